package io.throughline.command.process.run;

import static io.throughline.command.process.OrderExamples.BOLT;
import static io.throughline.command.process.OrderExamples.EUR;
import static io.throughline.command.process.OrderExamples.FAR_NUT;
import static io.throughline.command.process.OrderExamples.NUT;

import io.throughline.command.customeraccount.CustomerAccountCommand.GrantOverride;
import io.throughline.command.customeraccount.CustomerAccountCommand.SetLimit;
import io.throughline.command.decision.Command;
import io.throughline.command.invoice.InvoiceCommand.Credit;
import io.throughline.command.invoice.InvoiceCommand.CreditRequest;
import io.throughline.command.opportunity.OpportunityCommand.AcceptQuote;
import io.throughline.command.opportunity.OpportunityCommand.DraftQuote;
import io.throughline.command.opportunity.OpportunityCommand.Open;
import io.throughline.command.opportunity.OpportunityCommand.QuoteLineRequest;
import io.throughline.command.opportunity.OpportunityCommand.SendQuote;
import io.throughline.command.payment.PaymentCommand.Identify;
import io.throughline.command.payment.PaymentCommand.Receive;
import io.throughline.command.payment.PaymentCommand.Reverse;
import io.throughline.command.salesorder.SalesOrderCommand.Cancel;
import io.throughline.command.salesorder.SalesOrderCommand.ChangeLineQuantity;
import io.throughline.command.salesorder.SalesOrderCommand.ChangePrice;
import io.throughline.command.salesorder.SalesOrderCommand.Close;
import io.throughline.command.salesorder.SalesOrderCommand.Hold;
import io.throughline.command.salesorder.SalesOrderCommand.IncreaseLine;
import io.throughline.command.salesorder.SalesOrderCommand.LineRequest;
import io.throughline.command.salesorder.SalesOrderCommand.Place;
import io.throughline.command.salesorder.SalesOrderCommand.ReleaseHold;
import io.throughline.command.salesorder.SalesOrderCommand.RequestLineCancellation;
import io.throughline.command.shipment.ShipmentCommand;
import io.throughline.command.shipment.ShipmentCommand.Pick;
import io.throughline.command.shipment.ShipmentCommand.Plan;
import io.throughline.command.shipment.ShipmentCommand.Ship;
import io.throughline.command.stockitem.StockItemCommand;
import io.throughline.command.stockitem.StockItemCommand.AcceptReturn;
import io.throughline.command.stockitem.StockItemCommand.Adjust;
import io.throughline.command.stockitem.StockItemCommand.Reassign;
import io.throughline.kernel.event.InvoiceEvent.Drafted;
import io.throughline.kernel.event.InvoiceEvent.Issued;
import io.throughline.kernel.event.PaymentEvent.Method;
import io.throughline.kernel.event.PaymentEvent.Received;
import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.OrderLine;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.event.SalesOrderEvent.ShippingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.SupplyMode;
import io.throughline.kernel.event.ShipmentEvent.Planned;
import io.throughline.kernel.event.ShipmentEvent.ShipmentLine;
import io.throughline.kernel.event.StockItemEvent.Disposition;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.OpportunityId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.PaymentId;
import io.throughline.kernel.id.ShipmentId;
import io.throughline.kernel.id.StockItemId;
import io.throughline.kernel.id.UserId;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.money.TaxRate;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// People who ask for this and that, sensible or not, always the same for one seed.
final class RandomPeople {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");
  private static final List<StockItemId> ITEMS = List.of(BOLT, NUT, FAR_NUT);
  private static final List<CustomerId> CUSTOMERS =
      List.of(new CustomerId("customer-1"), new CustomerId("customer-2"));
  private static final List<String> PRICES =
      List.of("9.4905", "0.333333", "1.00", "12.345", "0.005", "0", "99.99");
  private static final List<String> DISCOUNTS = List.of("0", "0.05", "0.15", "0.333333");
  private static final List<String> TAXES = List.of("0", "0.07", "0.19");

  /// How the ids of credit notes begin that people write.
  static final String NOTE = "note-";

