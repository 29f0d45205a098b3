package io.throughline.command.salesorder;

import static io.throughline.command.salesorder.SalesOrderExamples.CLOSED;
import static io.throughline.command.salesorder.SalesOrderExamples.CONFIRMED;
import static io.throughline.command.salesorder.SalesOrderExamples.HELD_FOR_CREDIT;
import static io.throughline.command.salesorder.SalesOrderExamples.LATER;
import static io.throughline.command.salesorder.SalesOrderExamples.LINE_1;
import static io.throughline.command.salesorder.SalesOrderExamples.LINE_2;
import static io.throughline.command.salesorder.SalesOrderExamples.LINE_3;
import static io.throughline.command.salesorder.SalesOrderExamples.ORDER;
import static io.throughline.command.salesorder.SalesOrderExamples.ORDERS;
import static io.throughline.command.salesorder.SalesOrderExamples.PLACED;
import static io.throughline.command.salesorder.SalesOrderExamples.REQUESTED;
import static io.throughline.command.salesorder.SalesOrderExamples.eur;

import io.throughline.command.salesorder.SalesOrderCommand.ChangeLineQuantity;
import io.throughline.command.salesorder.SalesOrderCommand.ChangePrice;
import io.throughline.command.salesorder.SalesOrderCommand.IncreaseLine;
import io.throughline.command.salesorder.SalesOrderCommand.Promise;
import io.throughline.command.salesorder.SalesOrderCommand.Reschedule;
import io.throughline.kernel.event.SalesOrderEvent.LineCancellationRequested;
import io.throughline.kernel.event.SalesOrderEvent.LineCancelled;
import io.throughline.kernel.event.SalesOrderEvent.LineIncreased;
import io.throughline.kernel.event.SalesOrderEvent.LinePriceChanged;
import io.throughline.kernel.event.SalesOrderEvent.LinePromised;
import io.throughline.kernel.event.SalesOrderEvent.LineRescheduled;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LineRulesTest {

  private static final LineCancelled LINE_2_CANCELLED =
      new LineCancelled(LINE_2, Quantity.of(3), eur("3.00"), eur("0"), null);

  @Nested
  class When_a_line_is_increased {

    @Test
    void it_costs_what_the_whole_line_costs_after_less_what_it_cost_before() {
      // 11 × 2.555 × 0.95 = 26.69975 and 26.70 × 0.19 = 5.073; before 24.27 and 4.61.
      LineIncreased one = new LineIncreased(LINE_1, Quantity.of(1), eur("2.43"), eur("0.46"));
      ORDERS.given(PLACED).when(increase(LINE_1, 1)).then(one);
      ORDERS.given(PLACED, HELD_FOR_CREDIT).when(increase(LINE_1, 1)).then(one);
      ORDERS.given(PLACED, CONFIRMED).when(increase(LINE_1, 1)).then(one);
      // 12 × 2.555 × 0.95 = 29.127 and 29.13 × 0.19 = 5.5347
      ORDERS
          .given(PLACED, one)
          .when(increase(LINE_1, 1))
          .then(new LineIncreased(LINE_1, Quantity.of(1), eur("2.43"), eur("0.46")));
    }

    @Test
    void a_line_that_was_cancelled_comes_back() {
      ORDERS
          .given(PLACED, LINE_2_CANCELLED)
          .when(increase(LINE_2, 2))
          .then(new LineIncreased(LINE_2, Quantity.of(2), eur("2.00"), eur("0")));
    }

    @Test
    void nothing_is_no_increase() {
      ORDERS
          .given(PLACED)
          .when(increase(LINE_1, 0))
          .thenRejected(SalesOrderRejection.QUANTITY, "quantity is 0");
    }

    @Test
    void a_line_of_the_order_is_named() {
      ORDERS
          .given(PLACED)
          .when(increase(LINE_3, 1))
          .thenRejected(SalesOrderRejection.LINE_UNKNOWN, "order-1/3");
      ORDERS
          .given(PLACED)
          .when(increase(new LineId("order-2/1"), 1))
          .thenRejected(SalesOrderRejection.LINE_UNKNOWN, "order-2/1");
    }

    @Test
    void a_closed_order_is_not_increased() {
      ORDERS
          .given(PLACED, CLOSED)
          .when(increase(LINE_1, 1))
          .thenRejected(SalesOrderRejection.CLOSED);
    }

    @Test
    void all_that_was_ever_ordered_stays_countable() {
      ORDERS
          .given(PLACED, free(LINE_2), LINE_2_CANCELLED)
          .when(increase(LINE_2, Quantity.MOST - 3))
          .then(new LineIncreased(LINE_2, Quantity.of(Quantity.MOST - 3), eur("0"), eur("0")));
      ORDERS
          .given(PLACED, free(LINE_2), LINE_2_CANCELLED)
          .when(increase(LINE_2, Quantity.MOST - 2))
          .thenRejected(SalesOrderRejection.QUANTITY, "1000000000001");
    }

    @Test
    void it_is_worth_at_most_what_sums_can_count() {
      ORDERS
          .given(PLACED)
          .when(increase(LINE_1, 999_999_999_990L))
          .thenRejected(SalesOrderRejection.AMOUNT, "1000000000000 at 2.555 EUR");
    }

    private LinePriceChanged free(LineId lineId) {
      return new LinePriceChanged(
          lineId, UnitPrice.parse("0 EUR"), Discount.NONE, eur("-3.00"), eur("0"));
    }
  }

  @Nested
  class When_the_quantity_of_a_line_is_changed {

    @Test
    void more_is_an_increase() {
      ORDERS
          .given(PLACED)
          .when(change(LINE_2, 4))
          .then(new LineIncreased(LINE_2, Quantity.of(1), eur("1.00"), eur("0")));
    }

    @Test
    void the_same_is_no_change() {
      ORDERS.given(PLACED).when(change(LINE_2, 3)).thenUnchanged();
      ORDERS.given(PLACED, CONFIRMED).when(change(LINE_2, 3)).thenUnchanged();
    }

    @Test
    void less_falls_away_at_once_before_the_order_is_confirmed() {
      ORDERS
          .given(PLACED)
          .when(change(LINE_2, 1))
          .then(new LineCancelled(LINE_2, Quantity.of(2), eur("2.00"), eur("0"), null));
      ORDERS.given(PLACED).when(change(LINE_2, 0)).then(LINE_2_CANCELLED);
    }

    @Test
    void less_is_asked_for_once_after_it_is_confirmed() {
      LineCancellationRequested asked = new LineCancellationRequested(LINE_1, Quantity.of(4));
      ORDERS.given(PLACED, CONFIRMED).when(change(LINE_1, 6)).then(asked);
      ORDERS.given(PLACED, CONFIRMED, asked).when(change(LINE_1, 6)).thenUnchanged();
      ORDERS
          .given(PLACED, CONFIRMED, asked)
          .when(change(LINE_1, 5))
          .then(new LineCancellationRequested(LINE_1, Quantity.of(1)));
    }

    @Test
    void while_a_cancellation_is_not_answered_no_more_is_ordered_or_cancelled_than_meant() {
      LineCancellationRequested asked = new LineCancellationRequested(LINE_1, Quantity.of(4));
      ORDERS.given(PLACED, CONFIRMED, asked).when(change(LINE_1, 7)).thenUnchanged();
      ORDERS.given(PLACED, CONFIRMED, asked).when(change(LINE_1, 10)).thenUnchanged();
      ORDERS
          .given(PLACED, CONFIRMED, asked)
          .when(change(LINE_1, 11))
          .then(new LineIncreased(LINE_1, Quantity.of(1), eur("2.43"), eur("0.46")));
    }

    @Test
    void a_line_of_an_open_order_is_named() {
      ORDERS.given(PLACED).when(change(LINE_3, 1)).thenRejected(SalesOrderRejection.LINE_UNKNOWN);
      ORDERS.given(PLACED, CLOSED).when(change(LINE_1, 1)).thenRejected(SalesOrderRejection.CLOSED);
    }

    private ChangeLineQuantity change(LineId lineId, long quantity) {
      return new ChangeLineQuantity(ORDER, lineId, Quantity.of(quantity));
    }
  }

  @Nested
  class When_a_price_is_changed {

    @Test
    void the_line_costs_the_difference_more_or_less() {
      // 10 × 3 × 0.9 = 27.00 and 27 × 0.19 = 5.13; before 24.27 and 4.61
      ORDERS
          .given(PLACED, HELD_FOR_CREDIT)
          .when(price(LINE_1, "3 EUR", "0.1"))
          .then(
              new LinePriceChanged(
                  LINE_1,
                  UnitPrice.parse("3 EUR"),
                  Discount.parse("0.1"),
                  eur("2.73"),
                  eur("0.52")));
      ORDERS
          .given(PLACED)
          .when(price(LINE_2, "0.5 EUR", "0"))
          .then(
              new LinePriceChanged(
                  LINE_2, UnitPrice.parse("0.5 EUR"), Discount.NONE, eur("-1.50"), eur("0")));
    }

    @Test
    void the_price_that_is_agreed_is_no_change() {
      ORDERS.given(PLACED).when(price(LINE_1, "2.555 EUR", "0.05")).thenUnchanged();
      ORDERS.given(PLACED, CONFIRMED).when(price(LINE_1, "2.5550 EUR", "0.050")).thenUnchanged();
      ORDERS
          .given(
              PLACED,
              new LinePriceChanged(
                  LINE_1, UnitPrice.parse("3 EUR"), Discount.NONE, eur("5.73"), eur("1.09")))
          .when(price(LINE_1, "3 EUR", "0"))
          .thenUnchanged();
    }

    @Test
    void another_discount_alone_is_a_change() {
      ORDERS
          .given(PLACED)
          .when(price(LINE_2, "1 EUR", "1"))
          .then(
              new LinePriceChanged(
                  LINE_2, UnitPrice.parse("1 EUR"), Discount.parse("1"), eur("-3.00"), eur("0")));
    }

    @Test
    void a_confirmed_order_keeps_its_prices() {
      ORDERS
          .given(PLACED, CONFIRMED)
          .when(price(LINE_1, "3 EUR", "0.05"))
          .thenRejected(SalesOrderRejection.CONFIRMED, "order-1/1", "2.555 EUR");
      ORDERS
          .given(PLACED, CLOSED)
          .when(price(LINE_1, "3 EUR", "0.05"))
          .thenRejected(SalesOrderRejection.CLOSED);
    }

    @Test
    void it_is_in_the_currency_of_the_order_and_countable() {
      ORDERS
          .given(PLACED)
          .when(price(LINE_1, "3 USD", "0"))
          .thenRejected(SalesOrderRejection.CURRENCY, "3 USD");
      ORDERS
          .given(PLACED)
          .when(price(LINE_1, "100000000000.01 EUR", "0"))
          .thenRejected(SalesOrderRejection.AMOUNT, "100000000000.01 EUR");
      ORDERS
          .given(PLACED)
          .when(price(LINE_3, "3 EUR", "0"))
          .thenRejected(SalesOrderRejection.LINE_UNKNOWN);
    }

    private ChangePrice price(LineId lineId, String price, String discount) {
      return new ChangePrice(ORDER, lineId, UnitPrice.parse(price), Discount.parse(discount));
    }
  }

  @Nested
  class When_a_line_is_rescheduled {

    private final Reschedule reschedule = new Reschedule(ORDER, LINE_2, LATER);

    @Test
    void it_is_wanted_on_the_other_day() {
      LineRescheduled moved = new LineRescheduled(LINE_2, REQUESTED, LATER);
      ORDERS.given(PLACED).when(reschedule).then(moved);
      ORDERS.given(PLACED, CONFIRMED, moved).when(reschedule).thenUnchanged();
      ORDERS
          .given(PLACED, new LinePromised(LINE_2, LATER, "supplier"), moved)
          .when(new Reschedule(ORDER, LINE_2, REQUESTED))
          .then(new LineRescheduled(LINE_2, LATER, REQUESTED));
    }

    @Test
    void a_line_that_is_wholly_cancelled_has_no_date() {
      ORDERS
          .given(PLACED, LINE_2_CANCELLED)
          .when(reschedule)
          .thenRejected(SalesOrderRejection.LINE_CANCELLED, "all 3 of line order-1/2");
    }

    @Test
    void a_line_of_an_open_order_is_named() {
      ORDERS
          .given(PLACED)
          .when(new Reschedule(ORDER, LINE_3, LATER))
          .thenRejected(SalesOrderRejection.LINE_UNKNOWN);
      ORDERS.given(PLACED, CLOSED).when(reschedule).thenRejected(SalesOrderRejection.CLOSED);
    }
  }

  @Nested
  class When_a_line_is_promised {

    private final Promise promise = new Promise(ORDER, LINE_2, LATER, "in stock");

    @Test
    void the_date_and_its_basis_are_kept_once() {
      LinePromised promised = new LinePromised(LINE_2, LATER, "in stock");
      ORDERS.given(PLACED).when(promise).then(promised);
      ORDERS
          .given(PLACED, CONFIRMED, promised, new LineRescheduled(LINE_2, REQUESTED, LATER))
          .when(new Promise(ORDER, LINE_2, LATER, "another basis"))
          .thenUnchanged();
    }

    @Test
    void a_line_that_is_wholly_cancelled_is_not_promised() {
      ORDERS
          .given(PLACED, LINE_2_CANCELLED)
          .when(promise)
          .thenRejected(SalesOrderRejection.LINE_CANCELLED);
    }

    @Test
    void it_has_a_basis_and_a_line_of_an_open_order() {
      ORDERS
          .given(PLACED)
          .when(new Promise(ORDER, LINE_2, LATER, ""))
          .thenRejected(SalesOrderRejection.TEXT, "basis");
      ORDERS
          .given(PLACED)
          .when(new Promise(ORDER, LINE_3, LATER, "in stock"))
          .thenRejected(SalesOrderRejection.LINE_UNKNOWN);
      ORDERS.given(PLACED, CLOSED).when(promise).thenRejected(SalesOrderRejection.CLOSED);
    }
  }

  private static IncreaseLine increase(LineId lineId, long quantity) {
    return new IncreaseLine(ORDER, lineId, Quantity.of(quantity));
  }
}
