package io.throughline.eventlog.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.throughline.eventlog.KeyedCommand;
import io.throughline.eventlog.LogDirectory;
import io.throughline.eventlog.RecordedEvent;
import io.throughline.eventlog.WireNames;
import io.throughline.eventlog.json.EventJson;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.common.jdbc.ConnectionProvider;
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
      from log.command_key keyed
      join log.event first on first.position = keyed.position
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
      where keyed.command_key = ?
      """;

  private static final long MOST_KNOWN = 100_000;

  private final LogReader log;
  private final LogStorageEngine engine;
  private final WireNames names;
  private final EventJson json;
  private final Cache<String, Boolean> known =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

  public JdbcLogDirectory(
      ConnectionProvider connections, LogStorageEngine engine, WireNames names, EventJson json) {
    this.log = new LogReader(connections);
    this.engine = engine;
    this.names = names;
    this.json = json;
  }

  @Override
  public long head() {
    return log.list(HEAD, rows -> rows.getLong(1)).getFirst();
  }

  @Override
  public long positionOf(String stream, long sequence) {
    OptionalLong recent = engine.recentPositionOf(stream, sequence);
    return recent.isPresent() ? recent.getAsLong() : recordedPositionOf(stream, sequence);
  }

  private long recordedPositionOf(String stream, long sequence) {
    List<Long> found = log.list(POSITION, rows -> rows.getLong(1), stream, sequence);
    if (found.isEmpty()) {
      throw new NoSuchElementException("No event " + sequence + " in stream " + stream);
    }
    return found.getFirst();
  }

  /// A stream that exists does so for ever, so it is asked for once.
  @Override
  public Set<String> existing(Collection<String> streams) {
    Set<String> existing = new HashSet<>(known.getAllPresent(streams).keySet());
    String[] unknown =
        streams.stream().filter(stream -> !existing.contains(stream)).toArray(String[]::new);
    if (unknown.length > 0) {
      for (String found : log.list(EXISTING, rows -> rows.getString(1), (Object) unknown)) {
        known.put(found, true);
        existing.add(found);
      }
    }
    return Set.copyOf(existing);
  }

  @Override
  public Optional<KeyedCommand> findByCommandKey(String key) {
    return log
        .list(
            BY_COMMAND_KEY,
            rows ->
                new KeyedCommand(
                    rows.getString(1), rows.getLong(2), rows.getLong(3), map(rows.getString(4))),
            key)
        .stream()
        .findFirst();
  }

  /// Writes the row even where it is there, to learn what it holds once its writer is done.
  @Override
  public boolean takeCommandKey(String key) {
    return log.list(
            """
            insert into log.command_key (command_key) values (?)
            on conflict (command_key) do update set command_key = excluded.command_key
            returning position is null
            """,
            row -> row.getBoolean(1),
            key)
        .getFirst();
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
        "select %s, position from log.event where %s order by %s limit %d"
            .formatted(LoadedEvent.COLUMNS, condition, order, limit);
    return engine.decoded(log.list(sql, LoadedEvent::withPosition, parameters)).stream()
        .map(event -> RecordedEvent.of(event, names))
        .toList();
  }
}
