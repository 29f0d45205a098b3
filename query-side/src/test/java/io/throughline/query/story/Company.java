package io.throughline.query.story;

import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerAccountEvent.ItemKind;
import io.throughline.kernel.event.CustomerAccountEvent.ReductionCause;
import io.throughline.kernel.event.CustomerEvent;
import io.throughline.kernel.event.InvoiceEvent;
import io.throughline.kernel.event.InvoiceEvent.CreditLine;
import io.throughline.kernel.event.InvoiceEvent.InvoiceLine;
import io.throughline.kernel.event.PaymentEvent;
import io.throughline.kernel.event.ProductEvent;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.OrderLine;
import io.throughline.kernel.event.SalesOrderEvent.ShippingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.SupplyMode;
import io.throughline.kernel.event.ShipmentEvent;
import io.throughline.kernel.event.ShipmentEvent.ShipmentLine;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.PaymentId;
import io.throughline.kernel.id.PersonalText;
import io.throughline.kernel.id.ShipmentId;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.id.StockItemId;
import io.throughline.kernel.id.StreamId;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.LineAmount;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A company to whom things happen. Each method tells the events that one step of business leaves
/// in the log, as the rules of the command side would.
public class Company extends Pitches {

  private final Map<String, OrderLine> lines = new HashMap<>();
  private final Map<String, String> customers = new HashMap<>();
  private final Map<String, InvoiceEvent.Drafted> invoices = new HashMap<>();
  private long documents;

  public static LineId line(String order, int number) {
    return LineId.of(new OrderId(order), number);
  }

  public static String stock(String sku) {
    return StreamId.stock(new StockItemId(new Sku(sku), MAIN)).value();
  }

  private static String account(String customer) {
    return StreamId.account(new CustomerId(customer)).value();
  }

  public final void register(String customer, String code, String name) {
    tell(
        customer,
        new CustomerEvent.Registered(
            new CustomerId(customer),
            code,
            CustomerEvent.Kind.COMPANY,
            profile(customer, name),
            null,
            null));
  }

  public static CustomerEvent.Profile profile(String customer, String name) {
    return new CustomerEvent.Profile(
        new PersonalText(customer, name), null, null, null, null, "DE");
  }

  public final void product(String sku, String name) {
    tell(
        StreamId.product(new Sku(sku)).value(),
        new ProductEvent.Registered(new Sku(sku), name, "tools", "piece"));
  }

  public final void receive(String sku, long quantity, String unitCost) {
    tell(
        stock(sku),
        new StockItemEvent.Received(
            new StockItemId(new Sku(sku), MAIN),
            Quantity.of(quantity),
            UnitPrice.parse(unitCost),
            "purchase"));
  }

  /// @param wanted each `SKU quantity price currency`, such as `A-100 5 12.50 EUR`
  public final void place(String order, String customer, String... wanted) {
    List<OrderLine> placed = new ArrayList<>();
    for (String text : wanted) {
      String[] words = text.split(" ", 4);
      UnitPrice price = UnitPrice.parse(words[2] + " " + words[3]);
      Quantity quantity = Quantity.parse(words[1]);
      LineAmount amount = LineAmount.of(quantity, price, Discount.NONE, TAX);
      placed.add(
          new OrderLine(
              line(order, placed.size() + 1),
              new Sku(words[0]),
              quantity,
              price,
              Discount.NONE,
              "VAT",
              TAX,
              amount.net(),
              amount.tax(),
              today().plusDays(7),
              MAIN,
              SupplyMode.FROM_STOCK,
              5));
    }
    place(order, customer, placed);
  }

  public final void place(String order, String customer, List<OrderLine> placed) {
    placed.forEach(line -> lines.put(line.lineId().value(), line));
    customers.put(order, customer);
    Currency currency = placed.getFirst().net().currency();
    tell(
        order,
        new SalesOrderEvent.Placed(
            new OrderId(order),
            new CustomerId(customer),
            null,
            null,
            currency,
            placed,
            30,
            InvoicingPolicy.DELIVERED,
            ShippingPolicy.PARTIAL,
            "ref-" + order));
  }

