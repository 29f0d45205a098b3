package io.throughline.command.process.run;

import static io.throughline.command.process.OrderExamples.BOLT;
import static io.throughline.command.process.OrderExamples.CUSTOMER;
import static io.throughline.command.process.OrderExamples.EUR;
import static io.throughline.command.process.OrderExamples.FAR_NUT;
import static io.throughline.command.process.OrderExamples.NUT;
import static io.throughline.command.process.OrderExamples.eur;
import static io.throughline.command.process.OrderExamples.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.customeraccount.CustomerAccountCommand.SetLimit;
import io.throughline.command.decision.Command;
import io.throughline.command.decision.Outcome;
import io.throughline.command.opportunity.OpportunityCommand.AcceptQuote;
import io.throughline.command.opportunity.OpportunityCommand.DraftQuote;
import io.throughline.command.opportunity.OpportunityCommand.Open;
import io.throughline.command.opportunity.OpportunityCommand.QuoteLineRequest;
import io.throughline.command.opportunity.OpportunityCommand.SendQuote;
import io.throughline.command.payment.PaymentCommand.Receive;
import io.throughline.command.salesorder.SalesOrderCommand.Cancel;
import io.throughline.command.salesorder.SalesOrderCommand.Close;
import io.throughline.command.salesorder.SalesOrderCommand.IncreaseLine;
import io.throughline.command.salesorder.SalesOrderCommand.LineRequest;
import io.throughline.command.salesorder.SalesOrderCommand.Place;
import io.throughline.command.salesorder.SalesOrderCommand.RequestLineCancellation;
import io.throughline.command.shipment.ShipmentCommand.Ship;
import io.throughline.command.stockitem.StockItemCommand;
import io.throughline.kernel.event.PaymentEvent.Method;
import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.ShippingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.SupplyMode;
import io.throughline.kernel.event.ShipmentEvent.Planned;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OpportunityId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.PaymentId;
import io.throughline.kernel.id.StockItemId;
import io.throughline.kernel.id.UserId;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.money.TaxRate;
import io.throughline.kernel.money.UnitPrice;
import java.time.LocalDate;
import java.util.List;

/// What people do in a small company, told to a loop.
enum Story {
  BACKORDER,
  CREDIT,
  CANCELLATION,
  AS_ORDERED;

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final UnitPrice COST = UnitPrice.parse("0.60 EUR");

  /// Tells it to a new loop, lets that come to rest and holds it to the laws.
  ///
  /// @param twice whether every event is delivered twice
  /// @param crashAt after how many commands of processes that changed something there is a crash; 0
  ///   for never
  ClosedLoop tell(boolean twice, int crashAt) {
    ClosedLoop loop = new ClosedLoop(twice, crashAt);
    switch (this) {
      case BACKORDER -> backorder(loop);
      case CREDIT -> credit(loop);
      case CANCELLATION -> cancellation(loop);
      case AS_ORDERED -> asOrdered(loop);
    }
    loop.rest();
    LawsAtRest.check(loop);
    return loop;
  }

  /// People of a story ask for nothing that is refused.
  private static void ask(ClosedLoop loop, Command command) {
    assertThat(loop.ask(command)).isInstanceOf(Outcome.Done.class);
  }

  private static void limit(ClosedLoop loop, String amount) {
    ask(loop, new SetLimit(CUSTOMER, eur(amount)));
  }

  private static void receive(ClosedLoop loop, StockItemId item, long quantity) {
    ask(loop, new StockItemCommand.Receive(item, units(quantity), COST, "purchase"));
    loop.rest();
  }

  private static LineRequest line(StockItemId item, long quantity, String price) {
    return new LineRequest(
        item.sku(),
        units(quantity),
        UnitPrice.parse(price + " EUR"),
        Discount.parse("0.05"),
        "STANDARD",
        TaxRate.parse("0.19"),
        DAY,
        item.warehouse(),
        SupplyMode.FROM_STOCK,
        5);
  }

  private static OrderId place(
      ClosedLoop loop, String id, InvoicingPolicy policy, LineRequest... lines) {
    OrderId order = new OrderId(id);
    ask(
        loop,
        new Place(
            order,
            CUSTOMER,
            null,
            null,
            EUR,
            List.of(lines),
            30,
            policy,
            ShippingPolicy.PARTIAL,
            null));
    loop.rest();
    return order;
  }

