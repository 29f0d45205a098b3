package io.throughline.command.process.supply;

import static io.throughline.command.process.OrderExamples.CUSTOMER;
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
import io.throughline.command.shipment.ShipmentCommand.Plan;
import io.throughline.command.stockitem.StockItemCommand.Issue;
import io.throughline.command.stockitem.StockItemCommand.LineIssue;
import io.throughline.kernel.event.CustomerAccountEvent.CreditCommitted;
import io.throughline.kernel.event.CustomerAccountEvent.CreditDenied;
import io.throughline.kernel.event.CustomerAccountEvent.CreditRequestWithdrawn;
import io.throughline.kernel.event.CustomerAccountEvent.DenialReason;
import io.throughline.kernel.event.SalesOrderEvent.Confirmed;
import io.throughline.kernel.event.SalesOrderEvent.Held;
import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.LineIncreased;
import io.throughline.kernel.event.SalesOrderEvent.ShippingPolicy;
import io.throughline.kernel.event.ShipmentEvent.GoodsIssueRequested;
import io.throughline.kernel.event.ShipmentEvent.ShipmentLine;
import io.throughline.kernel.event.StockItemEvent.Backordered;
import io.throughline.kernel.event.StockItemEvent.Issued;
import io.throughline.kernel.event.StockItemEvent.ReleaseCause;
import io.throughline.kernel.event.StockItemEvent.ReservationReleased;
import io.throughline.kernel.event.StockItemEvent.Reserved;
import io.throughline.kernel.id.DerivedId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.ShipmentId;
import io.throughline.kernel.id.StockItemId;
import io.throughline.kernel.money.UnitPrice;
import java.util.List;

/// An order whose supply is told as an example.
final class FulfilmentExamples {

  private FulfilmentExamples() {}

  static final String STOCK = "stock";
  static final UnitPrice COST = UnitPrice.parse("0.60 EUR");
  static final GoodsIssueRequested REQUESTED = new GoodsIssueRequested("DHL", "T-1");

  /// Placed and confirmed: the next event is e3.
  static ProcessScenario<FulfilmentState> confirmed() {
    return confirmed(ShippingPolicy.PARTIAL);
  }

  static ProcessScenario<FulfilmentState> confirmed(ShippingPolicy policy) {
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
  static ProcessScenario<FulfilmentState> planned() {
    return confirmed().on(STOCK, reserved(LINE_1, 100)).on(STOCK, reserved(LINE_2, 50));
  }

  static final ShipmentId PLANNED_BY_E4 = shipment("e4", "MAIN");

  static ShipmentId shipment(String eventId, String warehouse) {
    return new ShipmentId(DerivedId.of("shipment", eventId, warehouse));
  }

  static Plan plan(ShipmentId id, StockItemId item, ShipmentLine... lines) {
    return new Plan(id, ORDER, CUSTOMER, item.warehouse(), List.of(lines));
  }

  static ShipmentLine packed(LineId line, StockItemId item, long quantity) {
    return new ShipmentLine(line, item.sku(), units(quantity));
  }

  static Reserved reserved(LineId line, long quantity) {
    return new Reserved(line, units(quantity), 5, 1);
  }

  static Backordered backordered(LineId line, long quantity) {
    return new Backordered(line, units(quantity), 5, 1);
  }

  static Issued issued(LineId line, long quantity) {
    return new Issued(line, PLANNED_BY_E4, units(quantity), COST);
  }

  static Issue issue(StockItemId item, LineId line, long quantity) {
    return new Issue(item, List.of(new LineIssue(line, PLANNED_BY_E4, units(quantity))));
  }

  static ReservationReleased released(LineId line, long quantity) {
    return new ReservationReleased(line, units(quantity), ReleaseCause.CANCELLED, "r");
  }

  static LineIncreased increased(LineId line, long quantity) {
    return new LineIncreased(line, units(quantity), eur("10.00"), eur("1.90"));
  }

  static CreditDenied denied(String requestId) {
    return new CreditDenied(
        ORDER, requestId, eur("11.90"), 5, DenialReason.OVER_LIMIT, eur("1.00"), eur("9.00"));
  }

  static CreditCommitted committed(String requestId) {
    return new CreditCommitted(ORDER, requestId, eur("11.90"), eur("1.00"), eur("9.00"));
  }

  static CreditRequestWithdrawn withdrawn(String amount) {
    return new CreditRequestWithdrawn(ORDER, "release", eur(amount));
  }

  static Held held(HoldType type) {
    return new Held(type, "because", null);
  }
}
