package io.throughline.console.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.console.api.Orders.Order;
import io.throughline.console.api.Orders.Quantities;
import io.throughline.console.api.Orders.Row;
import io.throughline.console.api.Orders.Terms;
import io.throughline.console.api.Party;
import io.throughline.console.order.Journey.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JourneyTest {

  private static final Quantities NOTHING = units(100, 0, 0, 0, 0, 0);

  private static Quantities units(
      long ordered, long cancelled, long reserved, long backordered, long issued, long invoiced) {
    return new Quantities(
        ordered, cancelled, reserved, backordered, cancelled, issued, 0, invoiced, 0);
  }

  private static Order order(
      @Nullable String opportunity,
      boolean confirmed,
      List<String> holds,
      Quantities units,
      String paymentStatus) {
    BigDecimal zero = BigDecimal.ZERO;
    return new Order(
        1,
        new Row(
            "o-1",
            new Party("c-1", "C1", "Customer"),
            null,
            "CONFIRMED",
            paymentStatus,
            Instant.EPOCH,
            "EUR",
            zero,
            zero,
            zero,
            zero,
            zero,
            units),
        new Terms(opportunity, null, 30, "DELIVERED", "PARTIAL", confirmed, holds, false),
        List.of());
  }

  private static State state(String step, Order order) {
    return Journey.of(order).stream()
        .filter(one -> one.name().equals(step))
        .findFirst()
        .orElseThrow()
        .state();
  }

  @Test
  void it_begins_with_the_opportunity_only_where_there_was_one() {
    assertThat(Journey.of(order(null, false, List.of(), NOTHING, "NOT_INVOICED")))
        .extracting(Journey.Step::name)
        .containsExactly("placed", "credit", "reserved", "shipped", "invoiced", "paid");
    assertThat(Journey.of(order("op-1", false, List.of(), NOTHING, "NOT_INVOICED")).getFirst())
        .isEqualTo(new Journey.Step("opportunity", State.DONE, 0, 0));
  }

  @Test
  void a_new_order_waits_for_credit() {
    assertThat(state("credit", order(null, false, List.of(), NOTHING, "NOT_INVOICED")))
        .isEqualTo(State.AHEAD);
  }

  @Test
  void a_hold_is_where_it_is_stuck() {
    assertThat(state("credit", order(null, true, List.of("CREDIT"), NOTHING, "NOT_INVOICED")))
        .isEqualTo(State.STUCK);
  }

  @Test
  void a_backorder_is_where_it_is_stuck_however_much_is_reserved() {
    Order order = order(null, true, List.of(), units(100, 0, 60, 40, 0, 0), "NOT_INVOICED");

    assertThat(Journey.of(order))
        .contains(new Journey.Step("reserved", State.STUCK, 60, 100))
        .contains(new Journey.Step("shipped", State.AHEAD, 0, 100));
  }

  @Test
  void what_was_shipped_counts_as_reserved_before() {
    Order order = order(null, true, List.of(), units(100, 0, 0, 0, 100, 60), "OPEN");

    assertThat(state("reserved", order)).isEqualTo(State.DONE);
    assertThat(state("shipped", order)).isEqualTo(State.DONE);
    assertThat(Journey.of(order)).contains(new Journey.Step("invoiced", State.PARTLY, 60, 100));
    assertThat(state("paid", order)).isEqualTo(State.AHEAD);
  }

  @Test
  void it_is_paid_for_good_only_when_all_is_invoiced() {
    assertThat(state("paid", order(null, true, List.of(), units(100, 0, 0, 0, 60, 60), "PAID")))
        .isEqualTo(State.PARTLY);
    assertThat(state("paid", order(null, true, List.of(), units(100, 40, 0, 0, 60, 60), "PAID")))
        .isEqualTo(State.DONE);
    assertThat(
            state(
                "paid", order(null, true, List.of(), units(100, 0, 0, 0, 100, 100), "PARTLY_PAID")))
        .isEqualTo(State.PARTLY);
  }

  @Test
  void of_a_cancelled_order_nothing_is_stuck() {
    assertThat(state("reserved", order(null, true, List.of(), units(100, 100, 0, 0, 0, 0), "OPEN")))
        .isEqualTo(State.AHEAD);
  }

  @Test
  void a_step_that_is_done_needs_no_figures() {
    assertThat(new Journey.Step("shipped", State.DONE, 5, 5).counts()).isFalse();
    assertThat(new Journey.Step("shipped", State.PARTLY, 4, 5).counts()).isTrue();
    assertThat(new Journey.Step("credit", State.AHEAD, 0, 0).counts()).isFalse();
  }
}
