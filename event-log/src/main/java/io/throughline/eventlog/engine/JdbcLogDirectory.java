package io.throughline.eventlog.engine;

import static org.axonframework.common.jdbc.JdbcUtils.executeQuery;
import static org.axonframework.common.jdbc.JdbcUtils.listResults;

import io.throughline.eventlog.KeyedCommand;
import io.throughline.eventlog.LogDirectory;
import io.throughline.eventlog.RecordedEvent;
import io.throughline.eventlog.WireNames;
import io.throughline.eventlog.json.EventJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.common.jdbc.JdbcUtils.SqlResultConverter;
import org.axonframework.eventhandling.TrackedEventData;
import tools.jackson.core.type.TypeReference;

/// The directory as statements on the tables of the log.
public final class JdbcLogDirectory implements LogDirectory {
  private static final String HEAD = "select position from log.head";

  private static final String POSITION =
      "select position from log.event where stream = ? and sequence = ?";

  private static final String EXISTING =
      "select stream from log.event where stream = any (?) and sequence = 0";

  /// The events of one command follow each other in its stream, so the last of them is the one
  /// before the first that belongs to another command.
  private static final String BY_COMMAND_KEY =
      """
      select first.stream, last.sequence, last.position, first.metadata
      from log.event first
      join log.event last
        on last.stream = first.stream
       and last.sequence = coalesce(
         (select next.sequence - 1
          from log.event next
          where next.stream = first.stream
            and next.sequence > first.sequence
            and (next.metadata::jsonb ->> 'commandId')
              is distinct from (first.metadata::jsonb ->> 'commandId')
          order by next.sequence
          limit 1),
         (select max(newest.sequence) from log.event newest where newest.stream = first.stream))
      where first.command_key = ?
      """;

  private final ConnectionProvider connections;
  private final LogStorageEngine engine;
  private final WireNames names;
  private final EventJson json;

  public JdbcLogDirectory(
      ConnectionProvider connections, LogStorageEngine engine, WireNames names, EventJson json) {
    this.connections = connections;
    this.engine = engine;
    this.names = names;
    this.json = json;
  }

  @Override
  public long head() {
    return query(HEAD, rows -> rows.getLong(1)).getFirst();
  }

  @Override
  public long positionOf(String stream, long sequence) {
    List<Long> found = query(POSITION, rows -> rows.getLong(1), stream, sequence);
    if (found.isEmpty()) {
      throw new NoSuchElementException("No event " + sequence + " in stream " + stream);
    }
    return found.getFirst();
  }

  @Override
  public Set<String> existing(Collection<String> streams) {
    return Set.copyOf(
        query(EXISTING, rows -> rows.getString(1), (Object) streams.toArray(String[]::new)));
  }

  @Override
  public Optional<KeyedCommand> findByCommandKey(String key) {
    return query(
            BY_COMMAND_KEY,
            rows ->
                new KeyedCommand(
                    rows.getString(1), rows.getLong(2), rows.getLong(3), map(rows.getString(4))),
            key)
        .stream()
        .findFirst();
  }

  private Map<String, String> map(String metadata) {
    return json.mapper().readValue(metadata, new TypeReference<Map<String, String>>() {});
  }

  @Override
  public List<RecordedEvent> read(long afterPosition, int limit, Set<String> wireNames) {
    return wireNames.isEmpty()
        ? events("position > ?", "position", limit, afterPosition)
        : events(
            "position > ? and wire_name = any (?)",
            "position",
            limit,
            afterPosition,
            wireNames.toArray(String[]::new));
  }

  /// Sorted by sequence, which within a stream is the order of positions and has an index.
  @Override
  public List<RecordedEvent> readStream(
      String stream, long afterPosition, int limit, Set<String> wireNames) {
    return wireNames.isEmpty()
        ? events("stream = ? and position > ?", "sequence", limit, stream, afterPosition)
        : events(
            "stream = ? and position > ? and wire_name = any (?)",
            "sequence",
            limit,
            stream,
            afterPosition,
            wireNames.toArray(String[]::new));
  }

  private List<RecordedEvent> events(
      String condition, String order, int limit, Object... parameters) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, was " + limit);
    }
    String sql =
        "select %s from log.event where %s order by %s limit %d"
            .formatted(engine.columns(), condition, order, limit);
    SqlResultConverter<TrackedEventData<?>> row = engine::row;
    return engine.decoded(query(sql, row, parameters).stream()).stream()
        .map(event -> RecordedEvent.of(event, names))
        .toList();
  }

  private <T> List<T> query(String sql, SqlResultConverter<T> row, Object... parameters) {
    return executeQuery(
        connection(),
        connection -> prepared(connection, sql, parameters),
        listResults(row),
        failure -> new JdbcException("The log could not be read", failure));
  }

  private Connection connection() {
    try {
      return connections.getConnection();
    } catch (SQLException unavailable) {
      throw new JdbcException("No connection to the log", unavailable);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i] instanceof String[] texts) {
        statement.setArray(i + 1, connection.createArrayOf("text", texts));
      } else {
        statement.setObject(i + 1, parameters[i]);
      }
    }
    return statement;
  }
}
