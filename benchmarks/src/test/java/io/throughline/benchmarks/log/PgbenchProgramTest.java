package io.throughline.benchmarks.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PgbenchProgramTest {

  private static final String SAID =
      """
      transaction type: append.sql
      number of clients: 16
      number of transactions actually processed: 25123
      number of failed transactions: %d (0.000%%)
      latency average = 1.905 ms
      initial connection time = 31.270 ms
      tps = 8398.745871 (without initial connection time)
      """;

  @Test
  void its_figures_are_read_from_what_it_prints() {
    assertThat(PgbenchProgram.Run.of(SAID.formatted(0)))
        .isEqualTo(new PgbenchProgram.Run(25123, 8398.745871, 1.905));
  }

  @Test
  void failed_transactions_are_refused() {
    assertThatThrownBy(() -> PgbenchProgram.Run.of(SAID.formatted(2)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_it_says_when_it_cannot_run_is_passed_on() {
    assertThatThrownBy(() -> PgbenchProgram.Run.of("pgbench: error: connection refused"))
        .hasMessageContaining("connection refused");
  }
}