  private static final int LATEST = 3;
  private static final UnitPrice COST = UnitPrice.parse("0.60 EUR");

  private final Random random;
  private final ClosedLoop loop;
  private final RandomBookkeeper bookkeeper;
  private final int mostOrders;
  private int orders;
  private int made;

  /// @param mostOrders how many they place; where they are few, much happens to each
  RandomPeople(Random random, ClosedLoop loop, int mostOrders) {
    this.random = random;
    this.mostOrders = mostOrders;
    this.loop = loop;
    this.bookkeeper = new RandomBookkeeper(random, loop);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  void actOnceIn(int times) {
    if (below(times) == 0) {
      act();
    }
  }

  /// Asks for one thing; what is refused is refused.
  void act() {
    switch (random.nextInt(36)) {
      case 0, 1, 2, 3 -> placeOrChange();
      case 4 -> quote();
      case 5, 6, 7, 8 ->
          loop.ask(new StockItemCommand.Receive(one(ITEMS), units(60), COST, "purchase"));
      case 9 -> loop.ask(new Adjust(one(ITEMS), random.nextInt(31) - 20L, "count"));
      case 10, 11, 12, 13, 14 -> shipment(id -> new Ship(id, 1, null, null));
      case 15 -> shipment(Pick::new);
      case 16 -> shipment(id -> new ShipmentCommand.Cancel(id, "no truck"));
      case 17, 18, 19 -> payInvoice();
      case 20 -> loop.ask(new SetLimit(one(CUSTOMERS), cents(300_000)));
      case 21 -> loop.ask(new GrantOverride(one(CUSTOMERS), cents(100_000), LATER, "otto"));
      case 22 -> paymentNews();
      case 23 -> creditNote();
      case 24 -> reassign();
      case 25 -> bookkeeper.act();
      case 26 -> takeBack();
      case 27 -> planByHand();
      default -> changeOrder();
    }
  }

  private void placeOrChange() {
    if (orders < mostOrders) {
      orders++;
      loop.ask(order());
    } else {
      changeOrder();
    }
  }

  private void changeOrder() {
    Optional<OrderLine> found = any(lines());
    if (found.isEmpty()) {
      return;
    }
    OrderLine line = found.get();
    OrderId order = line.lineId().order();
    loop.ask(
        switch (random.nextInt(24)) {
          case 0, 1, 2, 3, 4, 5, 6 -> new IncreaseLine(order, line.lineId(), units(20));
          case 7, 8, 9, 10, 11, 12, 13 ->
              new RequestLineCancellation(order, line.lineId(), units(20));
          case 14, 15 -> new ChangeLineQuantity(order, line.lineId(), units(30));
          case 16 -> new ChangePrice(order, line.lineId(), price(), discount());
          case 17 -> new Hold(order, HoldType.MANUAL, "look at it", null);
          case 18, 19, 20, 21 -> new ReleaseHold(order, HoldType.MANUAL, "otto");
          case 22 -> new Cancel(order, "changed my mind");
          default -> new Close(order, "that is all");
        });
  }

  private Command order() {
    return new Place(
        new OrderId("order-" + made++),
        one(CUSTOMERS),
        null,
        null,
        EUR,
        Stream.generate(this::line).limit(1 + random.nextInt(3)).toList(),
        30,
        random.nextInt(3) == 0 ? InvoicingPolicy.ORDERED : InvoicingPolicy.DELIVERED,
        random.nextInt(4) == 0 ? ShippingPolicy.COMPLETE : ShippingPolicy.PARTIAL,
        null);
  }

  private LineRequest line() {
    StockItemId item = one(ITEMS);
    return new LineRequest(
        item.sku(),
        units(30),
        price(),
        discount(),
        "STANDARD",
        TaxRate.parse(one(TAXES)),
        DAY,
        item.warehouse(),
        SupplyMode.FROM_STOCK,
        1 + random.nextInt(9));
  }

  private void quote() {
    OpportunityId id = new OpportunityId("opp-" + made++);
    loop.ask(new Open(id, one(CUSTOMERS), new UserId("anna"), "Bolts", cents(10_000), DAY));
    LineRequest line = line();
    loop.ask(
        new DraftQuote(
            id,
            EUR,
            List.of(
                new QuoteLineRequest(
                    line.sku(),
                    line.quantity(),
                    line.unitPrice(),
                    line.discount(),
                    line.taxCode(),
                    line.taxRate(),
                    line.requestedDate(),
                    line.warehouse())),
            DAY,
            null));
    loop.ask(new SendQuote(id, 1));
    loop.ask(new AcceptQuote(id, 1));
  }

  private interface OfShipment {
    Command of(ShipmentId id);
  }

  private void shipment(OfShipment command) {
    any(loop.told(Planned.class).toList())
        .ifPresent(planned -> loop.ask(command.of(planned.shipmentId())));
  }

  private void planByHand() {
    any(lines())
        .ifPresent(line ->
            loop.ask(
                new Plan(
                    new ShipmentId("by-hand-" + made++),
                    line.lineId().order(),
                    one(CUSTOMERS),
                    line.warehouse(),
                    List.of(new ShipmentLine(line.lineId(), line.sku(), units(20))))));
  }

  private void payInvoice() {
    List<String> invoices =
        loop.log().stream()
            .filter(event -> event.payload() instanceof Issued)
            .map(event -> event.stream().value())
            .toList();
    Money amount =
        any(loop.told(Issued.class).map(Issued::total).filter(each -> each.signum() > 0).toList())
            .orElse(cents(20_000));
    @Nullable CustomerId customer = random.nextInt(5) == 0 ? null : one(CUSTOMERS);
    loop.ask(
        new Receive(
            new PaymentId("payment-" + made++),
            amount,
            Method.BANK_TRANSFER,
            TODAY,
            null,
            null,
            any(invoices).map(List::of).orElse(List.of("INV-1")),
            customer));
  }

  private void paymentNews() {
    any(loop.told(Received.class).toList())
        .ifPresent(payment ->
            loop.ask(
                random.nextBoolean()
                    ? new Identify(payment.paymentId(), one(CUSTOMERS))
                    : new Reverse(payment.paymentId(), "bounced")));
  }

  private void creditNote() {
    any(loop.told(Drafted.class).toList())
        .ifPresent(drafted ->
            loop.ask(
                new Credit(
                    drafted.invoiceId(),
                    new InvoiceId(NOTE + made++),
                    random.nextBoolean()
                        ? List.of()
                        : List.of(new CreditRequest(one(drafted.lines()).lineId(), units(10))),
                    "broken",
                    null)));
  }

  private void takeBack() {
    any(lines())
        .ifPresent(line ->
            loop.ask(
                new AcceptReturn(
                    line.stockItem(),
                    "return-" + made++,
                    line.lineId(),
                    units(5),
                    random.nextBoolean() ? Disposition.RESTOCK : Disposition.SCRAP,
                    COST)));
  }

  private void reassign() {
    any(lines())
        .ifPresent(from -> {
          OrderLine to =
              one(
                  lines().stream()
                      .filter(line -> line.stockItem().equals(from.stockItem()))
                      .toList());
          loop.ask(new Reassign(from.stockItem(), from.lineId(), to.lineId(), units(5), "vip"));
        });
  }

  private List<OrderLine> lines() {
    return loop.told(Placed.class).flatMap(placed -> placed.lines().stream()).toList();
  }

  private Quantity units(int most) {
    return Quantity.of(1 + random.nextInt(most));
  }

  private Money cents(int most) {
    return new Money(1 + random.nextInt(most), EUR);
  }

  private UnitPrice price() {
    return UnitPrice.parse(one(PRICES) + " EUR");
  }

  private Discount discount() {
    return Discount.parse(one(DISCOUNTS));
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /// One of all, or of the latest, about which more is under way.
  private <T> Optional<T> any(List<T> choices) {
    int from = random.nextBoolean() ? 0 : Math.max(0, choices.size() - LATEST);
    return choices.isEmpty()
        ? Optional.empty()
        : Optional.of(one(choices.subList(from, choices.size())));
  }
}
