package io.throughline.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportTest {

  @Test
  void the_last_line_is_one_json_object() {
    assertThat(Result.moreIsBetter("append", 9000, 6000).asJson())
        .isEqualTo("{\"name\":\"append\",\"ours\":9000.0,\"peer\":6000.0,\"ratio\":1.5}");
  }

  @Test
  void columns_are_as_wide_as_their_widest_cell() {
    Table table = new Table("who", "1", "64");
    table.row("ours", 12.345, 12345.6);
    table.row("a longer name", Double.NaN, "none");

    assertThat(table)
        .hasToString(
            """
            who                1      64
            ours           12.35  12,346
            a longer name      -    none\
            """);
  }

  @Test
  void the_median_of_an_even_number_of_rounds_is_half_way() {
    Samples samples = new Samples();
    for (double value : new double[] {400, 100, 300, 200}) {
      samples.add(value);
    }
    assertThat(samples.median()).isEqualTo(250);
    assertThat(samples).hasToString("250 (100–400)");
  }

  @Test
  void without_rounds_there_is_no_median() {
    assertThat(new Samples().median()).isNaN();
  }

  @Test
  void percentiles_are_in_milliseconds() {
    Latencies latencies = new Latencies();
    for (int n = 1; n <= 100; n++) {
      latencies.recordMillis(n);
    }
    assertThat(latencies.percentile(50)).isBetween(49.9, 50.1);
    assertThat(latencies.percentile(99)).isBetween(98.9, 99.1);
    assertThat(latencies.max()).isBetween(99.9, 100.1);
  }
}
