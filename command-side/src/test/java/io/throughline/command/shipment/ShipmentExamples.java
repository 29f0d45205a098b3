package io.throughline.command.shipment;

import io.throughline.command.decision.DecisionScenario;
import io.throughline.command.shipment.ShipmentCommand.Plan;
import io.throughline.kernel.event.ShipmentEvent;
import io.throughline.kernel.event.ShipmentEvent.Cancelled;
import io.throughline.kernel.event.ShipmentEvent.Delivered;
import io.throughline.kernel.event.ShipmentEvent.GoodsIssueRequested;
import io.throughline.kernel.event.ShipmentEvent.GoodsIssued;
import io.throughline.kernel.event.ShipmentEvent.Packed;
import io.throughline.kernel.event.ShipmentEvent.Picked;
import io.throughline.kernel.event.ShipmentEvent.Planned;
import io.throughline.kernel.event.ShipmentEvent.ShipmentLine;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.ShipmentId;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.id.Warehouse;
import io.throughline.kernel.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;

/// A shipment of two lines that the examples share, at every step of its way.
final class ShipmentExamples {

  static final ShipmentId SHIPMENT = new ShipmentId("shipment-1");
  static final OrderId ORDER = new OrderId("order-1");
  static final CustomerId CUSTOMER = new CustomerId("customer-1");
  static final Warehouse MAIN = new Warehouse("MAIN");
  static final ShipmentLine BOLTS =
      new ShipmentLine(LineId.of(ORDER, 1), new Sku("bolt"), Quantity.of(10));
  static final ShipmentLine NUTS =
      new ShipmentLine(LineId.of(ORDER, 2), new Sku("nut"), Quantity.of(1));

  static final Plan PLAN = plan(BOLTS, NUTS);
  static final GoodsIssueRequested REQUESTED = new GoodsIssueRequested("Post", "RR1");

  static final List<ShipmentEvent> PLANNED =
      List.of(new Planned(SHIPMENT, ORDER, CUSTOMER, MAIN, List.of(BOLTS, NUTS)));
  static final List<ShipmentEvent> PICKED = after(PLANNED, new Picked());
  static final List<ShipmentEvent> PACKED = after(PICKED, new Packed(2));
  static final List<ShipmentEvent> ISSUE_REQUESTED = after(PACKED, REQUESTED);
  static final List<ShipmentEvent> ISSUED =
      after(ISSUE_REQUESTED, new GoodsIssued(List.of("issue-1", "issue-2"), "Post", "RR1"));
  static final List<ShipmentEvent> DELIVERED = after(ISSUED, new Delivered("front desk"));
  static final List<ShipmentEvent> CANCELLED = after(PACKED, new Cancelled("no need"));

  static final DecisionScenario<Shipment, ShipmentCommand, ShipmentEvent> SHIPMENTS =
      DecisionScenario.of(() -> Shipment.NONE, Shipment::evolve, ShipmentDecider::decide);

  private ShipmentExamples() {}

  static Plan plan(ShipmentLine... lines) {
    return new Plan(SHIPMENT, ORDER, CUSTOMER, MAIN, List.of(lines));
  }

  static List<ShipmentEvent> after(List<ShipmentEvent> before, ShipmentEvent event) {
    List<ShipmentEvent> events = new ArrayList<>(before);
    events.add(event);
    return List.copyOf(events);
  }
}
