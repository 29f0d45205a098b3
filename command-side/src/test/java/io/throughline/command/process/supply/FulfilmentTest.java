package io.throughline.command.process.supply;

import static io.throughline.command.process.OrderExamples.BOLT;
import static io.throughline.command.process.OrderExamples.LINE_1;
import static io.throughline.command.process.OrderExamples.LINE_2;
import static io.throughline.command.process.OrderExamples.NUT;
import static io.throughline.command.process.OrderExamples.bolts;
import static io.throughline.command.process.OrderExamples.line;
import static io.throughline.command.process.OrderExamples.placed;
import static io.throughline.command.process.OrderExamples.units;
import static io.throughline.command.process.supply.FulfilmentExamples.PLANNED_BY_E4;
import static io.throughline.command.process.supply.FulfilmentExamples.REQUESTED;
import static io.throughline.command.process.supply.FulfilmentExamples.STOCK;
import static io.throughline.command.process.supply.FulfilmentExamples.backordered;
import static io.throughline.command.process.supply.FulfilmentExamples.confirmed;
import static io.throughline.command.process.supply.FulfilmentExamples.held;
import static io.throughline.command.process.supply.FulfilmentExamples.issue;
import static io.throughline.command.process.supply.FulfilmentExamples.issued;
import static io.throughline.command.process.supply.FulfilmentExamples.packed;
import static io.throughline.command.process.supply.FulfilmentExamples.plan;
import static io.throughline.command.process.supply.FulfilmentExamples.planned;
import static io.throughline.command.process.supply.FulfilmentExamples.released;
import static io.throughline.command.process.supply.FulfilmentExamples.reserved;
import static io.throughline.command.process.supply.FulfilmentExamples.shipment;

