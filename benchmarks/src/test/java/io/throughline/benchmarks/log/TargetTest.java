package io.throughline.benchmarks.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.benchmarks.log.app.Answer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TargetTest {

  @Test
  void a_target_holds_from_its_least_ratio_on() {
    assertThat(new Target("a / b", 18, 10, 1.8).verdict()).isEqualTo("holds");
    assertThat(new Target("a / b", 17.9, 10, 1.8).verdict()).isEqualTo("does not hold");
  }

  @Test
  void what_was_not_measured_does_not_hold() {
    assertThat(new Target("a / b", 18, Double.NaN, 1.8).verdict()).isEqualTo("not measured");
  }

  @Nested
  class Given_several_rounds {

    private static Answer answer(double perSecond) {
      return new Answer(perSecond, 1, 2, 3, 0, Double.NaN);
    }

    @Test
    void the_best_is_the_best_median() {
      Rounds rounds = new Rounds();
      for (double lucky : new double[] {100, 100, 900}) {
        rounds.add("pgbench", 16, answer(lucky));
      }
      for (double steady : new double[] {200, 210, 220}) {
        rounds.add("pgbench", 64, answer(steady));
      }
      assertThat(rounds.best("pgbench")).isEqualTo(210);
      assertThat(rounds.perSecond("pgbench", 16)).isEqualTo(100);
    }

    @Test
    void who_took_no_part_has_no_best() {
      assertThat(new Rounds().best("pgbench")).isNaN();
    }
  }
}
