package io.throughline.command.process.run;

import static io.throughline.command.process.run.RunnerFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.process.BusinessProcess;
import io.throughline.command.process.OrderExamples;
import io.throughline.command.process.ProcessEvent;
import io.throughline.command.process.run.ProcessMemory.Change;
import io.throughline.command.process.run.ProcessMemory.Loaded;
import io.throughline.command.process.sales.Credit;
import io.throughline.kernel.id.StreamId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecentStatesTest {

  private final BusinessProcess<?> credit = new Credit();
  private final MapMemory memory = new MapMemory();
  private final RecentStates recent = new RecentStates(memory, 2);
  private final RecentStates another = new RecentStates(memory, 2);
  private final Object asked = Objects.requireNonNull(state(credit));

  /// What credit knows of an order that was placed.
  private static <S> @Nullable S state(BusinessProcess<S> process) {
    ProcessEvent placed =
        new ProcessEvent(
            1,
            "e1",
            new StreamId(OrderExamples.ORDER.value()),
            NOON,
            "c",
            OrderExamples.placed(OrderExamples.bolts(10)));
    return process.react(null, placed, _ -> Optional.empty()).state();
  }

  private void save(ProcessMemory through, long position, String key, @Nullable Object state) {
    through.save(
        position, List.of(new Change(credit, key, state, Set.of(), null, false)), List.of());
  }

  private Set<String> found(ProcessMemory through, String... names) {
    long _ = through.position();
    Loaded loaded = through.load(Map.of(credit, Set.of(names))).get(credit);
    return Set.copyOf(Objects.requireNonNull(loaded).states().keySet());
  }

  @Nested
  class What_was_saved {

    @Test
    void is_at_hand_for_the_next_batch() {
      save(recent, 1, "a", asked);
      memory.commit();
      memory.forgetStates();
      assertThat(found(recent, "a")).containsExactly("a");
    }

    @Test
    void counts_no_more_when_it_was_rolled_back() {
      save(recent, 1, "a", asked);
      memory.rollback();
      assertThat(found(recent, "a")).isEmpty();
    }

    @Test
    void is_gone_when_the_process_has_forgotten_it() {
      save(recent, 1, "a", asked);
      memory.commit();
      save(recent, 2, "a", null);
      memory.commit();
      assertThat(found(recent, "a")).isEmpty();
    }

    @Test
    void gives_way_to_what_another_node_has_done_since() {
      save(recent, 1, "a", asked);
      memory.commit();
      assertThat(found(another, "a")).containsExactly("a");
      save(another, 2, "a", null);
      memory.commit();
      assertThat(found(recent, "a")).isEmpty();
    }

    @Test
    void is_read_again_when_too_much_came_after_it() {
      save(recent, 1, "a", asked);
      save(recent, 2, "b", asked);
      save(recent, 3, "c", asked);
      memory.commit();
      assertThat(found(recent, "a", "b", "c")).containsExactlyInAnyOrder("a", "b", "c");
      memory.forgetStates();
      assertThat(found(recent, "a", "b", "c")).hasSize(2);
    }
  }
}
