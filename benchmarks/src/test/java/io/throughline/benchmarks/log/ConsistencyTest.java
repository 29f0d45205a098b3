package io.throughline.benchmarks.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConsistencyTest {

  private static Consistency dense(long events, long distinct, long first, long last) {
    return new Consistency("ours", 10, events, distinct, first, last, 0, true);
  }

  @Test
  void a_log_with_every_acknowledged_event_at_its_place_is_sound() {
    assertThat(dense(10, 10, 1, 10).violations()).isEmpty();
    assertThat(new Consistency("none", 0, 0, 0, 1, 0, 0, true).violations()).isEmpty();
  }

  @Test
  void a_lost_event_is_told() {
    assertThat(dense(9, 9, 1, 9).violations()).containsExactly("10 acknowledged, 9 in the log");
  }

  @Test
  void an_event_too_many_is_told() {
    assertThat(dense(11, 11, 1, 11).violations()).containsExactly("10 acknowledged, 11 in the log");
  }

  @Test
  void a_gap_is_told_where_there_must_be_none() {
    assertThat(dense(10, 10, 1, 11).violations())
        .containsExactly("positions from 1 to 11 for 10 events");
    assertThat(new Consistency("stock", 10, 10, 10, 1, 11, 0, false).violations()).isEmpty();
  }

  @Test
  void a_position_that_is_taken_twice_is_told() {
    assertThat(dense(10, 9, 1, 10).violations()).containsExactly("9 positions for 10 events");
  }

  @Test
  void a_stream_with_a_gap_is_told() {
    Consistency torn = new Consistency("ours", 10, 10, 10, 1, 10, 3, true);

    assertThat(torn.violations()).containsExactly("3 streams have gaps");
    assertThatThrownBy(torn::require)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("ours: 3 streams have gaps");
  }
}
