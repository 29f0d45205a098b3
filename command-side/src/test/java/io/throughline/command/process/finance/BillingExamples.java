package io.throughline.command.process.finance;

import static io.throughline.command.process.OrderExamples.CUSTOMER;
import static io.throughline.command.process.OrderExamples.EUR;
import static io.throughline.command.process.OrderExamples.ORDER;
import static io.throughline.command.process.OrderExamples.eur;
import static io.throughline.command.process.OrderExamples.line;
import static io.throughline.command.process.OrderExamples.placed;
import static io.throughline.command.process.OrderExamples.units;

import io.throughline.command.customeraccount.CustomerAccountCommand.ReleaseCredit;
import io.throughline.command.invoice.InvoiceCommand.Bill;
import io.throughline.command.invoice.InvoiceCommand.BillingLine;
import io.throughline.command.process.ProcessScenario;
import io.throughline.kernel.event.SalesOrderEvent.Confirmed;
import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.LineCancelled;
import io.throughline.kernel.event.SalesOrderEvent.LineIncreased;
import io.throughline.kernel.event.SalesOrderEvent.OrderLine;
import io.throughline.kernel.event.SalesOrderEvent.ShippingPolicy;
import io.throughline.kernel.event.ShipmentEvent.GoodsIssued;
import io.throughline.kernel.event.StockItemEvent.Issued;
import io.throughline.kernel.id.DerivedId;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.ShipmentId;
import io.throughline.kernel.money.LineAmount;
import io.throughline.kernel.money.UnitPrice;
import java.util.List;

/// An order whose billing is told as an example.
final class BillingExamples {

  private BillingExamples() {}

  static final ShipmentId SHIPMENT = new ShipmentId("shipment-1");
  static final UnitPrice COST = UnitPrice.parse("0.60 EUR");
  static final GoodsIssued LEFT = new GoodsIssued(List.of(), null, null);

  /// Placed and confirmed: the next event is e3.
  static ProcessScenario<BillingState> confirmed(InvoicingPolicy policy, OrderLine... lines) {
    return ProcessScenario.of(new Billing())
        .on("order-1", placed(policy, ShippingPolicy.PARTIAL, null, null, lines))
        .on("order-1", new Confirmed("d"));
  }

  static ProcessScenario<BillingState> asDelivered(OrderLine... lines) {
    return confirmed(InvoicingPolicy.DELIVERED, lines);
  }

  static Issued issued(LineId line, long quantity) {
    return new Issued(line, SHIPMENT, units(quantity), COST);
  }

  static InvoiceId invoice(String eventId) {
    return new InvoiceId(DerivedId.of("invoice", eventId));
  }

  static Bill bill(String eventId, BillingLine... lines) {
    return new Bill(invoice(eventId), ORDER, CUSTOMER, EUR, List.of(lines), 30);
  }

  static BillingLine billed(
      LineId line, long quantity, String net, String tax, String... issueIds) {
    return new BillingLine(
        line,
        units(quantity),
        units(0),
        units(quantity),
        new LineAmount(eur(net), eur(tax)),
        List.of(issueIds));
  }

  static LineCancelled cancelled(LineId line, long quantity) {
    return new LineCancelled(line, units(quantity), eur("1.00"), eur("0.19"), "release");
  }

  static LineIncreased increased(LineId line, long quantity) {
    return new LineIncreased(line, units(quantity), eur("1.00"), eur("0.19"));
  }

  static ReleaseCredit releaseCredit(String eventId, String amount) {
    return new ReleaseCredit(CUSTOMER, ORDER, eventId, eur(amount));
  }
}
