package io.throughline.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.launcher.importing.history.ControlTotals;
import io.throughline.launcher.importing.history.Figures;
import io.throughline.launcher.importing.history.Measure;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TieOutTest {

  private final Figures source = new Figures();
  private final Figures reported = new Figures();
  private final Figures rounding = new Figures();
  private final Figures log = new Figures();
  private final TieOut table = new TieOut();

  private void compare() {
    table.compare(new ControlTotals(source, reported, rounding), log);
  }

  @Test
  void source_is_log_and_what_was_reported_and_rounded_away() {
    source.add(Measure.NET, new BigDecimal("9747747.934"));
    reported.add(Measure.NET, new BigDecimal("-11062.06"));
    rounding.add(Measure.NET, new BigDecimal("0.004"));
    log.add(Measure.NET, new BigDecimal("9758809.99"));
    compare();
    assertThat(table.isEven()).isTrue();
    assertThat(table.lines().get(1))
        .matches("net value .* 9,747,747.934 +-11,062.06 +0.004 +9,758,809.99 +0");
  }

  @Test
  void a_cent_too_little_is_a_difference() {
    source.add(Measure.NET, new BigDecimal("10.00"));
    log.add(Measure.NET, new BigDecimal("9.99"));
    compare();
    assertThat(table.isEven()).isFalse();
    assertThat(table.lines().get(1)).endsWith(" 0.01");
  }

  @Test
  void a_measure_that_the_log_lacks_is_a_difference() {
    source.add(Measure.ORDERS, 1);
    compare();
    assertThat(table.isEven()).isFalse();
  }

  @Test
  void figures_of_the_log_have_to_agree_with_each_other() {
    table.agree("goods out", "invoiced", 3, "issued", 3);
    assertThat(table.isEven()).isTrue();
    table.agree("goods back", "planned", 3, "returned", 2);
    assertThat(table.isEven()).isFalse();
  }
}
