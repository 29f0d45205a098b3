package io.throughline.command.stockitem;

import static io.throughline.command.stockitem.StockItemExamples.A;
import static io.throughline.command.stockitem.StockItemExamples.B;
import static io.throughline.command.stockitem.StockItemExamples.C;
import static io.throughline.command.stockitem.StockItemExamples.COST;
import static io.throughline.command.stockitem.StockItemExamples.ITEM;
import static io.throughline.command.stockitem.StockItemExamples.SHIPMENT;
import static io.throughline.command.stockitem.StockItemExamples.STOCK;
import static io.throughline.command.stockitem.StockItemExamples.backordered;
import static io.throughline.command.stockitem.StockItemExamples.eur;
import static io.throughline.command.stockitem.StockItemExamples.filled;
import static io.throughline.command.stockitem.StockItemExamples.issue;
import static io.throughline.command.stockitem.StockItemExamples.issued;
import static io.throughline.command.stockitem.StockItemExamples.pick;
import static io.throughline.command.stockitem.StockItemExamples.q;
import static io.throughline.command.stockitem.StockItemExamples.receive;
import static io.throughline.command.stockitem.StockItemExamples.received;
import static io.throughline.command.stockitem.StockItemExamples.reserved;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.stockitem.StockItemCommand.AcceptReturn;
import io.throughline.command.stockitem.StockItemCommand.Issue;
import io.throughline.command.stockitem.StockItemCommand.LineIssue;
import io.throughline.command.stockitem.StockItemCommand.Receive;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.event.StockItemEvent.Backordered;
import io.throughline.kernel.event.StockItemEvent.Disposition;
import io.throughline.kernel.event.StockItemEvent.IssueFellShort;
import io.throughline.kernel.event.StockItemEvent.Issued;
import io.throughline.kernel.event.StockItemEvent.Returned;
import io.throughline.kernel.id.ShipmentId;
import io.throughline.kernel.id.StockItemId;
import io.throughline.kernel.money.UnitPrice;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StockMovementTest {

  private static final long MOST = 1_000_000_000_000L;

  @Nested
  class When_goods_are_received {

    @Test
    void they_are_on_hand_at_their_cost() {
      STOCK.given().when(receive(10)).then(received(10));
      StockItem item = STOCK.state(List.of(received(10), received(30, eur("4.50"))));
      assertThat(item.onHand()).isEqualTo(40);
      assertThat(item.available()).isEqualTo(40);
      assertThat(item.cost().value()).isEqualByComparingTo("160");
      assertThat(item.unitCost()).isEqualTo(eur("4"));
    }

    @Test
    void the_queue_is_served_by_priority_and_then_by_who_came_first() {
      STOCK
          .given(backordered(A, 4, 1), backordered(B, 4, 2), new Backordered(C, q(4), 1, 3))
          .when(receive(10))
          .then(received(10), filled(C, 4), filled(A, 4), filled(B, 2));
      STOCK
          .given(backordered(A, 4, 1), backordered(B, 4, 2), new Backordered(C, q(4), 1, 3))
          .when(receive(8))
          .then(received(8), filled(C, 4), filled(A, 4));
    }

    @Test
    void there_is_at_least_one_of_them() {
      STOCK.given().when(receive(1)).then(received(1));
      STOCK
          .given()
          .when(receive(0))
          .thenRejected(StockItemRejection.QUANTITY_NOT_POSITIVE, "quantity is 0");
    }

    @Test
    void it_is_told_where_they_come_from() {
      STOCK
          .given()
          .when(new Receive(ITEM, q(1), COST, ""))
          .thenRejected(StockItemRejection.TEXT_INVALID, "source is missing");
    }

    @Test
    void the_first_cost_fixes_the_currency() {
      STOCK
          .given(received(1))
          .when(new Receive(ITEM, q(1), UnitPrice.parse("2 CNY"), "purchase 8"))
          .thenRejected(StockItemRejection.COST_CURRENCY, "CNY", "EUR");
    }

    @Test
    void no_more_is_on_hand_than_can_be_counted() {
      STOCK.given(received(MOST - 5)).when(receive(5)).then(received(5));
      STOCK
          .given(received(MOST - 5))
          .when(receive(6))
          .thenRejected(StockItemRejection.ON_HAND_TOO_LARGE, "999999999995", "6 more");
    }
  }

  @Nested
  class When_goods_are_issued {

    private static final ShipmentId NEXT = new ShipmentId("shipment-2");

    @Test
    void they_leave_at_the_average_cost_of_that_moment() {
      STOCK
          .given(received(10), received(30, eur("4.50")), reserved(A, 25, 1))
          .when(issue(pick(A, 25)))
          .then(new Issued(A, SHIPMENT, q(25), eur("4")));
      StockItem after =
          STOCK.state(
              List.of(
                  received(10),
                  received(30, eur("4.50")),
                  reserved(A, 25, 1),
                  new Issued(A, SHIPMENT, q(25), eur("4"))));
      assertThat(after.onHand()).isEqualTo(15);
      assertThat(after.lines().reserved()).isZero();
      assertThat(after.cost().value()).isEqualByComparingTo("60");
      assertThat(after.line(A).issued()).isEqualTo(25);
    }

    @Test
    void what_is_not_reserved_is_missing() {
      STOCK
          .given(received(10), reserved(A, 6, 1), backordered(A, 4, 1))
          .when(issue(pick(A, 8)))
          .then(issued(A, 6), new IssueFellShort(A, SHIPMENT, q(2)));
      STOCK.given().when(issue(pick(A, 8))).then(new IssueFellShort(A, SHIPMENT, q(8)));
    }

    @Test
    void lines_are_served_one_by_one() {
      STOCK
          .given(received(10), reserved(A, 6, 1), reserved(B, 4, 2))
          .when(issue(pick(A, 6), pick(B, 3)))
          .then(issued(A, 6), issued(B, 3));
    }

    @Test
    void a_shipment_takes_a_line_once() {
      STOCK
          .given(received(10), reserved(A, 6, 1), issued(A, 2))
          .when(issue(pick(A, 2), pick(A, 4)))
          .thenUnchanged();
      STOCK
          .given(received(10), reserved(A, 6, 1), issued(A, 6))
          .when(issue(pick(A, 6)))
          .thenUnchanged();
      STOCK
          .given(new IssueFellShort(A, SHIPMENT, q(8)), received(8), reserved(A, 8, 1))
          .when(issue(pick(A, 8)))
          .thenUnchanged();
      STOCK
          .given(received(10), reserved(A, 6, 1))
          .when(issue(pick(A, 2), pick(A, 2)))
          .then(issued(A, 2));
    }

    @Test
    void another_shipment_takes_the_rest() {
      STOCK
          .given(received(10), reserved(A, 6, 1), issued(A, 2))
          .when(new Issue(ITEM, List.of(new LineIssue(A, NEXT, q(4)))))
          .then(new Issued(A, NEXT, q(4), COST));
    }

    @Test
    void the_average_is_rounded_down_so_that_the_value_never_falls_below_zero() {
      List<StockItemEvent> history =
          List.of(received(2, eur("2")), received(1, eur("16")), reserved(A, 3, 1));
      Issued atAverage = new Issued(A, SHIPMENT, q(3), eur("6.666666"));
      STOCK.given(history).when(issue(pick(A, 3))).then(atAverage);
      StockItem after = STOCK.state(history).evolve(atAverage);
      assertThat(after.onHand()).isZero();
      assertThat(after.cost().value()).isEqualByComparingTo("0.000002");
      assertThat(after.unitCost()).as("the last cost is remembered").isEqualTo(eur("6.666666"));
    }

    @Test
    void requests_of_many_shipments_become_one() {
      Issue one = issue(pick(A, 1));
      Issue two = new Issue(ITEM, List.of(new LineIssue(B, NEXT, q(4))));
      assertThat(one.mergedWith(two))
          .hasValue(new Issue(ITEM, List.of(pick(A, 1), new LineIssue(B, NEXT, q(4)))));
      assertThat(one.mergedWith(receive(1))).isEmpty();
      assertThat(one.mergedWith(new Issue(StockItemId.parse("LAMP@NORTH"), List.of(pick(B, 1)))))
          .isEmpty();
      Issue full = new Issue(ITEM, Collections.nCopies(5_000, pick(A, 1)));
      assertThat(full.mergedWith(one)).isEmpty();
      STOCK.given(received(1), reserved(A, 1, 1)).when(full).then(issued(A, 1));
      STOCK
          .given()
          .when(new Issue(ITEM, Collections.nCopies(5_001, pick(A, 1))))
          .thenRejected(StockItemRejection.LINE_COUNT, "5001 entries");
      STOCK.given().when(issue()).thenRejected(StockItemRejection.LINE_COUNT, "0 entries");
    }
  }

  @Nested
  class When_goods_come_back {

    @Test
    void what_is_restocked_serves_the_queue_and_enters_the_average() {
      STOCK
          .given(received(10), reserved(A, 10, 1), issued(A, 10), backordered(B, 3, 2))
          .when(back(4, Disposition.RESTOCK, "3.50"))
          .then(returned(4, Disposition.RESTOCK, "3.50"), filled(B, 3));
      StockItem item = STOCK.state(List.of(received(12), returned(4, Disposition.RESTOCK, "3.50")));
      assertThat(item.onHand()).isEqualTo(16);
      assertThat(item.unitCost()).isEqualTo(eur("2.75"));
    }

    @Test
    void what_is_scrapped_adds_nothing() {
      STOCK
          .given(received(10), reserved(A, 10, 1), issued(A, 10), backordered(B, 3, 2))
          .when(back(4, Disposition.SCRAP, "3.50"))
          .then(returned(4, Disposition.SCRAP, "3.50"));
      StockItem item = STOCK.state(List.of(received(12), returned(4, Disposition.SCRAP, "3.50")));
      assertThat(item.onHand()).isEqualTo(12);
      assertThat(item.cost().value()).isEqualByComparingTo("30");
    }

    @Test
    void a_line_of_a_return_counts_once() {
      STOCK
          .given(returned(4, Disposition.RESTOCK, "3.50"))
          .when(back(5, Disposition.SCRAP, "9"))
          .thenUnchanged();
      AcceptReturn otherLine =
          new AcceptReturn(ITEM, "return-1", B, q(4), Disposition.RESTOCK, COST);
      STOCK
          .given(returned(4, Disposition.RESTOCK, "3.50"))
          .when(otherLine)
          .then(new Returned("return-1", B, q(4), Disposition.RESTOCK, COST));
    }

    @Test
    void it_is_the_first_that_is_known_of_an_item_whose_sale_is_older_than_the_log() {
      STOCK
          .given()
          .when(back(4, Disposition.RESTOCK, "3.50"))
          .then(returned(4, Disposition.RESTOCK, "3.50"));
    }

    @Test
    void what_is_wrong_is_refused() {
      STOCK
          .given()
          .when(back(0, Disposition.RESTOCK, "1"))
          .thenRejected(StockItemRejection.QUANTITY_NOT_POSITIVE, "quantity is 0");
      STOCK
          .given()
          .when(new AcceptReturn(ITEM, " ", A, q(1), Disposition.SCRAP, COST))
          .thenRejected(StockItemRejection.TEXT_INVALID, "returnId");
      UnitPrice yuan = UnitPrice.parse("2 CNY");
      STOCK
          .given(received(1))
          .when(new AcceptReturn(ITEM, "return-1", A, q(1), Disposition.SCRAP, yuan))
          .thenRejected(StockItemRejection.COST_CURRENCY, "CNY");
    }

    @Test
    void no_more_is_on_hand_than_can_be_counted() {
      STOCK
          .given(received(MOST))
          .when(back(1, Disposition.RESTOCK, "1"))
          .thenRejected(StockItemRejection.ON_HAND_TOO_LARGE, "1 more");
      STOCK
          .given(received(MOST))
          .when(back(1, Disposition.SCRAP, "1"))
          .then(returned(1, Disposition.SCRAP, "1"));
    }

    @Test
    void ten_thousand_of_them_are_remembered() {
      StockItem item = StockItem.NONE;
      for (int i = 1; i <= 10_001; i++) {
        item = item.evolve(new Returned("return-" + i, A, q(1), Disposition.RESTOCK, COST));
      }
      assertThat(item.returns().ages()).hasSize(10_000);
      assertThat(item.returns().ages().firstEntry().getValue().returnId()).isEqualTo("return-2");
      assertThat(item.onHand()).isEqualTo(10_001);
    }

    private AcceptReturn back(long units, Disposition disposition, String cost) {
      return new AcceptReturn(ITEM, "return-1", A, q(units), disposition, eur(cost));
    }

    private Returned returned(long units, Disposition disposition, String cost) {
      return new Returned("return-1", A, q(units), disposition, eur(cost));
    }
  }
}
