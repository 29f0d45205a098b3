package io.throughline.eventlog.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.eventlog.KeyedCommand;
import io.throughline.eventlog.LogDirectory;
import io.throughline.eventlog.RecordedEvent;
import io.throughline.eventlog.toy.CounterCommand.Add;
import io.throughline.eventlog.toy.CounterCommand.Open;
import io.throughline.eventlog.toy.CounterEvent;
import io.throughline.eventlog.toy.Label;
import io.throughline.eventlog.toy.RunningLog;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What every directory answers; other engines extend it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class JdbcLogDirectoryTest {
  private RunningLog log;
  private LogDirectory directory;

  protected RunningLog started() {
    return RunningLog.onNewDatabase();
  }

  @BeforeAll
  void start() {
    log = started();
    directory = log.directory();
    log.send(new Open("a", new Label("a"), null), Map.of("commandKey", "open a"));
    log.send(Add.of("a", 1L, 2L, 3L), Map.of("commandKey", "add a", "actor", "ann"));
    log.send(new Open("b", new Label("b"), null));
    log.send(Add.of("a", 4L), Map.of("commandKey", "add more"));
  }

  @AfterAll
  void stop() {
    if (log != null) {
      log.close();
    }
  }

  @Test
  void it_tells_head_and_positions() {
    assertThat(directory.head()).isEqualTo(6);
    assertThat(directory.positionOf("b", 0)).isEqualTo(5);
    assertThat(directory.positionOf("a", 4)).isEqualTo(6);
  }

  @Test
  void it_refuses_the_position_of_an_event_that_is_not_there() {
    assertThatThrownBy(() -> directory.positionOf("a", 5))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void it_tells_which_streams_exist() {
    assertThat(directory.existing(List.of("a", "b", "c", "a"))).containsOnly("a", "b");
    assertThat(directory.existing(Set.of())).isEmpty();
  }

  @Test
  void it_finds_all_that_a_keyed_command_wrote() {
    KeyedCommand found = directory.findByCommandKey("add a").orElseThrow();
    assertThat(found.stream()).isEqualTo("a");
    assertThat(found.sequence()).isEqualTo(3);
    assertThat(found.position()).isEqualTo(4);
    assertThat(found.metadata()).containsEntry("actor", "ann").containsEntry("commandKey", "add a");
  }

  @Test
  void it_finds_the_first_and_the_last_command_of_a_stream() {
    assertThat(directory.findByCommandKey("open a").orElseThrow().sequence()).isZero();
    assertThat(directory.findByCommandKey("add more").orElseThrow().sequence()).isEqualTo(4);
    assertThat(directory.findByCommandKey("unknown")).isEmpty();
  }

  @Test
  void it_reads_on_from_a_position() {
    List<RecordedEvent> page = directory.read(3, 2, Set.of());
    assertThat(page).extracting(RecordedEvent::position).containsExactly(4L, 5L);
    assertThat(page.getFirst().payload()).isEqualTo(new CounterEvent.Added(3));
    assertThat(page.getLast())
        .returns("b", RecordedEvent::streamId)
        .returns("counter-opened", RecordedEvent::wireName)
        .returns("1", RecordedEvent::revision)
        .returns(0L, RecordedEvent::sequence);
  }

  @Test
  void it_reads_some_kinds_only() {
    assertThat(directory.read(0, 10, Set.of("counter-opened", "counter-closed")))
        .extracting(RecordedEvent::position)
        .containsExactly(1L, 5L);
  }

  @Test
  void it_reads_one_stream() {
    assertThat(directory.readStream("a", 1, 10, Set.of()))
        .extracting(RecordedEvent::position)
        .containsExactly(2L, 3L, 4L, 6L);
    assertThat(directory.readStream("a", 0, 2, Set.of("counter-added")))
        .extracting(RecordedEvent::position)
        .containsExactly(2L, 3L);
  }

  @Test
  void it_refuses_a_limit_of_0() {
    assertThatThrownBy(() -> directory.read(0, 0, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
