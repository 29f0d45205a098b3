package io.throughline.eventlog.engine;

import io.throughline.eventlog.StaleEpochException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Writes events in one statement: the head of the log moves by their number and they take the
/// positions in between, in their order. The columns travel as binary arrays, which costs the
/// server half of what arrays as text do. What is large in them is encoded already.
final class EventInsert {

  private static final String INSERT =
      """
      with head as (
        update log.head
           set position = position + ?,
               known_at = greatest(known_at, timestamptz 'epoch' + ? * interval '1 microsecond')
         where epoch = ?
        returning position - ? as before, known_at),
      keyed as (
        insert into log.command_key (command_key, position)
        select k.command_key, head.before + k.n
          from head, unnest(?::text[], ?::bigint[]) as k(command_key, n)),
      recorded as (
        insert into log.event
          (position, event_id, stream, sequence, stream_type, recorded_at, wire_name, revision,
           payload, metadata, claim, known_at)
        select head.before + e.n, e.event_id, e.stream, e.sequence, e.stream_type,
               timestamptz 'epoch' + e.recorded_at * interval '1 microsecond', e.wire_name,
               e.revision, e.payload, e.metadata, e.claim, head.known_at
          from head,
               unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::text[],
                      ?::text[], ?::text[], ?::text[], ?::text[])
                 with ordinality
                 as e(event_id, stream, sequence, stream_type, recorded_at, wire_name, revision,
                      payload, metadata, claim, n))
      select before from head
      """;

  private EventInsert() {}

  /// The position of the first row; the others follow.
  ///
  /// @throws StaleEpochException if the log is in another epoch
  static long insert(Connection connection, List<EventRow> rows, long epoch) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setLong(1, rows.size());
      statement.setLong(2, rows.stream().mapToLong(EventRow::recordedAt).max().orElseThrow());
      statement.setLong(3, epoch);
      statement.setLong(4, rows.size());
      bind(new Columns(connection, statement), rows);
      try (ResultSet head = statement.executeQuery()) {
        if (!head.next()) {
          throw new StaleEpochException(epoch);
        }
        return head.getLong(1) + 1;
      }
    }
  }

  private static void bind(Columns columns, List<EventRow> rows) throws SQLException {
    List<Integer> keyed = keyed(rows);
    columns.words(keyed, n -> rows.get(n).commandKey());
    columns.numbers(keyed, n -> n + 1L);
    columns.words(rows, EventRow::eventId);
    columns.words(rows, EventRow::stream);
    columns.numbers(rows, EventRow::sequence);
    columns.words(rows, EventRow::streamType);
    columns.numbers(rows, EventRow::recordedAt);
    columns.words(rows, EventRow::wireName);
    columns.words(rows, EventRow::revision);
    columns.texts(rows, EventRow::payload);
    columns.texts(rows, EventRow::metadata);
    columns.words(rows, EventRow::claim);
  }

  /// Which rows carry a command key, counted from 0.
  private static List<Integer> keyed(List<EventRow> rows) {
    List<Integer> keyed = new ArrayList<>(rows.size());
    for (int n = 0; n < rows.size(); n++) {
      if (rows.get(n).commandKey() != null) {
        keyed.add(n);
      }
    }
    return keyed;
  }

  /// Binds one array after the other. Only arrays of exactly these types travel in binary.
  private static final class Columns {
    private final Connection connection;
    private final PreparedStatement statement;
    private int parameter = 5;

    Columns(Connection connection, PreparedStatement statement) {
      this.connection = connection;
      this.statement = statement;
    }

    <T> void words(List<T> rows, Function<T, @Nullable String> column) throws SQLException {
      texts(
          rows,
          row -> {
            String word = column.apply(row);
            return word == null ? null : EncodedText.of(word);
          });
    }

    <T> void texts(List<T> rows, Function<T, @Nullable EncodedText> column) throws SQLException {
      List<@Nullable EncodedText> values = new ArrayList<>(rows.size());
      for (T row : rows) {
        values.add(column.apply(row));
      }
      set(TextArray.of(connection, values));
    }

    <T> void numbers(List<T> rows, ToLongFunction<T> column) throws SQLException {
      long[] values = new long[rows.size()];
      for (int n = 0; n < values.length; n++) {
        values[n] = column.applyAsLong(rows.get(n));
      }
      set(connection.unwrap(PGConnection.class).createArrayOf("bigint", values));
    }

    private void set(Array array) throws SQLException {
      statement.setArray(parameter++, array);
    }
  }
}
