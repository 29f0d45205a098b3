package io.throughline.launcher.faults.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.launcher.faults.journal.JournalFile.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares the rows of the log with what writers and readers wrote down. Collects what is wrong
/// instead of stopping at the first.
final class Oracle {

  private static final int MOST_TOLD = 20;

  private final Map<String, Entry> intents = new HashMap<>();
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private final Map<String, Long> firstPositions = new HashMap<>();
  private final Map<String, Long> lengths = new HashMap<>();
  private final Set<String> keys = new HashSet<>();
  private final Set<String> claims = new HashSet<>();
  private final List<String> wrong = new ArrayList<>();
  private long[] events = new long[1 << 20];
  private int head;
  private String unit = "";
  private int left;

  private record Row(
      long position, String event, String stream, long sequence, JsonNode payload, JsonNode meta) {

    static Row of(ResultSet rows) throws SQLException {
      return new Row(
          rows.getLong(1),
          rows.getString(2),
          rows.getString(3),
          rows.getLong(4),
          JsonMapper.shared().readTree(rows.getString(5)),
          JsonMapper.shared().readTree(rows.getString(6)));
    }
  }

  /// @return figures for people
  static String check(Path folder, int writers, Connection database)
      throws IOException, SQLException {
    Oracle oracle = new Oracle();
    for (int writer = 0; writer < writers; writer++) {
      oracle.readJournal(JournalFile.of(folder, writer));
    }
    oracle.readLog(database);
    oracle.compareOutcomes();
    oracle.compareOrder();
    oracle.compareCopy(database);
    for (int reader = 0; reader < JournalNode.NODES * JournalNode.READERS; reader++) {
      oracle.compareReader(Reader.of(folder, reader));
    }
    assertThat(oracle.wrong).as("see %s", folder).isEmpty();
    return oracle.figures();
  }

  private String figures() {
    return "%,d events of %,d units in %,d streams; told: %s"
        .formatted(head, firstPositions.size(), lengths.size(), outcomes);
  }

  private void expect(boolean holds, Supplier<String> otherwise) {
    if (!holds && wrong.size() < MOST_TOLD) {
      wrong.add(otherwise.get());
    }
  }

  private void readJournal(Path path) throws IOException {
    for (Entry entry : JournalFile.read(path)) {
      intents.put(entry.intent().id(), entry);
      outcomes.merge(entry.outcome(), 1, Integer::sum);
    }
  }

  private void readLog(Connection database) throws SQLException {
    database.setAutoCommit(false);
    try (var statement = database.createStatement()) {
      statement.setFetchSize(5_000);
      try (ResultSet rows =
          statement.executeQuery(
              """
              select position, event_id, stream, sequence, payload, metadata
              from log.event order by position
              """)) {
        while (rows.next()) {
          read(Row.of(rows));
        }
      }
      expect(left == 0, () -> "the last unit %s lacks %d events".formatted(unit, left));
      try (ResultSet row = statement.executeQuery("select position from log.head")) {
        row.next();
        long told = row.getLong(1);
        expect(told == head, () -> "the head is %d, not %d".formatted(told, head));
      }
    }
  }

  private void read(Row row) {
    expect(row.position() == head + 1L, () -> "gap: %d after %d".formatted(row.position(), head));
    head++;
    if (head >= events.length) {
      events = Arrays.copyOf(events, events.length * 2);
    }
    events[head] = Reader.digest(row.event());
    long expected = lengths.merge(row.stream(), 1L, Long::sum) - 1;
    expect(row.sequence() == expected, () -> "%s: not version %d".formatted(row, expected));
    String id = row.payload().path("intent").asString();
    int index = row.payload().path("index").asInt();
    Entry entry = intents.get(id);
    if (entry == null) {
      expect(false, () -> "%s: nobody intended it".formatted(row));
    } else if (index == 0) {
      begin(row, entry.intent());
    } else {
      expect(id.equals(unit), () -> "%s: amid unit %s".formatted(row, unit));
      expect(
          index == entry.intent().count() - left, () -> "%s: not event %d".formatted(row, index));
      left--;
    }
  }

  private void begin(Row row, Intent intent) {
    expect(left == 0, () -> "unit %s lacks %d events".formatted(unit, left));
    unit = intent.id();
    left = intent.count() - 1;
    expect(firstPositions.put(unit, row.position()) == null, () -> "%s: again".formatted(row));
    expect(
        row.stream().equals(intent.stream()) && row.sequence() == intent.first(),
        () -> "%s: intended was %s".formatted(row, intent));
    expect(
        keys.add(intent.key()),
        () -> "%s: key %s has a second effect".formatted(row, intent.key()));
    expect(
        intent.key().equals(row.meta().path("commandKey").asString("")),
        () -> "%s: no key".formatted(row));
    expect(
        intent.claim().isEmpty() || claims.add(intent.claim()),
        () -> "%s: %s is claimed twice".formatted(row, intent.claim()));
  }

  private void compareOutcomes() {
    intents.forEach((id, entry) -> {
      boolean kept = firstPositions.containsKey(id);
      switch (entry.outcome()) {
        case ACKNOWLEDGED, FOUND -> expect(kept, () -> "lost: %s".formatted(entry));
        case REFUSED -> expect(!kept, () -> "refused, and yet in the log: %s".formatted(entry));
        case UNKNOWN -> expect(false, () -> "never settled: %s".formatted(entry));
      }
    });
  }

  /// What was acknowledged before another unit was even intended has a lower position.
  private void compareOrder() {
    List<Map.Entry<String, Long>> byPosition =
        firstPositions.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
    long latest = Long.MIN_VALUE;
    for (Map.Entry<String, Long> each : byPosition) {
      Entry entry = intents.get(each.getKey());
      if (entry == null) {
        continue;
      }
      if (entry.outcome() == Outcome.ACKNOWLEDGED) {
        expect(entry.acknowledged() >= latest, () -> "inversion at %s".formatted(each));
      }
      latest = Math.max(latest, entry.intent().began());
    }
  }

  private void compareCopy(Connection database) throws SQLException {
    String expected = head + " " + head + " 1 " + head;
    try (var statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select concat_ws(' ', count(*), count(distinct position), min(position),
                                 max(position))
                from journal_copy
                """)) {
      row.next();
      String told = row.getString(1);
      expect(told.equals(expected), () -> "handled: %s, not %s".formatted(told, expected));
    }
  }

  private void compareReader(Path path) throws IOException {
    long[] last = {0};
    Reader.replay(
        path,
        seen -> {
          expect(
              seen.position() == last[0] + 1,
              () -> "%s: %d after %d".formatted(path, seen.position(), last[0]));
          last[0] = seen.position();
          expect(
              seen.position() <= head && events[(int) seen.position()] == seen.event(),
              () -> "%s: another event at %d than in the log".formatted(path, seen.position()));
        });
    expect(last[0] == head, () -> "%s ends at %d, not at %d".formatted(path, last[0], head));
  }
}
