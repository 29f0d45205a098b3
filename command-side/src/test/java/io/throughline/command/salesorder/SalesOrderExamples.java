package io.throughline.command.salesorder;

import io.throughline.command.decision.DecisionScenario;
import io.throughline.command.salesorder.SalesOrderCommand.LineRequest;
import io.throughline.command.salesorder.SalesOrderCommand.Place;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.Closed;
import io.throughline.kernel.event.SalesOrderEvent.Confirmed;
import io.throughline.kernel.event.SalesOrderEvent.Held;
import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.OrderLine;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.event.SalesOrderEvent.ShippingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.SupplyMode;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OpportunityId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.id.Warehouse;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.money.TaxRate;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/// An order of two lines that the examples share: 10 bolts at 2.555 EUR less 5 %, taxed with 19 %,
/// and 3 nuts at 1 EUR, not taxed.
final class SalesOrderExamples {

  static final OrderId ORDER = new OrderId("order-1");
  static final CustomerId CUSTOMER = new CustomerId("customer-1");
  static final Currency EUR = Currency.getInstance("EUR");
  static final LineId LINE_1 = LineId.of(ORDER, 1);
  static final LineId LINE_2 = LineId.of(ORDER, 2);
  static final LineId LINE_3 = LineId.of(ORDER, 3);
  static final LocalDate REQUESTED = LocalDate.of(2026, 12, 1);
  static final LocalDate LATER = LocalDate.of(2026, 12, 24);

  static final LineRequest BOLTS =
      new LineRequest(
          new Sku("bolt"),
          Quantity.of(10),
          UnitPrice.parse("2.555 EUR"),
          Discount.parse("0.05"),
          "STANDARD",
          TaxRate.parse("0.19"),
          REQUESTED,
          new Warehouse("MAIN"),
          SupplyMode.FROM_STOCK,
          5);

  static final LineRequest NUTS =
      new LineRequest(
          new Sku("nut"),
          Quantity.of(3),
          UnitPrice.parse("1 EUR"),
          Discount.NONE,
          "NONE",
          TaxRate.NONE,
          REQUESTED,
          new Warehouse("EAST"),
          SupplyMode.MAKE_TO_ORDER,
          9);

  static final Place PLACE = place(BOLTS, NUTS);

  static final Placed PLACED =
      new Placed(
          ORDER,
          CUSTOMER,
          new OpportunityId("opportunity-1"),
          2,
          EUR,
          List.of(
              new OrderLine(
                  LINE_1,
                  new Sku("bolt"),
                  Quantity.of(10),
                  UnitPrice.parse("2.555 EUR"),
                  Discount.parse("0.05"),
                  "STANDARD",
                  TaxRate.parse("0.19"),
                  Money.parse("24.27 EUR"),
                  Money.parse("4.61 EUR"),
                  REQUESTED,
                  new Warehouse("MAIN"),
                  SupplyMode.FROM_STOCK,
                  5),
              new OrderLine(
                  LINE_2,
                  new Sku("nut"),
                  Quantity.of(3),
                  UnitPrice.parse("1 EUR"),
                  Discount.NONE,
                  "NONE",
                  TaxRate.NONE,
                  Money.parse("3.00 EUR"),
                  Money.parse("0 EUR"),
                  REQUESTED,
                  new Warehouse("EAST"),
                  SupplyMode.MAKE_TO_ORDER,
                  9)),
          30,
          InvoicingPolicy.DELIVERED,
          ShippingPolicy.PARTIAL,
          "PO-4711");

  static final Confirmed CONFIRMED = new Confirmed("credit-1");
  static final Held HELD_FOR_CREDIT =
      new Held(HoldType.CREDIT, "12.00 EUR beyond the limit", "denial-1");
  static final Held HELD_BY_HAND = new Held(HoldType.MANUAL, "check the address", null);
  static final Closed CLOSED = new Closed("done");

  static final DecisionScenario<SalesOrder, SalesOrderCommand, SalesOrderEvent> ORDERS =
      DecisionScenario.of(() -> SalesOrder.NONE, SalesOrder::evolve, SalesOrderDecider::decide);

  private SalesOrderExamples() {}

  static Place place(LineRequest... lines) {
    return place(30, "PO-4711", List.of(lines));
  }

  static Place place(int paymentTermsDays, String externalReference, List<LineRequest> lines) {
    return new Place(
        ORDER,
        CUSTOMER,
        new OpportunityId("opportunity-1"),
        2,
        EUR,
        lines,
        paymentTermsDays,
        InvoicingPolicy.DELIVERED,
        ShippingPolicy.PARTIAL,
        externalReference);
  }

  static LineRequest bolts(Quantity quantity, UnitPrice price, int priority, String taxCode) {
    return new LineRequest(
        BOLTS.sku(),
        quantity,
        price,
        BOLTS.discount(),
        taxCode,
        BOLTS.taxRate(),
        BOLTS.requestedDate(),
        BOLTS.warehouse(),
        BOLTS.supplyMode(),
        priority);
  }

  static Money eur(String amount) {
    return Money.parse(amount + " EUR");
  }
}
