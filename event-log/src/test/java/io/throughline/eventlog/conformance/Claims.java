package io.throughline.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.throughline.eventlog.ClaimTakenException;
import io.throughline.eventlog.EventMetadata;
import io.throughline.eventlog.toy.CounterEvent;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;

/// A business value is claimed once, for ever.
abstract class Claims extends Part {

  Claims(LogUnderTest log) {
    super(log);
  }

  private static DomainEventMessage<?> claiming(String stream, long sequence, String value) {
    return event(stream, sequence, new CounterEvent.Added(1), Map.of(EventMetadata.CLAIM, value));
  }

  private void taken(String value, DomainEventMessage<?>... unit) {
    ClaimTakenException taken = catchThrowableOfType(ClaimTakenException.class, () -> append(unit));
    assertThat(taken).as("refusal").isNotNull();
    assertThat(taken.claim()).contains(value);
  }

  @Test
  void the_second_claim_is_refused_with_the_value() {
    String value = fresh("label:(odd), value");
    String late = fresh("late");
    append(claiming(fresh("early"), 0, value));
    taken(value, added(late, 0), claiming(late, 1, value));
    assertThat(sequences(late)).isEmpty();
  }

  @Test
  void one_unit_may_claim_several_values_and_gets_all_or_none() {
    String first = fresh("code");
    String second = fresh("code");
    String third = fresh("code");
    String stream = fresh("claims");
    append(claiming(stream, 0, first), claiming(stream, 1, second));
    taken(second, claiming(stream, 2, third), claiming(stream, 3, second));
    append(claiming(stream, 2, third));
  }

  @Test
  void a_claim_is_not_a_key() {
    String value = fresh("same");
    append(claiming(fresh("claims"), 0, value));
    append(
        event(
            fresh("keyed"),
            0,
            new CounterEvent.Added(1),
            Map.of(EventMetadata.COMMAND_KEY, value)));
  }

  @Test
  void of_many_that_claim_at_once_one_wins() throws Exception {
    for (int round = 0; round < 20; round++) {
      String value = fresh("code");
      Callable<Integer> sender =
          () -> {
            String stream = fresh("sender");
            try {
              node().append(List.of(added(stream, 0), claiming(stream, 1, value)));
            } catch (ClaimTakenException taken) {
              assertThat(taken.claim()).contains(value);
            }
            return stored(stream).size();
          };
      List<Integer> sizes = atOnce(Collections.nCopies(8, sender));
      assertThat(Collections.frequency(sizes, 2)).isEqualTo(1);
      assertThat(Collections.frequency(sizes, 0)).isEqualTo(7);
    }
  }
}
