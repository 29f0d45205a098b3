package io.throughline.benchmarks.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

  private static final String STAT =
      "4711 (G1 Conc#1 (x)) S 1 2 3 4 5 6 7 8 9 10 150 50 25 75 20 0";

  @Nested
  class When_a_thread_is_looked_at {

    @Test
    void its_time_is_told_in_seconds() {
      assertThat(ProcessorTime.seconds(STAT, 11, 12)).isEqualTo(2.0);
      assertThat(ProcessorTime.seconds(STAT, 13, 14)).isEqualTo(1.0);
    }

    @Test
    void one_that_has_ended_used_nothing() {
      assertThat(ProcessorTime.seconds("", 11)).isZero();
    }

    @Test
    void workers_of_one_pool_are_one_kind() {
      assertThat(ProcessorTime.kind("GC Thread#11")).isEqualTo("GC Thread");
      assertThat(ProcessorTime.kind("views-handle")).isEqualTo("views-handle");
    }
  }
}
