package io.throughline.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.eventlog.toy.CounterCommand.Add;
import io.throughline.eventlog.toy.CounterCommand.AddAndFail;
import io.throughline.eventlog.toy.CounterCommand.Open;
import io.throughline.eventlog.toy.Label;
import io.throughline.eventlog.toy.Outcome;
import io.throughline.eventlog.toy.RunningLog;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What an aggregate of the command side may rely on.
class AggregateIdiomsTest {
  private static RunningLog log;

  @BeforeAll
  static void start() {
    log = RunningLog.onNewDatabase();
  }

  @AfterAll
  static void stop() {
    log.close();
  }

  private static Open open(String stream) {
    return new Open(stream, new Label("a"), null);
  }

  @Nested
  class Given_a_stream_that_does_not_exist {
    @Test
    void a_command_without_annotations_creates_it() {
      assertThat(log.send(open("new-1")).accepted()).isTrue();
      assertThat(log.directory().existing(Set.of("new-1", "new-2"))).containsExactly("new-1");
    }

    @Test
    void the_version_right_after_the_first_event_is_0() {
      assertThat(log.send(open("new-3")).version()).isZero();
    }

    @Test
    void a_refused_command_leaves_no_trace_and_no_lock() throws Exception {
      Outcome refused = log.send(Add.of("new-4", 1L));

      assertThat(refused).isEqualTo(new Outcome(null, false, null, 0, 0));
      assertThat(log.directory().existing(Set.of("new-4"))).isEmpty();
      assertThat(onAnotherThread(() -> log.send(open("new-4"))).accepted()).isTrue();
    }

    @Test
    void a_failing_command_leaves_no_trace_and_no_lock() throws Exception {
      assertThatThrownBy(() -> log.send(new AddAndFail("new-5", 1)))
          .isInstanceOf(IllegalStateException.class);
      assertThat(onAnotherThread(() -> log.send(open("new-5"))).accepted()).isTrue();
    }
  }

  @Nested
  class Given_an_open_counter {
    @Test
    void the_version_after_several_events_is_the_last_sequence() {
      log.send(open("old-1"));
      assertThat(log.send(Add.of("old-1", 1L, 2L, 3L)))
          .isEqualTo(new Outcome("old-1", true, 3L, 6, 4));
    }

    @Test
    void a_repeated_creation_reaches_the_rule() {
      log.send(open("old-2"));
      assertThat(log.send(open("old-2"))).isEqualTo(new Outcome("old-2", false, 0L, 0, 1));
    }

    @Test
    void a_failing_command_changes_nothing_even_in_the_cache() {
      log.send(open("old-3"));
      assertThatThrownBy(() -> log.send(new AddAndFail("old-3", 7)))
          .isInstanceOf(IllegalStateException.class);
      assertThat(log.send(Add.of("old-3", 1L)).total()).isEqualTo(1);
    }

    @Test
    void its_events_carry_the_origin_of_the_command_and_their_own_metadata() {
      log.send(
          new Open("old-4", new Label("b"), "label:b"),
          Map.of("actor", "ann", "commandId", "c-1", "correlationId", "r-1", "commandKey", "k-4"));
      log.send(Add.of("old-4", 1L, 2L), Map.of("commandKey", "k-5", "causationId", "e-1"));

      List<RecordedEvent> events =
          log.directory().read(0, 1000, Set.of()).stream()
              .filter(event -> event.streamId().equals("old-4"))
              .toList();
      assertThat(events.getFirst().metadata())
          .containsOnly(
              Map.entry("actor", "ann"),
              Map.entry("commandId", "c-1"),
              Map.entry("correlationId", "r-1"),
              Map.entry("commandKey", "k-4"),
              Map.entry("claim", "label:b"));
      assertThat(events.get(1).metadata()).containsEntry("commandKey", "k-5");
      assertThat(events.get(2).metadata()).doesNotContainKey("commandKey");
      assertThat(events.get(2).commandId()).isEqualTo(events.get(1).commandId()).isPresent();
      assertThat(events.get(2).causationId()).contains("e-1");
    }
  }

  @Nested
  class Given_many_senders_on_virtual_threads {
    @Test
    void no_addition_to_one_counter_is_lost() throws Exception {
      log.send(open("many"));
      try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Callable<Outcome>> additions =
            IntStream.range(0, 200)
                .<Callable<Outcome>>mapToObj(_ -> () -> log.send(Add.of("many", 1L)))
                .toList();
        for (Future<Outcome> addition : senders.invokeAll(additions)) {
          assertThat(addition.get().accepted()).isTrue();
        }
      }
      assertThat(log.send(Add.of("many", 1L))).isEqualTo(new Outcome("many", true, 201L, 201, 202));
    }
  }

  private static Outcome onAnotherThread(Callable<Outcome> task) throws Exception {
    try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
      return other.submit(task).get(5, TimeUnit.SECONDS);
    }
  }
}
