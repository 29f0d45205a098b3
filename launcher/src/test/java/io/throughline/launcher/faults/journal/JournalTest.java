package io.throughline.launcher.faults.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.launcher.faults.journal.Fleet.Victim;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 64 writers in two processes, with readers attached, and kill -9 of either and of PostgreSQL. In
/// the log is what was acknowledged, and nothing that nobody intended; no position is missing, no
/// key has two effects, no reader misses anything.
///
/// In short as a test; at length by `./test -pl launcher -am -Dtest=JournalTest
/// -Dsurefire.failIfNoSpecifiedTests=false -Dthroughline.journal.events=1000000
/// -Dthroughline.journal.kills=100`, and once more as it was with the printed
/// `-Dthroughline.journal.seed`.
///
/// Killing a process says nothing about the loss of power: what PostgreSQL has given to the kernel
/// outlives it.
class JournalTest {

  private static final String ASKED = "throughline.journal.";
  private static final int WRITERS = 64;
  private static final int EVENTS = Integer.getInteger(ASKED + "events", 20_000);
  private static final int KILLS = Integer.getInteger(ASKED + "kills", 4);
  private static final long SEED = Long.getLong(ASKED + "seed", System.nanoTime() & 0xFFFF_FFFFL);

  /// Long enough for a process to come up and write, short enough to be hit on its way as well.
  private static final Duration MOST_BETWEEN = Duration.ofSeconds(4);

  private static final List<String> DAMAGES =
      List.of(
          "delete from log.event where position = 1000",
          "delete from log.event where position = (select max(position) from log.event)",
          "update log.event set sequence = sequence + 1000 where position = 1000",
          """
          insert into log.event
            (position, event_id, stream, sequence, recorded_at, wire_name, payload, metadata,
             known_at)
          select head.position + 1, event_id || '-', stream || '-', 0, recorded_at, wire_name,
                 payload, metadata, event.known_at
          from log.head, log.event where event.position = 1000
          """,
          """
          update log.event set payload = other.payload, metadata = other.metadata
          from log.event other
          where event.position in (1000, 2000) and other.position = 3000 - event.position
          """,
          "delete from journal_copy where position = 1000",
          "insert into journal_copy values (1000)");

  @TempDir private Path folder;

  @Test
  void the_log_holds_what_was_acknowledged_whoever_is_killed() throws Exception {
    System.out.printf(
        "journal: -D%sevents=%d -D%skills=%d -D%sseed=%d%n",
        ASKED, EVENTS, ASKED, KILLS, ASKED, SEED);
    long began = System.nanoTime();
    Random random = new Random(SEED);
    try (Fleet fleet = new Fleet(folder, WRITERS, SEED)) {
      fleet.awaitHead(1);
      for (Victim victim : victims(random)) {
        fleet.pass(Duration.ofMillis(random.nextLong(MOST_BETWEEN.toMillis())));
        fleet.kill(victim);
      }
      fleet.awaitHead(EVENTS);
      fleet.finish();
      try (Connection database = fleet.connect()) {
        String figures = Oracle.check(folder, WRITERS, database);
        System.out.printf(
            "journal: %d kills in %d s; %s%n",
            KILLS, Duration.ofNanos(System.nanoTime() - began).toSeconds(), figures);
        for (String damage : DAMAGES) {
          notices(damage, database);
        }
      }
      assertThat(fleet.head()).isGreaterThanOrEqualTo(EVENTS);
    }
  }

  /// Whoever finds nothing wrong must be known to find what is.
  private void notices(String damage, Connection database) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(damage);
    }
    assertThatThrownBy(() -> Oracle.check(folder, WRITERS, database))
        .as(damage)
        .isInstanceOf(AssertionError.class);
    database.rollback();
  }

  /// Each as often as the others, in an order by the seed.
  private static List<Victim> victims(Random random) {
    List<Victim> victims = new ArrayList<>();
    while (victims.size() < KILLS) {
      List<Victim> deck = new ArrayList<>(List.of(Victim.values()));
      Collections.shuffle(deck, random);
      victims.addAll(deck);
    }
    return victims.subList(0, KILLS);
  }
}