  public final OrderLine placed(LineId line) {
    return Objects.requireNonNull(lines.get(line.value()));
  }

  /// Credit is committed and the order confirmed.
  public final void confirm(String order) {
    Money total =
        lines.values().stream()
            .filter(line -> line.lineId().order().value().equals(order))
            .map(line -> line.lineAmount().total())
            .reduce(Money::plus)
            .orElseThrow();
    String decision =
        tell(
            account(customer(order)),
            new CustomerAccountEvent.CreditCommitted(
                new OrderId(order), "event-0", total, total, total));
    tell(order, new SalesOrderEvent.Confirmed(decision));
  }

  public final String customer(String order) {
    return Objects.requireNonNull(customers.get(order));
  }

  public final void reserve(LineId line, long quantity) {
    tell(stockOf(line), new StockItemEvent.Reserved(line, Quantity.of(quantity), 5, position()));
  }

  public final void backorder(LineId line, long quantity) {
    tell(stockOf(line), new StockItemEvent.Backordered(line, Quantity.of(quantity), 5, position()));
  }

  public final void fill(LineId line, long quantity) {
    tell(stockOf(line), new StockItemEvent.BackorderFilled(line, Quantity.of(quantity)));
  }

  public final String stockOf(LineId line) {
    return stock(placed(line).sku().value());
  }

  /// A shipment of these lines is planned, picked, packed and leaves.
  public final void ship(String shipment, String order, Map<LineId, Long> quantities) {
    List<ShipmentLine> shipped =
        quantities.entrySet().stream()
            .map(e ->
                new ShipmentLine(e.getKey(), placed(e.getKey()).sku(), Quantity.of(e.getValue())))
            .toList();
    tell(
        shipment,
        new ShipmentEvent.Planned(
            new ShipmentId(shipment),
            new OrderId(order),
            new CustomerId(customer(order)),
            MAIN,
            shipped));
    tell(shipment, new ShipmentEvent.Picked());
    tell(shipment, new ShipmentEvent.Packed(1));
    tell(shipment, new ShipmentEvent.GoodsIssueRequested("DHL", "T-" + shipment));
    List<String> issues =
        quantities.entrySet().stream()
            .map(e ->
                tell(
                    stockOf(e.getKey()),
                    new StockItemEvent.Issued(
                        e.getKey(),
                        new ShipmentId(shipment),
                        Quantity.of(e.getValue()),
                        UnitPrice.parse("2.50 EUR"))))
            .toList();
    tell(shipment, new ShipmentEvent.GoodsIssued(issues, "DHL", "T-" + shipment));
  }

  /// The lines of an invoice for these quantities, each the exact share of the placed amount.
  public final List<InvoiceLine> invoiceLines(Map<LineId, Long> quantities) {
    return quantities.entrySet().stream()
        .map(e -> {
          LineAmount share = worth(e.getKey(), e.getValue());
          return new InvoiceLine(
              e.getKey(), Quantity.of(e.getValue()), share.net(), share.tax(), List.of());
        })
        .toList();
  }

  /// The rounded share that some units have of what the line cost when it was placed; more units
  /// than were placed are worth more.
  public final LineAmount worth(LineId id, long units) {
    OrderLine line = placed(id);
    LineAmount worth = LineAmount.zero(line.net().currency());
    long left = units;
    while (left > 0) {
      long part = Math.min(left, line.quantity().units());
      worth = worth.plus(line.lineAmount().share(Quantity.of(part), line.quantity()));
      left -= part;
    }
    return worth;
  }

  /// These quantities are invoiced: drafted, issued, numbered, posted.
  public final void bill(String invoice, String order, Map<LineId, Long> quantities) {
    draft(invoice, order, invoiceLines(quantities));
    issue(invoice);
    post(invoice);
  }

