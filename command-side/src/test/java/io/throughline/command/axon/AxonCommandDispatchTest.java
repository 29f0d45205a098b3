package io.throughline.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.decision.BeginningCommand;
import io.throughline.command.decision.Command;
import io.throughline.command.decision.CommandEnvelope;
import io.throughline.command.decision.CommonRejection;
import io.throughline.command.decision.Outcome;
import io.throughline.kernel.id.StreamId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AxonCommandDispatchTest {

  private static final Outcome RECORDED = new Outcome.Done("order-1", 0, true);
  private static final Outcome UNCHANGED = new Outcome.Done("order-1", 3, false);
  private static final Outcome REFUSED =
      new Outcome.Refused(CommonRejection.UNKNOWN.because("no such thing"));

  /// Of each attempt, whether the stream was taken as not there.
  private final List<Boolean> attempts = new ArrayList<>();

  private record Begin(StreamId streamId) implements BeginningCommand {}

  private record Change(StreamId streamId) implements Command {}

  /// @param answers to one attempt after the other: outcomes and exceptions
  private Outcome dispatched(Command command, @Nullable Long expectedVersion, Object... answers) {
    Deque<Object> next = new ArrayDeque<>(Arrays.asList(answers));
    SimpleCommandBus bus = SimpleCommandBus.builder().build();
    var _ =
        bus.subscribe(
            command.getClass().getName(),
            message -> {
              attempts.add(CommandMetadata.isBeginning(message));
              Object answer = next.removeFirst();
              if (answer instanceof RuntimeException failure) {
                throw failure;
              }
              return answer;
            });
    return new AxonCommandDispatch(bus)
        .dispatch(
            command,
            new CommandEnvelope("c", "key", "hash", expectedVersion, null, "local", "c", "c"));
  }

  private static Begin begin() {
    return new Begin(new StreamId("order-1"));
  }

  @Nested
  class Given_a_command_that_begins_its_stream {

    @Test
    void what_it_records_without_reading_counts() {
      assertThat(dispatched(begin(), null, RECORDED)).isEqualTo(RECORDED);
      assertThat(attempts).containsExactly(true);
    }

    @Test
    void a_stream_that_is_there_is_read() {
      assertThat(dispatched(begin(), null, new ConcurrencyException("is there"), UNCHANGED))
          .isEqualTo(UNCHANGED);
      assertThat(attempts).containsExactly(true, false);
    }

    @Test
    void a_refusal_is_decided_again_on_what_the_stream_holds() {
      assertThat(dispatched(begin(), null, REFUSED, UNCHANGED)).isEqualTo(UNCHANGED);
      assertThat(attempts).containsExactly(true, false);
    }

    @Test
    void a_version_that_the_user_has_seen_is_looked_up() {
      assertThat(dispatched(begin(), 3L, UNCHANGED)).isEqualTo(UNCHANGED);
      assertThat(attempts).containsExactly(false);
    }
  }

  @Nested
  class Given_any_other_command {

    @Test
    void it_is_decided_on_what_the_stream_holds_however_often() {
      Change change = new Change(new StreamId("order-1"));

      assertThat(dispatched(change, null, new ConcurrencyException("lost"), REFUSED))
          .isEqualTo(REFUSED);
      assertThat(attempts).containsExactly(false, false);
    }
  }
}
