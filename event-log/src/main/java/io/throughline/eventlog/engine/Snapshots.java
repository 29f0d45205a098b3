package io.throughline.eventlog.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.JdbcException;

/// States of aggregates up to a sequence, the newest of each stream.
final class Snapshots {
  private static final String NEWEST =
      "select " + LoadedEvent.COLUMNS + " from log.snapshot where stream = ?";

  /// An older one that comes late changes nothing.
  private static final String STORE =
      """
      insert into log.snapshot as kept
        (event_id, stream, sequence, stream_type, recorded_at, wire_name, revision, payload,
         metadata)
      values (?, ?, ?, ?, timestamptz 'epoch' + ? * interval '1 microsecond', ?, ?, ?, ?)
      on conflict (stream) do update
        set event_id = excluded.event_id, sequence = excluded.sequence,
            stream_type = excluded.stream_type, recorded_at = excluded.recorded_at,
            wire_name = excluded.wire_name, revision = excluded.revision,
            payload = excluded.payload, metadata = excluded.metadata
        where kept.sequence < excluded.sequence
      """;

  private final LogReader log;
  private final DataSource database;
  private volatile boolean any;

  Snapshots(LogReader log, DataSource database) {
    this.log = log;
    this.database = database;
    this.any =
        log.list("select exists (select from log.snapshot)", row -> row.getBoolean(1)).getFirst();
  }

  /// None without asking while this process knows of none at all: a snapshot only saves time, and
  /// most applications have none.
  Stream<LoadedEvent> of(String stream) {
    if (!any) {
      return Stream.empty();
    }
    return log.list(NEWEST, LoadedEvent::snapshot, stream).stream();
  }

  void store(EventRow state) {
    List<Object> values =
        List.of(state.eventId(), state.stream(), state.sequence(), type(state), state.recordedAt());
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(STORE)) {
      connection.setAutoCommit(true);
      for (int n = 0; n < values.size(); n++) {
        statement.setObject(n + 1, values.get(n));
      }
      statement.setString(6, state.wireName());
      statement.setString(7, state.revision());
      statement.setString(8, state.payload().toString());
      statement.setString(9, state.metadata().toString());
      statement.executeUpdate();
      any = true;
    } catch (SQLException failed) {
      throw new JdbcException("A snapshot could not be stored", failed);
    }
  }

  private static String type(EventRow state) {
    return state.streamType() == null ? "" : state.streamType();
  }
}