  public final void draft(String invoice, String order, List<InvoiceLine> invoiced) {
    InvoiceEvent.Drafted drafted =
        new InvoiceEvent.Drafted(
            new InvoiceId(invoice),
            new OrderId(order),
            new CustomerId(customer(order)),
            invoiced.getFirst().net().currency(),
            invoiced,
            30);
    invoices.put(invoice, drafted);
    tell(invoice, drafted);
  }

  public final void issue(String invoice) {
    LineAmount amount = drafted(invoice).amount();
    tell(
        invoice,
        new InvoiceEvent.Issued(
            amount.net(), amount.tax(), amount.total(), today(), today().plusDays(30)));
    tell(invoice, new InvoiceEvent.NumberAssigned(new InvoiceId(invoice), "INV", ++documents));
  }

  public final InvoiceEvent.Drafted drafted(String invoice) {
    return Objects.requireNonNull(invoices.get(invoice));
  }

  /// The issued invoice becomes an open item, and the order's commitment falls.
  public final void post(String invoice) {
    InvoiceEvent.Drafted drafted = drafted(invoice);
    Money total = drafted.amount().total();
    String stream = account(drafted.customerId().value());
    tell(stream, item(invoice, ItemKind.INVOICE, drafted.orderId(), total, today().plusDays(30)));
    tell(
        stream,
        new CustomerAccountEvent.CommitmentReduced(
            drafted.orderId(), invoice, total, ReductionCause.INVOICED));
  }

  private CustomerAccountEvent.OpenItemPosted item(
      String id, ItemKind kind, @Nullable OrderId order, Money amount, LocalDate due) {
    return new CustomerAccountEvent.OpenItemPosted(
        id, kind, order, amount, BigDecimal.ONE, today(), due);
  }

  /// Money arrives from a customer and waits to be cleared.
  public final void pay(String payment, String customer, String amount) {
    receivePayment(payment, amount);
    tell(payment, new PaymentEvent.Identified(new CustomerId(customer)));
    tell(account(customer), item(payment, ItemKind.PAYMENT, null, Money.parse(amount), today()));
  }

  public final void receivePayment(String payment, String amount) {
    tell(
        payment,
        new PaymentEvent.Received(
            new PaymentId(payment),
            Money.parse(amount),
            PaymentEvent.Method.BANK_TRANSFER,
            today(),
            "bank-" + payment,
            null,
            List.of()));
  }

  public final void clear(String customer, String debit, String credit, String amount) {
    clear(customer, debit, credit, amount, "0 " + amount.substring(amount.indexOf(' ') + 1));
  }

  public final void clear(
      String customer, String debit, String credit, String amount, String discount) {
    Money cleared = Money.parse(amount);
    tell(
        account(customer),
        new CustomerAccountEvent.ItemsCleared(
            debit + "+" + credit,
            debit,
            credit,
            cleared,
            Money.parse(discount),
            Money.zero(cleared.currency())));
  }

  /// A part of an invoice is credited, and the credit note is posted.
  public final void credit(String note, String invoice, Map<LineId, Long> quantities) {
    InvoiceEvent.Drafted drafted = drafted(invoice);
    List<CreditLine> credited =
        invoiceLines(quantities).stream()
            .map(line ->
                new CreditLine(line.lineId(), "returned", line.quantity(), line.net(), line.tax()))
            .toList();
    LineAmount sum =
        credited.stream()
            .map(CreditLine::lineAmount)
            .reduce(LineAmount.zero(drafted.currency()), LineAmount::plus);
    tell(
        invoice,
        new InvoiceEvent.CreditNoteIssued(
            new InvoiceId(note),
            drafted.customerId(),
            drafted.invoiceId(),
            drafted.orderId(),
            drafted.currency(),
            credited,
            sum.net(),
            sum.tax(),
            sum.total(),
            today(),
            "damaged",
            null));
    tell(invoice, new InvoiceEvent.NumberAssigned(new InvoiceId(note), "CRN", ++documents));
    tell(
        account(drafted.customerId().value()),
        item(note, ItemKind.CREDIT_NOTE, drafted.orderId(), sum.total(), today()));
  }

  public final void account(String customer, CustomerAccountEvent event) {
    tell(account(customer), event);
  }
}