  private static void shipAll(ClosedLoop loop) {
    for (Planned planned : loop.told(Planned.class).toList()) {
      ask(loop, new Ship(planned.shipmentId(), 1, "DHL", null));
    }
    loop.rest();
  }

  private static void pay(ClosedLoop loop, String id, Money amount, String... references) {
    ask(
        loop,
        new Receive(
            new PaymentId(id),
            amount,
            Method.BANK_TRANSFER,
            TODAY,
            null,
            null,
            List.of(references),
            CUSTOMER));
    loop.rest();
  }

  private static void backorder(ClosedLoop loop) {
    limit(loop, "1000.00");
    receive(loop, BOLT, 60);
    OpportunityId opportunity = new OpportunityId("opp-1");
    ask(
        loop,
        new Open(
            opportunity,
            new CustomerId("customer-1"),
            new UserId("anna"),
            "Bolts",
            eur("800.00"),
            DAY));
    ask(
        loop,
        new DraftQuote(
            opportunity,
            EUR,
            List.of(
                new QuoteLineRequest(
                    BOLT.sku(),
                    units(100),
                    UnitPrice.parse("7.35 EUR"),
                    Discount.parse("0.05"),
                    "STANDARD",
                    TaxRate.parse("0.19"),
                    DAY,
                    BOLT.warehouse())),
            DAY,
            null));
    ask(loop, new SendQuote(opportunity, 1));
    ask(loop, new AcceptQuote(opportunity, 1));
    loop.rest();
    shipAll(loop);
    receive(loop, BOLT, 40);
    shipAll(loop);
    pay(loop, "payment-1", eur("830.92"), "INV-1");
  }

  private static void credit(ClosedLoop loop) {
    limit(loop, "700.00");
    receive(loop, BOLT, 500);
    receive(loop, FAR_NUT, 500);
    place(loop, "a", InvoicingPolicy.DELIVERED, line(BOLT, 50, "10.00"));
    OrderId b =
        place(loop, "b", InvoicingPolicy.DELIVERED, line(BOLT, 20, "10.00"), line(FAR_NUT, 9, "1"));
    shipAll(loop);
    pay(loop, "payment-1", eur("565.25"));
    ask(loop, new IncreaseLine(b, LineId.of(b, 2), units(480)));
    loop.rest();
    shipAll(loop);
    limit(loop, "2000.00");
    loop.rest();
    shipAll(loop);
  }

  private static void cancellation(ClosedLoop loop) {
    limit(loop, "100000.00");
    receive(loop, BOLT, 60);
    OrderId a =
        place(
            loop,
            "a",
            InvoicingPolicy.DELIVERED,
            line(BOLT, 100, "9.99"),
            line(NUT, 7, "3.333333"),
            line(FAR_NUT, 5, "1"));
    ask(loop, new RequestLineCancellation(a, LineId.of(a, 1), units(55)));
    loop.rest();
    shipAll(loop);
    ask(loop, new IncreaseLine(a, LineId.of(a, 1), units(3)));
    receive(loop, NUT, 4);
    shipAll(loop);
    ask(loop, new Cancel(a, "too late"));
    loop.rest();
    OrderId b = place(loop, "b", InvoicingPolicy.DELIVERED, line(BOLT, 10, "9.99"));
    ask(loop, new Close(b, "a mistake"));
    loop.rest();
    ask(loop, new Close(a, null));
    loop.rest();
  }

  private static void asOrdered(ClosedLoop loop) {
    limit(loop, "300.00");
    receive(loop, BOLT, 20);
    OrderId a =
        place(loop, "a", InvoicingPolicy.ORDERED, line(BOLT, 10, "9.99"), line(NUT, 5, "3.33"));
    ask(loop, new IncreaseLine(a, LineId.of(a, 1), units(20)));
    loop.rest();
    ask(loop, new RequestLineCancellation(a, LineId.of(a, 2), units(4)));
    loop.rest();
    shipAll(loop);
    pay(loop, "payment-1", eur("100.00"), "INV-1");
    ask(loop, new RequestLineCancellation(a, LineId.of(a, 1), units(15)));
    loop.rest();
  }
}