import io.throughline.command.process.ProcessScenario;
import io.throughline.command.shipment.ShipmentCommand.Cancel;
import io.throughline.command.shipment.ShipmentCommand.ConfirmGoodsIssue;
import io.throughline.command.stockitem.StockItemCommand.Issue;
import io.throughline.command.stockitem.StockItemCommand.LineIssue;
import io.throughline.command.stockitem.StockItemCommand.LineRelease;
import io.throughline.command.stockitem.StockItemCommand.Release;
import io.throughline.kernel.event.SalesOrderEvent.Closed;
import io.throughline.kernel.event.SalesOrderEvent.Confirmed;
import io.throughline.kernel.event.SalesOrderEvent.HoldReleased;
import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import io.throughline.kernel.event.ShipmentEvent.Cancelled;
import io.throughline.kernel.event.ShipmentEvent.GoodsIssued;
import io.throughline.kernel.event.StockItemEvent.BackorderFilled;
import io.throughline.kernel.event.StockItemEvent.BackorderReleased;
import io.throughline.kernel.event.StockItemEvent.IssueFellShort;
import io.throughline.kernel.event.StockItemEvent.ReleaseCause;
import io.throughline.kernel.event.StockItemEvent.ReservationDisplaced;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.StockItemId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FulfilmentTest {

  @Nested
  class When_goods_issue_is_requested {

    @Test
    void each_stock_item_is_asked_once() {
      planned()
          .on(PLANNED_BY_E4.value(), REQUESTED)
          .then(issue(BOLT, LINE_1, 100), issue(NUT, LINE_2, 50))
          .thenWaitsFor("order-1", "stock-issued");
    }

    @Test
    void lines_of_the_same_item_are_asked_together() {
      ProcessScenario.of(new Fulfilment())
          .on("order-1", placed(bolts(100), line(2, BOLT, 50, "1.00")))
          .on("order-1", new Confirmed("d"))
          .on(STOCK, reserved(LINE_1, 100))
          .on(STOCK, reserved(LINE_2, 50))
          .on(PLANNED_BY_E4.value(), REQUESTED)
          .then(
              new Issue(
                  BOLT,
                  List.of(
                      new LineIssue(LINE_1, PLANNED_BY_E4, units(100)),
                      new LineIssue(LINE_2, PLANNED_BY_E4, units(50)))));
    }

    @Test
    void the_shipment_has_left_when_every_line_is_answered() {
      planned()
          .on(PLANNED_BY_E4.value(), REQUESTED)
          .on(STOCK, issued(LINE_2, 50))
          .thenNothing()
          .on(STOCK, issued(LINE_1, 100))
          .then(new ConfirmGoodsIssue(PLANNED_BY_E4, List.of("e7", "e6")))
          .thenWaitsFor("order-1", "goods-issued")
          .on(PLANNED_BY_E4.value(), new GoodsIssued(List.of("e7", "e6"), null, null))
          .thenNothing()
          .thenWaitsFor("order-1");
    }

    @Test
    void what_fell_short_is_an_answer_too_and_is_planned_when_it_comes() {
      planned()
          .on(STOCK, new ReservationDisplaced(LINE_1, units(30)))
          .thenNothing()
          .on(PLANNED_BY_E4.value(), REQUESTED)
          .on(STOCK, issued(LINE_1, 70))
          .thenNothing()
          .on(STOCK, new IssueFellShort(LINE_1, PLANNED_BY_E4, units(30)))
          .thenNothing()
          .on(STOCK, issued(LINE_2, 50))
          .then(new ConfirmGoodsIssue(PLANNED_BY_E4, List.of("e7", "e9")))
          .on(STOCK, new BackorderFilled(LINE_1, units(30)))
          .then(plan(shipment("e10", "MAIN"), BOLT, packed(LINE_1, BOLT, 30)));
    }
  }

  @Nested
  class When_stock_takes_back {

    @Test
    void a_planned_shipment_that_lost_a_part_falls_short_later() {
      planned().on(STOCK, released(LINE_1, 100)).thenNothing();
    }

    @Test
    void one_that_lost_everything_is_cancelled_once() {
      planned()
          .on(STOCK, released(LINE_1, 100))
          .on(STOCK, released(LINE_2, 50))
          .then(new Cancel(PLANNED_BY_E4, "nothing is left to ship: stock let go of its lines"))
          .thenWaitsFor("order-1", "shipment-cancelled")
          .on("order-1", held(HoldType.MANUAL))
          .thenNothing()
          .on(PLANNED_BY_E4.value(), new Cancelled("nothing left"))
          .thenNothing();
    }

    @Test
    void the_oldest_shipment_keeps_what_is_left() {
      confirmed()
          .on(STOCK, reserved(LINE_1, 60))
          .on(STOCK, backordered(LINE_1, 40))
          .on(STOCK, backordered(LINE_2, 50))
          .on(STOCK, new BackorderFilled(LINE_1, units(40)))
          .on(STOCK, released(LINE_1, 40))
          .then(
              new Cancel(
                  shipment("e6", "MAIN"), "nothing is left to ship: stock let go of its lines"));
    }

    @Test
    void one_whose_goods_issue_won_the_race_is_issued() {
      planned()
          .on(STOCK, released(LINE_1, 100))
          .on(STOCK, released(LINE_2, 50))
          .on(PLANNED_BY_E4.value(), REQUESTED)
          .then(issue(BOLT, LINE_1, 100), issue(NUT, LINE_2, 50))
          .on(STOCK, new IssueFellShort(LINE_1, PLANNED_BY_E4, units(100)))
          .on(STOCK, new IssueFellShort(LINE_2, PLANNED_BY_E4, units(50)))
          .then(new ConfirmGoodsIssue(PLANNED_BY_E4, List.of()));
    }
  }

  @Nested
  class When_a_shipment_is_cancelled {

    @Test
    void its_goods_are_planned_anew() {
      planned()
          .on(PLANNED_BY_E4.value(), new Cancelled("truck broke down"))
          .then(
              plan(
                  shipment("e5", "MAIN"),
                  BOLT,
                  packed(LINE_1, BOLT, 100),
                  packed(LINE_2, NUT, 50)));
    }

    @Test
    void they_wait_while_the_order_is_on_hold() {
      planned()
          .on("order-1", held(HoldType.MANUAL))
          .on(PLANNED_BY_E4.value(), new Cancelled("truck broke down"))
          .thenNothing()
          .on("order-1", new HoldReleased(HoldType.MANUAL, "anna"))
          .then(
              plan(
                  shipment("e7", "MAIN"),
                  BOLT,
                  packed(LINE_1, BOLT, 100),
                  packed(LINE_2, NUT, 50)));
    }
  }

  @Nested
  class When_the_order_is_closed {

    @Test
    void it_gives_up_what_has_not_left() {
      confirmed()
          .on(STOCK, reserved(LINE_1, 60))
          .on(STOCK, backordered(LINE_1, 40))
          .on("order-1", new Closed("no longer needed"))
          .then(release(BOLT, LINE_1, 100, "e5"), release(NUT, LINE_2, 50, "e5"));
    }

    @Test
    void its_shipments_come_to_their_end_before_it_is_forgotten() {
      planned()
          .on(PLANNED_BY_E4.value(), REQUESTED)
          .on("order-1", new Closed(null))
          .on(STOCK, issued(LINE_1, 100))
          .on(STOCK, issued(LINE_2, 50))
          .then(new ConfirmGoodsIssue(PLANNED_BY_E4, List.of("e7", "e8")))
          .thenRemembers("order-1")
          .on(PLANNED_BY_E4.value(), new GoodsIssued(List.of("e7", "e8"), null, null))
          .thenForgets();
    }

    @Test
    void what_was_held_back_gives_up_and_then_falls_short() {
      planned()
          .on("order-1", held(HoldType.MANUAL))
          .on(PLANNED_BY_E4.value(), REQUESTED)
          .on("order-1", new Closed(null))
          .then(
              release(BOLT, LINE_1, 100, "e7"),
              release(NUT, LINE_2, 50, "e7"),
              issue(BOLT, LINE_1, 100),
              issue(NUT, LINE_2, 50));
    }

    @Test
    void what_has_left_is_not_given_up() {
      planned()
          .on(PLANNED_BY_E4.value(), REQUESTED)
          .on(STOCK, issued(LINE_1, 100))
          .on("order-1", new Closed(null))
          .then(release(NUT, LINE_2, 50, "e7"));
    }

    @Test
    void it_is_remembered_until_stock_has_let_go_of_all_of_it() {
      confirmed()
          .on(STOCK, backordered(LINE_1, 100))
          .on(STOCK, backordered(LINE_2, 50))
          .on("order-1", new Closed(null))
          .on(STOCK, new BackorderReleased(LINE_1, units(100), ReleaseCause.CANCELLED, "e5"))
          .thenRemembers("order-1")
          .on(STOCK, new BackorderReleased(LINE_2, units(50), ReleaseCause.CANCELLED, "e5"))
          .thenForgets();
    }

    @Test
    void one_that_was_never_confirmed_is_forgotten_at_once() {
      ProcessScenario.of(new Fulfilment())
          .on("order-1", placed(bolts(100)))
          .thenWaitsFor("order-1", "order-confirmed")
          .on("order-1", new Closed(null))
          .thenNothing()
          .thenForgets();
    }

    private static Release release(StockItemId item, LineId line, long quantity, String requestId) {
      return new Release(
          item, List.of(new LineRelease(line, units(quantity), ReleaseCause.CANCELLED, requestId)));
    }
  }
}
