package io.throughline.eventlog.engine;

import static java.util.stream.Collectors.toSet;

import io.throughline.eventlog.ClaimTakenException;
import io.throughline.eventlog.CommandKeyTakenException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/// What becomes of each unit of a batch, decided while the head of the log is locked, in the order
/// of the units: what an earlier one is going to write counts as written.
final class Settlement {
  private record Place(String stream, long sequence) {}

  private record Written(String eventId, long position) {}

  private final Map<Place, Written> events = new HashMap<>();
  private final Set<String> keys;
  private final Set<String> claims;
  private final List<AppendUnit> toWrite = new ArrayList<>();
  private final List<Runnable> tidings = new ArrayList<>();

  private Settlement(Connection connection, List<EventRow> rows) throws SQLException {
    readEvents(connection, rows);
    keys =
        existing(
            connection,
            "select command_key from log.command_key where command_key = any (?)",
            rows,
            EventRow::commandKey);
    claims =
        existing(
            connection, "select claim from log.event where claim = any (?)", rows, EventRow::claim);
  }

  /// Locks the head until the transaction of the connection ends.
  static Settlement of(Connection connection, List<AppendUnit> units) throws SQLException {
    try (var lock = connection.prepareStatement("select from log.head for update")) {
      lock.execute();
    }
    Settlement settlement =
        new Settlement(connection, units.stream().flatMap(unit -> unit.rows().stream()).toList());
    units.forEach(settlement::decide);
    return settlement;
  }

  /// The units that are neither recorded nor refused.
  List<AppendUnit> toWrite() {
    return toWrite;
  }

  /// Tells the other units what became of them; to be called once the transaction is over.
  void tell() {
    tidings.forEach(Runnable::run);
  }

  private void decide(AppendUnit unit) {
    EventRow first = unit.rows().getFirst();
    Written there = events.get(place(first));
    if (there != null && there.position() > 0 && there.eventId().equals(first.eventId())) {
      tidings.add(() -> unit.recordedFrom(there.position()));
      return;
    }
    Optional<RuntimeException> refusal = refusal(unit);
    if (refusal.isPresent()) {
      tidings.add(() -> unit.refusedWith(refusal.get()));
      return;
    }
    toWrite.add(unit);
    for (EventRow row : unit.rows()) {
      events.put(place(row), new Written(row.eventId(), 0));
      Stream.ofNullable(row.commandKey()).forEach(keys::add);
      Stream.ofNullable(row.claim()).forEach(claims::add);
    }
  }

  /// A unit conflicts with itself as it does with others.
  private Optional<RuntimeException> refusal(AppendUnit unit) {
    Set<Place> ownPlaces = new HashSet<>();
    Set<String> ownKeys = new HashSet<>();
    Set<String> ownClaims = new HashSet<>();
    for (EventRow row : unit.rows()) {
      String key = row.commandKey();
      String claim = row.claim();
      if (events.containsKey(place(row)) || !ownPlaces.add(place(row))) {
        return Optional.of(
            new ConcurrencyException(
                "Stream and sequence exist: " + row.stream() + ", " + row.sequence()));
      }
      if (key != null && (keys.contains(key) || !ownKeys.add(key))) {
        return Optional.of(new CommandKeyTakenException(key));
      }
      if (claim != null && (claims.contains(claim) || !ownClaims.add(claim))) {
        return Optional.of(new ClaimTakenException(claim));
      }
    }
    return Optional.empty();
  }

  private static Place place(EventRow row) {
    return new Place(row.stream(), row.sequence());
  }

  private void readEvents(Connection connection, List<EventRow> rows) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            select e.stream, e.sequence, e.event_id, e.position
              from unnest(?::text[], ?::bigint[]) as asked(stream, sequence)
              join log.event e on e.stream = asked.stream and e.sequence = asked.sequence
            """)) {
      String[] streams = rows.stream().map(EventRow::stream).toArray(String[]::new);
      Long[] sequences = rows.stream().map(EventRow::sequence).toArray(Long[]::new);
      statement.setArray(1, connection.createArrayOf("text", streams));
      statement.setArray(2, connection.createArrayOf("bigint", sequences));
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          events.put(
              new Place(found.getString(1), found.getLong(2)),
              new Written(found.getString(3), found.getLong(4)));
        }
      }
    }
  }

  private static Set<String> existing(
      Connection connection,
      String sql,
      List<EventRow> rows,
      Function<EventRow, @Nullable String> value)
      throws SQLException {
    Set<String> asked = rows.stream().map(value).flatMap(Stream::ofNullable).collect(toSet());
    Set<String> existing = new HashSet<>();
    if (asked.isEmpty()) {
      return existing;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("text", asked.toArray(String[]::new)));
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          existing.add(found.getString(1));
        }
      }
    }
    return existing;
  }
}
