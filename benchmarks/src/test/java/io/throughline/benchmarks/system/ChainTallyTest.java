package io.throughline.benchmarks.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.benchmarks.system.PlacedOrder.Line;
import io.throughline.kernel.event.EventCatalogue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChainTallyTest {

  private static final PlacedOrder TWO_LINES =
      new PlacedOrder("customer", List.of(new Line("A", 2, 10), new Line("B", 1, 7)));
  private static final PlacedOrder ONE_LINE =
      new PlacedOrder("customer", List.of(new Line("A", 1, 1)));

  @Nested
  class When_loops_are_complete {

    private final Map<String, Long> tally = ChainTally.of(List.of(TWO_LINES, ONE_LINE));

    @Test
    void each_has_18_events_and_2_more_for_each_line() {
      assertThat(ChainTally.total(tally)).isEqualTo(2 * 18 + 3 * 2);
    }

    @Test
    void every_type_is_one_of_the_product() {
      assertThat(tally.keySet())
          .allSatisfy(type -> assertThat(EventCatalogue.named(type)).isPresent());
    }
  }

  @Nested
  class When_the_log_tells_something_else {

    @Test
    void what_is_missing_and_what_is_too_many_is_told() {
      assertThat(
              ChainTally.difference(
                  Map.of("stock-reserved", 2L, "stock-issued", 2L),
                  Map.of("stock-reserved", 2L, "stock-issued", 1L, "stock-backordered", 3L)))
          .containsExactlyInAnyOrderEntriesOf(Map.of("stock-issued", -1L, "stock-backordered", 3L));
    }
  }

  @Nested
  class When_an_order_is_paid {

    @Test
    void the_amount_is_net_and_19_per_cent() {
      assertThat(TWO_LINES.netCents()).isEqualTo(2700);
      assertThat(TWO_LINES.grossCents()).isEqualTo(3213);
      assertThat(TWO_LINES.payment("invoice")).contains("\"amount\":\"32.13\"", "[\"invoice\"]");
    }
  }
}
