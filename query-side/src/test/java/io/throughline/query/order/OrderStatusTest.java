package io.throughline.query.order;

import static io.throughline.query.order.OrderStatus.AWAITING_CREDIT;
import static io.throughline.query.order.OrderStatus.CANCELLED;
import static io.throughline.query.order.OrderStatus.CLOSED;
import static io.throughline.query.order.OrderStatus.COMPLETED;
import static io.throughline.query.order.OrderStatus.CONFIRMED;
import static io.throughline.query.order.OrderStatus.HELD;
import static io.throughline.query.order.OrderStatus.PARTLY_SHIPPED;
import static io.throughline.query.order.OrderStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrderStatusTest {

  private static final OrderFlags CONFIRMED_FLAGS = new OrderFlags(true, Set.of(), false);
  private static final OrderFlags HELD_FLAGS = new OrderFlags(true, Set.of(HoldType.CREDIT), false);
  private static final OrderFlags CLOSED_FLAGS = new OrderFlags(true, Set.of(), true);

  private static OrderStatus delivered(OrderFlags flags, Quantities quantities) {
    return OrderStatus.of(flags, false, quantities);
  }

  private static Quantities quantities(
      long ordered, long cancelled, long reserved, long backordered, long issued, long invoiced) {
    return new Quantities(ordered, cancelled, reserved, backordered, 0, issued, 0, invoiced, 0);
  }

  @Nested
  class When_nothing_has_left {

    private final Quantities open = quantities(10, 0, 6, 4, 0, 0);

    @Test
    void it_awaits_credit_until_it_is_confirmed() {
      assertThat(delivered(OrderFlags.PLACED, open)).isEqualTo(AWAITING_CREDIT);
      assertThat(delivered(CONFIRMED_FLAGS, open)).isEqualTo(CONFIRMED);
    }

    @Test
    void a_hold_is_told_before_anything_else() {
      assertThat(delivered(HELD_FLAGS, open)).isEqualTo(HELD);
      assertThat(delivered(new OrderFlags(false, Set.of(HoldType.CREDIT), false), open))
          .isEqualTo(HELD);
    }

    @Test
    void it_is_cancelled_when_all_of_it_is() {
      assertThat(delivered(CONFIRMED_FLAGS, quantities(10, 10, 0, 0, 0, 0))).isEqualTo(CANCELLED);
      assertThat(delivered(CLOSED_FLAGS, quantities(10, 10, 0, 0, 0, 0))).isEqualTo(CANCELLED);
      assertThat(delivered(CONFIRMED_FLAGS, quantities(10, 9, 1, 0, 0, 0))).isEqualTo(CONFIRMED);
    }

    @Test
    void it_is_closed_when_it_was_ended() {
      assertThat(delivered(CLOSED_FLAGS, open)).isEqualTo(CLOSED);
    }
  }

  @Nested
  class When_something_has_left {

    @Test
    void it_is_partly_shipped_while_something_has_yet_to() {
      assertThat(delivered(CONFIRMED_FLAGS, quantities(10, 0, 0, 4, 6, 6)))
          .isEqualTo(PARTLY_SHIPPED);
      assertThat(delivered(HELD_FLAGS, quantities(10, 0, 0, 4, 6, 6))).isEqualTo(HELD);
    }

    @Test
    void it_is_shipped_until_all_that_left_is_invoiced() {
      assertThat(delivered(CONFIRMED_FLAGS, quantities(10, 4, 0, 0, 6, 5))).isEqualTo(SHIPPED);
      assertThat(delivered(CONFIRMED_FLAGS, quantities(10, 4, 0, 0, 6, 6))).isEqualTo(COMPLETED);
      assertThat(delivered(CLOSED_FLAGS, quantities(10, 4, 0, 0, 6, 6))).isEqualTo(COMPLETED);
    }

    @Test
    void what_stock_still_keeps_for_it_keeps_it_open() {
      assertThat(delivered(CONFIRMED_FLAGS, quantities(10, 4, 1, 0, 6, 6)))
          .isEqualTo(PARTLY_SHIPPED);
      assertThat(delivered(CONFIRMED_FLAGS, quantities(10, 4, 0, 1, 6, 6)))
          .isEqualTo(PARTLY_SHIPPED);
    }

    @Test
    void invoiced_as_ordered_it_is_the_ordered_quantity_that_counts() {
      assertThat(OrderStatus.of(CONFIRMED_FLAGS, true, quantities(10, 0, 0, 0, 10, 9)))
          .isEqualTo(SHIPPED);
      assertThat(OrderStatus.of(CONFIRMED_FLAGS, true, quantities(10, 0, 0, 0, 10, 10)))
          .isEqualTo(COMPLETED);
    }
  }

  @Nested
  class When_it_is_invoiced {

    private PaymentStatus status(long invoiced, long settled) {
      return PaymentStatus.of(new OrderAmounts(100, 0, invoiced, 0, settled));
    }

    @Test
    void what_is_settled_of_it_is_its_payment_status() {
      assertThat(status(0, 0)).isEqualTo(PaymentStatus.NOT_INVOICED);
      assertThat(status(100, 0)).isEqualTo(PaymentStatus.OPEN);
      assertThat(status(100, 99)).isEqualTo(PaymentStatus.PARTLY_PAID);
      assertThat(status(100, 100)).isEqualTo(PaymentStatus.PAID);
    }
  }
}
