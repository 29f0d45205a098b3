package io.throughline.console.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.console.api.Timelines.Entry;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryTest {

  private static List<Integer> passages(String... types) {
    List<Entry> entries =
        Arrays.stream(types)
            .map(type ->
                new Entry(1, type, Instant.EPOCH, Instant.EPOCH, "allocation", "o-1", Map.of()))
            .toList();
    return Story.of(entries).stream().map(passage -> passage.entries().size()).toList();
  }

  @Test
  void different_events_are_told_one_by_one() {
    assertThat(passages("placed", "confirmed", "reserved")).containsExactly(1, 1, 1);
  }

  @Test
  void a_few_of_a_kind_are_told_one_by_one() {
    assertThat(passages("placed", "reserved", "reserved", "reserved")).containsExactly(1, 1, 1, 1);
  }

  @Test
  void many_of_a_kind_in_a_row_are_told_at_once() {
    assertThat(passages("placed", "reserved", "reserved", "reserved", "reserved", "shipped"))
        .containsExactly(1, 4, 1);
  }

  @Test
  void no_event_is_no_story() {
    assertThat(passages()).isEmpty();
  }
}
