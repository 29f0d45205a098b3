package io.throughline.eventlog.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.throughline.eventlog.toy.Database;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PositionIndexTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Located FIRST = new Located(new Mark(1, 0), "a", 0, "opened", NOON);
  private static final Located SECOND =
      new Located(new Mark(2, 3), "b", 0, "opened", NOON.plusSeconds(60));
  private static final Located THIRD =
      new Located(new Mark(3, 4), "a", 1, "added", NOON.plusSeconds(120));

  private final String url = Database.create();
  private final HikariDataSource database = new HikariDataSource();
  private PositionIndex index;

  @BeforeEach
  void open() {
    database.setJdbcUrl(url);
    index = PositionIndex.migrated(database);
  }

  @AfterEach
  void close() {
    database.close();
    Database.drop(url);
  }

  @Test
  void an_empty_one_stands_before_the_first_event() {
    assertThat(index.last()).isEmpty();
    assertThat(index.upTo(7)).isEqualTo(Mark.BEFORE_THE_FIRST);
  }

  @Test
  void what_several_processes_add_is_there_once() {
    index.add(List.of(FIRST, SECOND));
    index.add(List.of(SECOND, THIRD));
    assertThat(index.after(0, 10, Set.of())).containsExactly(FIRST, SECOND, THIRD);
    assertThat(index.last()).contains(THIRD);
  }

  @Test
  void it_knows_where_an_event_stands() {
    index.add(List.of(FIRST, SECOND, THIRD));
    assertThat(index.positionOf("a", 1)).hasValue(3);
    assertThat(index.positionOf("a", 2)).isEmpty();
    assertThat(index.upTo(2)).isEqualTo(new Mark(2, 3));
    assertThat(index.upTo(99)).isEqualTo(new Mark(3, 4));
  }

  @Test
  void it_finds_events_by_kind_stream_and_time() {
    index.add(List.of(FIRST, SECOND, THIRD));
    assertThat(index.after(1, 10, Set.of("opened"))).containsExactly(SECOND);
    assertThat(index.after("a", 0, 10, Set.of())).containsExactly(FIRST, THIRD);
    assertThat(index.after("a", 1, 10, Set.of("added"))).containsExactly(THIRD);
    assertThat(index.firstSince(NOON.plusSeconds(1))).contains(SECOND);
    assertThat(index.firstSince(NOON.plusSeconds(999))).isEmpty();
  }
}
