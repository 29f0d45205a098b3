package io.throughline.command.process.supply;

import static io.throughline.command.process.OrderExamples.BOLT;
import static io.throughline.command.process.OrderExamples.CUSTOMER;
import static io.throughline.command.process.OrderExamples.FAR_NUT;
import static io.throughline.command.process.OrderExamples.LINE_1;
import static io.throughline.command.process.OrderExamples.LINE_2;
import static io.throughline.command.process.OrderExamples.NUT;
import static io.throughline.command.process.OrderExamples.ORDER;
import static io.throughline.command.process.OrderExamples.bolts;
import static io.throughline.command.process.OrderExamples.eur;
import static io.throughline.command.process.OrderExamples.line;
import static io.throughline.command.process.OrderExamples.placed;
import static io.throughline.command.process.OrderExamples.units;

import io.throughline.command.process.ProcessScenario;
import io.throughline.command.shipment.ShipmentCommand.Cancel;
import io.throughline.command.shipment.ShipmentCommand.ConfirmGoodsIssue;
import io.throughline.command.shipment.ShipmentCommand.Plan;
import io.throughline.command.stockitem.StockItemCommand.Issue;
import io.throughline.command.stockitem.StockItemCommand.LineIssue;
import io.throughline.command.stockitem.StockItemCommand.LineRelease;
import io.throughline.command.stockitem.StockItemCommand.Release;
import io.throughline.kernel.event.SalesOrderEvent.Closed;
import io.throughline.kernel.event.SalesOrderEvent.Confirmed;
import io.throughline.kernel.event.SalesOrderEvent.Held;
import io.throughline.kernel.event.SalesOrderEvent.HoldReleased;
import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.LineCancelled;
import io.throughline.kernel.event.SalesOrderEvent.LineIncreased;
import io.throughline.kernel.event.SalesOrderEvent.ShippingPolicy;
import io.throughline.kernel.event.ShipmentEvent.Cancelled;
import io.throughline.kernel.event.ShipmentEvent.GoodsIssueRequested;
import io.throughline.kernel.event.ShipmentEvent.GoodsIssued;
import io.throughline.kernel.event.ShipmentEvent.Planned;
import io.throughline.kernel.event.ShipmentEvent.ShipmentLine;
import io.throughline.kernel.event.StockItemEvent.BackorderFilled;
import io.throughline.kernel.event.StockItemEvent.BackorderReleased;
import io.throughline.kernel.event.StockItemEvent.Backordered;
import io.throughline.kernel.event.StockItemEvent.IssueFellShort;
import io.throughline.kernel.event.StockItemEvent.Issued;
import io.throughline.kernel.event.StockItemEvent.ReleaseCause;
import io.throughline.kernel.event.StockItemEvent.ReservationDisplaced;
import io.throughline.kernel.event.StockItemEvent.ReservationReassigned;
import io.throughline.kernel.event.StockItemEvent.ReservationReleased;
import io.throughline.kernel.event.StockItemEvent.Reserved;
import io.throughline.kernel.id.DerivedId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.ShipmentId;
import io.throughline.kernel.id.StockItemId;
import io.throughline.kernel.money.UnitPrice;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FulfilmentTest {

  private static final String STOCK = "stock";
  private static final UnitPrice COST = UnitPrice.parse("0.60 EUR");
  private static final GoodsIssueRequested REQUESTED = new GoodsIssueRequested("DHL", "T-1");

  /// Placed and confirmed: the next event is e3.
  private static ProcessScenario<FulfilmentState> confirmed() {
    return confirmed(ShippingPolicy.PARTIAL);
  }

  private static ProcessScenario<FulfilmentState> confirmed(ShippingPolicy policy) {
    return ProcessScenario.of(new Fulfilment())
        .on(
            "order-1",
            placed(
                InvoicingPolicy.DELIVERED,
                policy,
                null,
                null,
                bolts(100),
                line(2, NUT, 50, "1.00")))
        .on("order-1", new Confirmed("d"));
  }

  /// All of both lines is reserved and in the shipment that e4 led to: the next event is e5.
  private static ProcessScenario<FulfilmentState> planned() {
    return confirmed().on(STOCK, reserved(LINE_1, 100)).on(STOCK, reserved(LINE_2, 50));
  }

  private static final ShipmentId PLANNED_BY_E4 = shipment("e4", "MAIN");

  private static ShipmentId shipment(String eventId, String warehouse) {
    return new ShipmentId(DerivedId.of("shipment", eventId, warehouse));
  }

  private static Plan plan(ShipmentId id, StockItemId item, ShipmentLine... lines) {
    return new Plan(id, ORDER, CUSTOMER, item.warehouse(), List.of(lines));
  }

  private static ShipmentLine packed(LineId line, StockItemId item, long quantity) {
    return new ShipmentLine(line, item.sku(), units(quantity));
  }

  private static Reserved reserved(LineId line, long quantity) {
    return new Reserved(line, units(quantity), 5, 1);
  }

  private static Backordered backordered(LineId line, long quantity) {
    return new Backordered(line, units(quantity), 5, 1);
  }

  private static Issued issued(LineId line, long quantity) {
    return new Issued(line, PLANNED_BY_E4, units(quantity), COST);
  }

  private static Issue issue(StockItemId item, LineId line, long quantity) {
    return new Issue(item, List.of(new LineIssue(line, PLANNED_BY_E4, units(quantity))));
  }

  private static ReservationReleased released(LineId line, long quantity) {
    return new ReservationReleased(line, units(quantity), ReleaseCause.CANCELLED, "r");
  }

  private static Held held(HoldType type) {
    return new Held(type, "because", null);
  }

  @Nested
  class When_stock_answers {

    @Test
    void nothing_is_planned_until_every_line_is_answered() {
      confirmed()
          .on(STOCK, reserved(LINE_1, 100))
          .thenNothing()
          .thenWaitsFor("order-1", "stock-answer")
          .on(STOCK, reserved(LINE_2, 50))
          .then(plan(PLANNED_BY_E4, BOLT, packed(LINE_1, BOLT, 100), packed(LINE_2, NUT, 50)))
          .thenWaitsFor("order-1", "goods-issue-requested");
    }

    @Test
    void what_is_reserved_is_planned_and_what_is_backordered_waits() {
      confirmed()
          .on(STOCK, reserved(LINE_1, 60))
          .on(STOCK, backordered(LINE_1, 40))
          .on(STOCK, backordered(LINE_2, 50))
          .then(plan(shipment("e5", "MAIN"), BOLT, packed(LINE_1, BOLT, 60)))
          .thenWaitsFor("order-1", "backorder-filled", "backorder-filled", "goods-issue-requested")
          .on(STOCK, new BackorderFilled(LINE_1, units(40)))
          .then(plan(shipment("e6", "MAIN"), BOLT, packed(LINE_1, BOLT, 40)));
    }

    @Test
    void each_warehouse_has_a_shipment_of_its_own() {
      ProcessScenario.of(new Fulfilment())
          .on("order-1", placed(bolts(100), line(2, FAR_NUT, 50, "1.00")))
          .on("order-1", new Confirmed("d"))
          .on(STOCK, reserved(LINE_1, 100))
          .on(STOCK, reserved(LINE_2, 50))
          .then(
              plan(shipment("e4", "MAIN"), BOLT, packed(LINE_1, BOLT, 100)),
              plan(shipment("e4", "FAR"), FAR_NUT, packed(LINE_2, FAR_NUT, 50)));
    }

    @Test
    void an_order_that_leaves_complete_waits_for_all_of_it() {
      confirmed(ShippingPolicy.COMPLETE)
          .on(STOCK, reserved(LINE_1, 100))
          .on(STOCK, reserved(LINE_2, 40))
          .on(STOCK, backordered(LINE_2, 10))
          .thenNothing()
          .thenWaitsFor("order-1", "backorder-filled")
          .on(STOCK, new BackorderFilled(LINE_2, units(10)))
          .then(
              plan(
                  shipment("e6", "MAIN"),
                  BOLT,
                  packed(LINE_1, BOLT, 100),
                  packed(LINE_2, NUT, 50)));
    }

    @Test
    void what_is_cancelled_is_not_waited_for() {
      confirmed(ShippingPolicy.COMPLETE)
          .on(STOCK, reserved(LINE_1, 100))
          .on(STOCK, backordered(LINE_2, 50))
          .on(STOCK, new BackorderReleased(LINE_2, units(50), ReleaseCause.CANCELLED, "r"))
          .then(plan(shipment("e5", "MAIN"), BOLT, packed(LINE_1, BOLT, 100)));
    }

    @Test
    void what_was_cancelled_before_the_order_was_confirmed_was_never_wanted() {
      ProcessScenario.of(new Fulfilment())
          .on("order-1", placed(bolts(100)))
          .on("order-1", new LineCancelled(LINE_1, units(30), eur("30.00"), eur("5.70"), null))
          .on("order-1", new Confirmed("d"))
          .on(STOCK, reserved(LINE_1, 70))
          .then(plan(shipment("e4", "MAIN"), BOLT, packed(LINE_1, BOLT, 70)));
    }

    @Test
    void an_increase_is_planned_once_stock_has_answered_it() {
      planned()
          .on("order-1", new LineIncreased(LINE_1, units(10), eur("10.00"), eur("1.90")))
          .thenNothing()
          .on(STOCK, reserved(LINE_1, 10))
          .then(plan(shipment("e6", "MAIN"), BOLT, packed(LINE_1, BOLT, 10)));
    }

    @Test
    void a_reservation_that_another_order_gives_is_planned() {
      LineId giver = LineId.of(new OrderId("order-2"), 1);
      confirmed()
          .on(STOCK, reserved(LINE_1, 100))
          .on(STOCK, backordered(LINE_2, 50))
          .on(STOCK, new ReservationReassigned(giver, LINE_2, units(20), "vip"))
          .then(plan(shipment("e5", "MAIN"), NUT, packed(LINE_2, NUT, 20)));
    }

    @Test
    void a_reservation_passed_within_the_order_is_counted_on_both_lines() {
      confirmed()
          .on(STOCK, backordered(LINE_1, 100))
          .on(STOCK, reserved(LINE_2, 50))
          .then(plan(PLANNED_BY_E4, NUT, packed(LINE_2, NUT, 50)))
          .on(STOCK, new ReservationReassigned(LINE_2, LINE_1, units(50), "swap"))
          .then(
              new Cancel(PLANNED_BY_E4, "nothing is left to ship: stock let go of its lines"),
              plan(shipment("e5", "MAIN"), BOLT, packed(LINE_1, BOLT, 50)));
    }
  }

  @Nested
  class When_the_order_is_on_hold {

    @Test
    void nothing_is_planned_before_the_last_hold_is_released() {
      confirmed()
          .on("order-1", held(HoldType.MANUAL))
          .on("order-1", held(HoldType.CREDIT))
          .on(STOCK, reserved(LINE_1, 100))
          .on(STOCK, reserved(LINE_2, 50))
          .thenNothing()
          .thenWaitsFor("order-1", "hold-released", "hold-released")
          .on("order-1", new HoldReleased(HoldType.CREDIT, "anna"))
          .thenNothing()
          .on("order-1", new HoldReleased(HoldType.MANUAL, "anna"))
          .then(
              plan(
                  shipment("e8", "MAIN"),
                  BOLT,
                  packed(LINE_1, BOLT, 100),
                  packed(LINE_2, NUT, 50)));
    }

    @Test
    void a_goods_issue_is_held_back_and_follows_when_the_hold_is_released() {
      planned()
          .on("order-1", held(HoldType.MANUAL))
          .on(PLANNED_BY_E4.value(), REQUESTED)
          .thenNothing()
          .thenWaitsFor("order-1", "hold-released", "hold-released")
          .on("order-1", new HoldReleased(HoldType.MANUAL, "anna"))
          .then(issue(BOLT, LINE_1, 100), issue(NUT, LINE_2, 50));
    }
  }

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
  class When_a_shipment_was_planned_by_somebody_else {

    @Test
    void it_counts_all_the_same() {
      ShipmentId other = new ShipmentId("shipment-9");
      confirmed()
          .on(STOCK, reserved(LINE_1, 100))
          .on(
              "shipment-9",
              new Planned(
                  other, ORDER, CUSTOMER, BOLT.warehouse(), List.of(packed(LINE_1, BOLT, 100))))
          .on(STOCK, backordered(LINE_2, 50))
          .thenNothing();
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
