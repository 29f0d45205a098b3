package io.throughline.eventlog.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Writes events in one statement and one transaction: the head of the log moves by their number
/// and they take the positions in between, in their order.
final class EventInsert {

  private static final String INSERT =
      """
      with head as (
        update log.head set position = position + ? returning position)
      insert into log.event
        (position, event_id, stream, sequence, stream_type, recorded_at, wire_name, revision,
         payload, metadata, command_key, claim)
      select head.position - ? + e.n, e.event_id, e.stream, e.sequence, e.stream_type,
             e.recorded_at, e.wire_name, e.revision, e.payload, e.metadata, e.command_key, e.claim
        from head,
             unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::timestamptz[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
               with ordinality
               as e(event_id, stream, sequence, stream_type, recorded_at, wire_name, revision,
                    payload, metadata, command_key, claim, n)
      """;

  private final DataSource database;

  EventInsert(DataSource database) {
    this.database = database;
  }

  void insert(List<EventRow> rows) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT)) {
      connection.setAutoCommit(true);
      statement.setLong(1, rows.size());
      statement.setLong(2, rows.size());
      Columns columns = new Columns(connection, statement, rows);
      columns.set("text", EventRow::eventId);
      columns.set("text", EventRow::stream);
      columns.set("bigint", EventRow::sequence);
      columns.set("text", EventRow::streamType);
      columns.set("timestamptz", row -> OffsetDateTime.ofInstant(row.recordedAt(), ZoneOffset.UTC));
      columns.set("text", EventRow::wireName);
      columns.set("text", EventRow::revision);
      columns.set("text", EventRow::payload);
      columns.set("text", EventRow::metadata);
      columns.set("text", EventRow::commandKey);
      columns.set("text", EventRow::claim);
      statement.executeUpdate();
    }
  }

  /// The columns of the rows as arrays, one parameter after the other.
  private static final class Columns {

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<EventRow> rows;
    private int parameter = 3;

    Columns(Connection connection, PreparedStatement statement, List<EventRow> rows) {
      this.connection = connection;
      this.statement = statement;
      this.rows = rows;
    }

    void set(String type, Function<EventRow, ? extends @Nullable Object> column)
        throws SQLException {
      Object[] values = rows.stream().map(column).toArray();
      statement.setArray(parameter++, connection.createArrayOf(type, values));
    }
  }
}
