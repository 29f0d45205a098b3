package io.throughline.command.salesorder;

import static io.throughline.command.salesorder.SalesOrderExamples.CLOSED;
import static io.throughline.command.salesorder.SalesOrderExamples.CONFIRMED;
import static io.throughline.command.salesorder.SalesOrderExamples.HELD_FOR_CREDIT;
import static io.throughline.command.salesorder.SalesOrderExamples.LINE_1;
import static io.throughline.command.salesorder.SalesOrderExamples.LINE_2;
import static io.throughline.command.salesorder.SalesOrderExamples.LINE_3;
import static io.throughline.command.salesorder.SalesOrderExamples.ORDER;
import static io.throughline.command.salesorder.SalesOrderExamples.ORDERS;
import static io.throughline.command.salesorder.SalesOrderExamples.PLACED;
import static io.throughline.command.salesorder.SalesOrderExamples.eur;

import io.throughline.command.salesorder.SalesOrderCommand.Cancel;
import io.throughline.command.salesorder.SalesOrderCommand.RecordLineCancelled;
import io.throughline.command.salesorder.SalesOrderCommand.RequestLineCancellation;
import io.throughline.kernel.event.SalesOrderEvent.Closed;
import io.throughline.kernel.event.SalesOrderEvent.LineCancellationRequested;
import io.throughline.kernel.event.SalesOrderEvent.LineCancelled;
import io.throughline.kernel.event.SalesOrderEvent.LineIncreased;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.quantity.Quantity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CancellationTest {

  @Nested
  class When_part_of_a_line_is_to_be_cancelled_before_the_order_is_confirmed {

    @Test
    void it_falls_away_at_once_with_its_share_of_the_amount() {
      // 9 × 2.555 × 0.95 = 21.84525 and 21.85 × 0.19 = 4.1515; before 24.27 and 4.61
      LineCancelled one = new LineCancelled(LINE_1, Quantity.of(1), eur("2.42"), eur("0.46"), null);
      ORDERS.given(PLACED).when(request(LINE_1, 1)).then(one);
      ORDERS.given(PLACED, HELD_FOR_CREDIT).when(request(LINE_1, 1)).then(one);
      // 8 × 2.555 × 0.95 = 19.418 and 19.42 × 0.19 = 3.6898
      ORDERS
          .given(PLACED, one)
          .when(request(LINE_1, 1))
          .then(new LineCancelled(LINE_1, Quantity.of(1), eur("2.43"), eur("0.46"), null));
    }

    @Test
    void no_more_than_is_left() {
      LineCancelled two = new LineCancelled(LINE_2, Quantity.of(2), eur("2.00"), eur("0"), null);
      ORDERS
          .given(PLACED, two)
          .when(request(LINE_2, 1))
          .then(new LineCancelled(LINE_2, Quantity.of(1), eur("1.00"), eur("0"), null));
      ORDERS
          .given(PLACED, two)
          .when(request(LINE_2, 2))
          .thenRejected(
              SalesOrderRejection.CANCELLATION_EXCEEDS_LINE,
              "2 of line order-1/2",
              "3 were ordered",
              "2 are cancelled",
              "at most 1");
    }

    @Test
    void something_of_a_line_of_an_open_order() {
      ORDERS.given(PLACED).when(request(LINE_1, 0)).thenRejected(SalesOrderRejection.QUANTITY);
      ORDERS.given(PLACED).when(request(LINE_3, 1)).thenRejected(SalesOrderRejection.LINE_UNKNOWN);
      ORDERS
          .given(PLACED, CLOSED)
          .when(request(LINE_1, 1))
          .thenRejected(SalesOrderRejection.CLOSED);
    }
  }

  @Nested
  class When_part_of_a_line_is_to_be_cancelled_after_the_order_is_confirmed {

    private final LineCancellationRequested six = requested(LINE_1, 6);

    @Test
    void it_is_asked_for_and_nothing_falls_away() {
      ORDERS.given(PLACED, CONFIRMED).when(request(LINE_1, 6)).then(six);
      ORDERS.given(PLACED, CONFIRMED).when(request(LINE_1, 10)).then(requested(LINE_1, 10));
    }

    @Test
    void no_more_than_is_left_of_the_line() {
      ORDERS
          .given(PLACED, CONFIRMED)
          .when(request(LINE_1, 11))
          .thenRejected(SalesOrderRejection.CANCELLATION_EXCEEDS_LINE, "11 of", "10 were", "0 are");
    }

    @Test
    void what_was_asked_for_before_is_not_asked_for_again() {
      ORDERS.given(PLACED, CONFIRMED, six).when(request(LINE_1, 4)).then(requested(LINE_1, 4));
      ORDERS.given(PLACED, CONFIRMED, six).when(request(LINE_1, 10)).then(requested(LINE_1, 4));
      ORDERS
          .given(PLACED, CONFIRMED, six, requested(LINE_1, 4))
          .when(request(LINE_1, 10))
          .thenUnchanged();
    }

    @Test
    void what_stock_could_not_let_go_of_stays_and_what_is_added_can_be_cancelled_again() {
      LineCancellationRequested all = requested(LINE_2, 3);
      LineCancelled one =
          new LineCancelled(LINE_2, Quantity.of(1), eur("1.00"), eur("0"), "release-1");
      LineIncreased five = new LineIncreased(LINE_2, Quantity.of(5), eur("5.00"), eur("0"));
      ORDERS.given(PLACED, CONFIRMED, all, one).when(request(LINE_2, 2)).thenUnchanged();
      ORDERS
          .given(PLACED, CONFIRMED, all, one, five)
          .when(request(LINE_2, 7))
          .then(requested(LINE_2, 5));
      ORDERS
          .given(PLACED, CONFIRMED, all, one, five)
          .when(request(LINE_2, 8))
          .thenRejected(SalesOrderRejection.CANCELLATION_EXCEEDS_LINE, "at most 7");
    }
  }

  @Nested
  class When_stock_let_go_of_a_line {

    private final LineCancelled four =
        new LineCancelled(LINE_1, Quantity.of(4), eur("9.71"), eur("1.84"), "release-1");

    @Test
    void that_much_is_cancelled_with_its_share_of_the_amount() {
      // 6 × 2.555 × 0.95 = 14.5635 and 14.56 × 0.19 = 2.7664; before 24.27 and 4.61
      ORDERS
          .given(PLACED, CONFIRMED, requested(LINE_1, 10))
          .when(record(LINE_1, 4, "release-1"))
          .then(four);
    }

    @Test
    void each_release_counts_once_however_late_it_is_told_again() {
      RecordLineCancelled again = record(LINE_1, 4, "release-1");
      LineCancelled rest =
          new LineCancelled(LINE_1, Quantity.of(6), eur("14.56"), eur("2.77"), "release-2");
      ORDERS.given(PLACED, CONFIRMED, four).when(again).thenUnchanged();
      ORDERS.given(PLACED, CONFIRMED, four, rest, CLOSED).when(again).thenUnchanged();
      ORDERS.given(PLACED, CONFIRMED, four).when(record(LINE_1, 6, "release-2")).then(rest);
    }

    @Test
    void a_closed_order_still_hears_of_it() {
      ORDERS
          .given(PLACED, CONFIRMED, requested(LINE_1, 4), CLOSED)
          .when(record(LINE_1, 4, "release-1"))
          .then(four);
    }

    @Test
    void no_more_than_is_left_of_the_line() {
      ORDERS
          .given(PLACED, CONFIRMED, four)
          .when(record(LINE_1, 7, "release-2"))
          .thenRejected(SalesOrderRejection.CANCELLATION_EXCEEDS_LINE, "7 of", "at most 6");
    }

    @Test
    void an_order_that_stock_never_heard_of_refuses() {
      ORDERS
          .given(PLACED)
          .when(record(LINE_1, 4, "release-1"))
          .thenRejected(SalesOrderRejection.NOT_CONFIRMED, "order-1");
    }

    @Test
    void something_of_a_line_by_a_release_with_a_name() {
      ORDERS
          .given(PLACED, CONFIRMED)
          .when(record(LINE_1, 0, "release-1"))
          .thenRejected(SalesOrderRejection.QUANTITY);
      ORDERS
          .given(PLACED, CONFIRMED)
          .when(record(LINE_3, 1, "release-1"))
          .thenRejected(SalesOrderRejection.LINE_UNKNOWN);
      ORDERS
          .given(PLACED, CONFIRMED)
          .when(record(LINE_1, 1, ""))
          .thenRejected(SalesOrderRejection.TEXT, "releaseId");
    }
  }

  @Nested
  class When_a_whole_order_is_cancelled {

    private final Cancel cancel = new Cancel(ORDER, "changed our mind");
    private final LineCancelled line1 =
        new LineCancelled(LINE_1, Quantity.of(10), eur("24.27"), eur("4.61"), null);
    private final LineCancelled line2 =
        new LineCancelled(LINE_2, Quantity.of(3), eur("3.00"), eur("0"), null);

    @Test
    void before_it_is_confirmed_everything_falls_away_and_it_is_closed() {
      Closed closed = new Closed("changed our mind");
      ORDERS.given(PLACED).when(cancel).then(line1, line2, closed);
      ORDERS.given(PLACED, HELD_FOR_CREDIT, line1).when(cancel).then(line2, closed);
      ORDERS.given(PLACED, line1, line2).when(cancel).then(closed);
      ORDERS.given(PLACED, line1, line2, closed).when(cancel).thenUnchanged();
    }

    @Test
    void after_it_is_confirmed_all_that_was_not_asked_for_is() {
      ORDERS
          .given(PLACED, CONFIRMED)
          .when(cancel)
          .then(requested(LINE_1, 10), requested(LINE_2, 3));
      ORDERS
          .given(PLACED, CONFIRMED, requested(LINE_1, 10), requested(LINE_2, 1))
          .when(cancel)
          .then(requested(LINE_2, 2));
      ORDERS
          .given(PLACED, CONFIRMED, requested(LINE_1, 10), requested(LINE_2, 3))
          .when(cancel)
          .thenUnchanged();
    }

    @Test
    void a_closed_order_of_which_something_is_left_refuses() {
      ORDERS.given(PLACED, CLOSED).when(cancel).thenRejected(SalesOrderRejection.CLOSED);
      ORDERS.given(PLACED, CONFIRMED, CLOSED).when(cancel).thenRejected(SalesOrderRejection.CLOSED);
    }

    @Test
    void a_reason_is_given() {
      ORDERS
          .given(PLACED)
          .when(new Cancel(ORDER, ""))
          .thenRejected(SalesOrderRejection.TEXT, "reason");
    }
  }

  private static RequestLineCancellation request(LineId lineId, long quantity) {
    return new RequestLineCancellation(ORDER, lineId, Quantity.of(quantity));
  }

  private static RecordLineCancelled record(LineId lineId, long quantity, String releaseId) {
    return new RecordLineCancelled(ORDER, lineId, Quantity.of(quantity), releaseId);
  }

  private static LineCancellationRequested requested(LineId lineId, long quantity) {
    return new LineCancellationRequested(lineId, Quantity.of(quantity));
  }
}
