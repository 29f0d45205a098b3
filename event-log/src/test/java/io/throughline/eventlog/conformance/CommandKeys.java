package io.throughline.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.throughline.eventlog.CommandKeyTakenException;
import io.throughline.eventlog.EventMetadata;
import io.throughline.eventlog.toy.CounterEvent;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;

/// A unit of work with an idempotency key is kept once, and whoever comes late is told the key.
abstract class CommandKeys extends Part {

  CommandKeys(LogUnderTest log) {
    super(log);
  }

  private static DomainEventMessage<?> keyed(String stream, long sequence, String key) {
    return event(
        stream, sequence, new CounterEvent.Added(1), Map.of(EventMetadata.COMMAND_KEY, key));
  }

  private void taken(String key, DomainEventMessage<?>... unit) {
    CommandKeyTakenException taken =
        catchThrowableOfType(CommandKeyTakenException.class, () -> append(unit));
    assertThat(taken).as("refusal").isNotNull();
    assertThat(taken.key()).contains(key);
  }

  @Test
  void nothing_of_the_second_unit_is_kept() {
    String key = fresh("key (odd), 'value'");
    String late = fresh("late");
    append(keyed(fresh("early"), 0, key));
    taken(key, keyed(late, 0, key));
    assertThat(sequences(late)).isEmpty();
  }

  @Test
  void a_later_event_of_the_unit_is_no_way_around() {
    String key = fresh("key");
    String late = fresh("late");
    append(keyed(fresh("early"), 0, key));
    taken(key, added(late, 0), keyed(late, 1, key));
    assertThat(sequences(late)).isEmpty();
  }

  @Test
  void a_unit_cannot_bear_one_key_twice() {
    String key = fresh("key");
    String stream = fresh("twice");
    taken(key, keyed(stream, 0, key), keyed(stream, 1, key));
    assertThat(sequences(stream)).isEmpty();
    append(keyed(stream, 0, key));
  }

  @Test
  void the_key_of_a_refused_unit_is_free() {
    String key = fresh("key");
    String used = fresh("used");
    append(keyed(fresh("early"), 0, used));
    taken(used, keyed(fresh("late"), 0, key), keyed(fresh("late"), 0, used));
    append(keyed(fresh("again"), 0, key));
  }

  @Test
  void of_many_that_send_one_key_at_once_one_is_kept() throws Exception {
    for (int round = 0; round < 20; round++) {
      String key = fresh("key");
      Callable<Integer> sender =
          () -> {
            String stream = fresh("sender");
            try {
              node().append(List.of(keyed(stream, 0, key), added(stream, 1)));
            } catch (CommandKeyTakenException taken) {
              assertThat(taken.key()).contains(key);
            }
            return stored(stream).size();
          };
      List<Integer> sizes = atOnce(Collections.nCopies(8, sender));
      assertThat(Collections.frequency(sizes, 2)).isEqualTo(1);
      assertThat(Collections.frequency(sizes, 0)).isEqualTo(7);
    }
  }
}
