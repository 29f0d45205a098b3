package io.throughline.command.salesorder;

import static io.throughline.command.salesorder.SalesOrderExamples.CLOSED;
import static io.throughline.command.salesorder.SalesOrderExamples.CONFIRMED;
import static io.throughline.command.salesorder.SalesOrderExamples.HELD_BY_HAND;
import static io.throughline.command.salesorder.SalesOrderExamples.HELD_FOR_CREDIT;
import static io.throughline.command.salesorder.SalesOrderExamples.LINE_1;
import static io.throughline.command.salesorder.SalesOrderExamples.LINE_2;
import static io.throughline.command.salesorder.SalesOrderExamples.ORDER;
import static io.throughline.command.salesorder.SalesOrderExamples.ORDERS;
import static io.throughline.command.salesorder.SalesOrderExamples.PLACED;
import static io.throughline.command.salesorder.SalesOrderExamples.eur;

import io.throughline.command.salesorder.SalesOrderCommand.Close;
import io.throughline.command.salesorder.SalesOrderCommand.Confirm;
import io.throughline.command.salesorder.SalesOrderCommand.Hold;
import io.throughline.command.salesorder.SalesOrderCommand.ReleaseHold;
import io.throughline.kernel.event.SalesOrderEvent.Closed;
import io.throughline.kernel.event.SalesOrderEvent.Confirmed;
import io.throughline.kernel.event.SalesOrderEvent.Held;
import io.throughline.kernel.event.SalesOrderEvent.HoldReleased;
import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import io.throughline.kernel.event.SalesOrderEvent.LineCancelled;
import io.throughline.kernel.quantity.Quantity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CreditAndHoldsTest {

  private static final HoldReleased RELEASED_BY_CREDIT =
      new HoldReleased(HoldType.CREDIT, "credit-2");

  @Nested
  class When_credit_is_committed {

    private final Confirm confirm = new Confirm(ORDER, "credit-2");

    @Test
    void the_order_is_confirmed() {
      ORDERS.given(PLACED).when(confirm).then(new Confirmed("credit-2"));
    }

    @Test
    void a_hold_for_credit_is_lifted_first() {
      ORDERS
          .given(PLACED, HELD_FOR_CREDIT)
          .when(confirm)
          .then(RELEASED_BY_CREDIT, new Confirmed("credit-2"));
    }

    @Test
    void other_holds_stay() {
      ORDERS.given(PLACED, HELD_BY_HAND).when(confirm).then(new Confirmed("credit-2"));
      ORDERS
          .given(PLACED, HELD_BY_HAND, HELD_FOR_CREDIT)
          .when(confirm)
          .then(RELEASED_BY_CREDIT, new Confirmed("credit-2"));
    }

    @Test
    void a_confirmed_order_is_not_confirmed_again() {
      ORDERS.given(PLACED, CONFIRMED).when(new Confirm(ORDER, "credit-1")).thenUnchanged();
      ORDERS.given(PLACED, CONFIRMED).when(confirm).thenUnchanged();
      ORDERS.given(PLACED, CONFIRMED, HELD_BY_HAND).when(confirm).thenUnchanged();
      ORDERS.given(PLACED, CONFIRMED, CLOSED).when(confirm).thenUnchanged();
    }

    @Test
    void a_confirmed_order_that_was_held_for_credit_since_goes_on() {
      ORDERS.given(PLACED, CONFIRMED, HELD_FOR_CREDIT).when(confirm).then(RELEASED_BY_CREDIT);
      ORDERS
          .given(PLACED, CONFIRMED, HELD_FOR_CREDIT, RELEASED_BY_CREDIT)
          .when(confirm)
          .thenUnchanged();
    }

    @Test
    void old_news_of_a_commitment_lift_no_later_hold() {
      ORDERS
          .given(PLACED, CONFIRMED, HELD_FOR_CREDIT)
          .when(new Confirm(ORDER, "credit-1"))
          .thenUnchanged();
      ORDERS
          .given(
              PLACED,
              CONFIRMED,
              HELD_FOR_CREDIT,
              RELEASED_BY_CREDIT,
              new Held(HoldType.CREDIT, "again", "denial-2"))
          .when(confirm)
          .thenUnchanged();
    }

    @Test
    void who_lifts_a_hold_by_hand_is_no_decision_of_credit() {
      ORDERS
          .given(PLACED, HELD_BY_HAND, new HoldReleased(HoldType.MANUAL, "credit-2"))
          .when(confirm)
          .then(new Confirmed("credit-2"));
    }

    @Test
    void a_closed_order_is_not_confirmed() {
      ORDERS
          .given(PLACED, CLOSED)
          .when(confirm)
          .thenRejected(SalesOrderRejection.CLOSED, "order-1");
      ORDERS
          .given(PLACED, CONFIRMED, HELD_FOR_CREDIT, CLOSED)
          .when(confirm)
          .thenRejected(SalesOrderRejection.CLOSED);
    }

    @Test
    void the_decision_has_a_name() {
      ORDERS
          .given(PLACED)
          .when(new Confirm(ORDER, ""))
          .thenRejected(SalesOrderRejection.TEXT, "creditDecisionId");
    }
  }

  @Nested
  class When_an_order_is_held {

    private final Hold approval = new Hold(ORDER, HoldType.APPROVAL, "discount of half", null);

    @Test
    void each_type_of_hold_counts_once() {
      Held held = new Held(HoldType.APPROVAL, "discount of half", null);
      ORDERS.given(PLACED).when(approval).then(held);
      ORDERS.given(PLACED, CONFIRMED, HELD_FOR_CREDIT, HELD_BY_HAND).when(approval).then(held);
      ORDERS
          .given(PLACED, held)
          .when(new Hold(ORDER, HoldType.APPROVAL, "another reason", null))
          .thenUnchanged();
    }

    @Test
    void the_news_of_a_denial_may_come_again_even_to_a_closed_order() {
      ORDERS
          .given(PLACED, HELD_FOR_CREDIT, CLOSED)
          .when(new Hold(ORDER, HoldType.CREDIT, "beyond the limit", "denial-1"))
          .thenUnchanged();
    }

    @Test
    void each_denial_counts_once_even_beside_another() {
      Held again = new Held(HoldType.CREDIT, "15.00 EUR beyond the limit", "denial-2");
      Hold second = new Hold(ORDER, HoldType.CREDIT, again.reason(), "denial-2");
      ORDERS.given(PLACED, HELD_FOR_CREDIT).when(second).then(again);
      ORDERS.given(PLACED, HELD_FOR_CREDIT, again).when(second).thenUnchanged();
      ORDERS
          .given(PLACED, HELD_FOR_CREDIT, again, RELEASED_BY_CREDIT, new Confirmed("credit-2"))
          .when(second)
          .thenUnchanged();
    }

    @Test
    void the_denial_has_a_name_where_it_is_given() {
      ORDERS
          .given(PLACED)
          .when(new Hold(ORDER, HoldType.CREDIT, "beyond the limit", " "))
          .thenRejected(SalesOrderRejection.TEXT, "creditDecisionId");
    }

    @Test
    void a_closed_order_is_not_held() {
      ORDERS.given(PLACED, CLOSED).when(approval).thenRejected(SalesOrderRejection.CLOSED);
    }

    @Test
    void a_reason_is_given() {
      ORDERS
          .given(PLACED)
          .when(new Hold(ORDER, HoldType.MANUAL, " ", null))
          .thenRejected(SalesOrderRejection.TEXT, "reason");
      ORDERS
          .given(PLACED)
          .when(new Hold(ORDER, HoldType.MANUAL, "x".repeat(1_000), null))
          .then(new Held(HoldType.MANUAL, "x".repeat(1_000), null));
    }
  }

  @Nested
  class When_a_hold_is_released {

    private final ReleaseHold manual = new ReleaseHold(ORDER, HoldType.MANUAL, "ben");

    @Test
    void it_is_lifted_and_others_stay() {
      HoldReleased released = new HoldReleased(HoldType.MANUAL, "ben");
      ORDERS.given(PLACED, HELD_BY_HAND).when(manual).then(released);
      ORDERS
          .given(PLACED, HELD_BY_HAND, HELD_FOR_CREDIT, released)
          .when(new Hold(ORDER, HoldType.CREDIT, "still", null))
          .thenUnchanged();
    }

    @Test
    void what_is_not_held_needs_no_release() {
      ORDERS.given(PLACED).when(manual).thenUnchanged();
      ORDERS.given(PLACED, HELD_FOR_CREDIT).when(manual).thenUnchanged();
      ORDERS
          .given(PLACED, HELD_BY_HAND, new HoldReleased(HoldType.MANUAL, "ben"))
          .when(manual)
          .thenUnchanged();
    }

    @Test
    void nobody_lifts_a_hold_for_credit_by_hand() {
      ReleaseHold credit = new ReleaseHold(ORDER, HoldType.CREDIT, "ben");
      ORDERS
          .given(PLACED, HELD_FOR_CREDIT)
          .when(credit)
          .thenRejected(SalesOrderRejection.CREDIT_HOLD, "customer-1", "raise the limit");
      ORDERS.given(PLACED).when(credit).thenRejected(SalesOrderRejection.CREDIT_HOLD);
    }

    @Test
    void a_closed_order_stays_as_it_is() {
      ORDERS
          .given(PLACED, HELD_BY_HAND, CLOSED)
          .when(manual)
          .thenRejected(SalesOrderRejection.CLOSED);
    }

    @Test
    void somebody_releases_it() {
      ORDERS
          .given(PLACED, HELD_BY_HAND)
          .when(new ReleaseHold(ORDER, HoldType.MANUAL, ""))
          .thenRejected(SalesOrderRejection.TEXT, "by is missing");
    }
  }

  @Nested
  class When_an_order_is_closed {

    @Test
    void it_is_closed_once_with_or_without_a_reason() {
      ORDERS.given(PLACED, CONFIRMED).when(new Close(ORDER, null)).then(new Closed(null));
      ORDERS.given(PLACED, CONFIRMED).when(new Close(ORDER, "done")).then(new Closed("done"));
      ORDERS.given(PLACED, CLOSED).when(new Close(ORDER, "again")).thenUnchanged();
    }

    @Test
    void what_was_never_confirmed_is_cancelled_first_so_that_nothing_of_it_stays_open() {
      LineCancelled line1 =
          new LineCancelled(LINE_1, Quantity.of(10), eur("24.27"), eur("4.61"), null);
      LineCancelled line2 = new LineCancelled(LINE_2, Quantity.of(3), eur("3.00"), eur("0"), null);
      Closed closed = new Closed("no answer");

      ORDERS.given(PLACED).when(new Close(ORDER, "no answer")).then(line1, line2, closed);
      ORDERS.given(PLACED, line2).when(new Close(ORDER, "no answer")).then(line1, closed);
    }

    @Test
    void a_reason_that_is_given_says_something() {
      ORDERS
          .given(PLACED)
          .when(new Close(ORDER, ""))
          .thenRejected(SalesOrderRejection.TEXT, "reason");
    }
  }
}
