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
import static io.throughline.command.process.supply.FulfilmentExamples.PLANNED_BY_E4;
import static io.throughline.command.process.supply.FulfilmentExamples.REQUESTED;
import static io.throughline.command.process.supply.FulfilmentExamples.STOCK;
import static io.throughline.command.process.supply.FulfilmentExamples.backordered;
import static io.throughline.command.process.supply.FulfilmentExamples.committed;
import static io.throughline.command.process.supply.FulfilmentExamples.confirmed;
import static io.throughline.command.process.supply.FulfilmentExamples.denied;
import static io.throughline.command.process.supply.FulfilmentExamples.held;
import static io.throughline.command.process.supply.FulfilmentExamples.increased;
import static io.throughline.command.process.supply.FulfilmentExamples.issue;
import static io.throughline.command.process.supply.FulfilmentExamples.packed;
import static io.throughline.command.process.supply.FulfilmentExamples.plan;
import static io.throughline.command.process.supply.FulfilmentExamples.planned;
import static io.throughline.command.process.supply.FulfilmentExamples.reserved;
import static io.throughline.command.process.supply.FulfilmentExamples.shipment;
import static io.throughline.command.process.supply.FulfilmentExamples.withdrawn;

import io.throughline.command.process.ProcessScenario;
import io.throughline.command.process.Waiting;
import io.throughline.command.shipment.ShipmentCommand.Cancel;
import io.throughline.kernel.event.SalesOrderEvent.Confirmed;
import io.throughline.kernel.event.SalesOrderEvent.HoldReleased;
import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import io.throughline.kernel.event.SalesOrderEvent.LineCancelled;
import io.throughline.kernel.event.SalesOrderEvent.LineIncreased;
import io.throughline.kernel.event.SalesOrderEvent.ShippingPolicy;
import io.throughline.kernel.event.ShipmentEvent.Planned;
import io.throughline.kernel.event.StockItemEvent.BackorderFilled;
import io.throughline.kernel.event.StockItemEvent.BackorderReleased;
import io.throughline.kernel.event.StockItemEvent.ReleaseCause;
import io.throughline.kernel.event.StockItemEvent.ReservationReassigned;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.ShipmentId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FulfilmentPlanTest {

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
    void what_it_waits_for_is_told_with_its_figures() {
      confirmed(ShippingPolicy.COMPLETE)
          .on(STOCK, reserved(LINE_1, 60))
          .thenTells(
              "order-1",
              new Waiting("stock-answer", "line order-1/1: 40 of BOLT@MAIN"),
              new Waiting("stock-answer", "line order-1/2: 50 of NUT@MAIN"))
          .on(STOCK, backordered(LINE_1, 40))
          .on(STOCK, new BackorderFilled(LINE_1, units(15)))
          .on(STOCK, reserved(LINE_2, 50))
          .thenTells("order-1", new Waiting("backorder-filled", "line order-1/1: 25 of BOLT@MAIN"));
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
    void an_increase_is_planned_once_stock_has_answered_it_and_credit_is_committed() {
      planned()
          .on("order-1", increased(LINE_1, 10))
          .thenNothing()
          .on(STOCK, reserved(LINE_1, 10))
          .thenNothing()
          .thenWaitsFor("order-1", "credit-decision", "goods-issue-requested")
          .on("account", committed("e5"))
          .then(plan(shipment("e7", "MAIN"), BOLT, packed(LINE_1, BOLT, 10)));
    }

    @Test
    void an_increase_for_nothing_needs_no_credit() {
      planned()
          .on("order-1", new LineIncreased(LINE_1, units(10), eur("0.00"), eur("0.00")))
          .on(STOCK, reserved(LINE_1, 10))
          .then(plan(shipment("e6", "MAIN"), BOLT, packed(LINE_1, BOLT, 10)));
    }

    @Test
    void an_increase_that_credit_denies_holds_everything_before_the_order_says_so() {
      planned()
          .on("order-1", increased(LINE_1, 10))
          .on("account", denied("e5"))
          .on(STOCK, reserved(LINE_1, 10))
          .thenNothing()
          .thenWaitsFor("order-1", "credit-committed", "goods-issue-requested")
          .on(PLANNED_BY_E4.value(), REQUESTED)
          .thenNothing()
          .on("order-1", held(HoldType.CREDIT))
          .on("account", committed("e5"))
          .thenNothing()
          .on("order-1", new HoldReleased(HoldType.CREDIT, "d"))
          .then(
              issue(BOLT, LINE_1, 100),
              issue(NUT, LINE_2, 50),
              plan(shipment("e11", "MAIN"), BOLT, packed(LINE_1, BOLT, 10)));
    }

    @Test
    void an_older_hold_that_is_released_late_lets_nothing_go_that_was_denied_since() {
      planned()
          .on("order-1", increased(LINE_1, 10))
          .on("account", denied("e5"))
          .on("account", committed("e5"))
          .on("order-1", increased(LINE_1, 5))
          .on("account", denied("e8"))
          .on("order-1", held(HoldType.CREDIT))
          .on("order-1", new HoldReleased(HoldType.CREDIT, "e7"))
          .on(PLANNED_BY_E4.value(), REQUESTED)
          .thenNothing()
          .on("account", committed("e8"))
          .then(issue(BOLT, LINE_1, 100), issue(NUT, LINE_2, 50));
    }

    @Test
    void what_was_denied_and_is_given_up_waits_no_more() {
      planned()
          .on("order-1", increased(LINE_1, 10))
          .on("account", denied("e5"))
          .on(STOCK, reserved(LINE_1, 10))
          .on("account", withdrawn("11.89"))
          .thenNothing()
          .on("account", withdrawn("0.01"))
          .then(plan(shipment("e9", "MAIN"), BOLT, packed(LINE_1, BOLT, 10)))
          .on("account", withdrawn("0.01"))
          .thenNothing();
    }

    @Test
    void a_decision_counts_for_all_that_was_asked_before_it() {
      planned()
          .on("order-1", increased(LINE_1, 10))
          .on("order-1", increased(LINE_1, 1))
          .on("order-1", increased(LINE_1, 2))
          .on(STOCK, reserved(LINE_1, 13))
          .on("account", committed("e6"))
          .thenNothing()
          .on("account", committed("e1"))
          .thenNothing()
          .on("account", committed("e7"))
          .then(plan(shipment("e11", "MAIN"), BOLT, packed(LINE_1, BOLT, 13)));
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

    @Test
    void one_of_our_own_counts_once() {
      planned()
          .on(
              PLANNED_BY_E4.value(),
              new Planned(
                  PLANNED_BY_E4,
                  ORDER,
                  CUSTOMER,
                  BOLT.warehouse(),
                  List.of(packed(LINE_1, BOLT, 100), packed(LINE_2, NUT, 50))))
          .thenNothing()
          .thenWaitsFor("order-1", "goods-issue-requested");
    }
  }
}
