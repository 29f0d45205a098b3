package io.throughline.query.story;

import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerEvent;
import io.throughline.kernel.event.OpportunityEvent;
import io.throughline.kernel.event.OpportunityEvent.Stage;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.event.StockItemEvent.ReleaseCause;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.money.LineAmount;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.quantity.Quantity;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Days of business as chance has it, within the rules: nothing is issued that is not reserved,
/// nothing invoiced that has not left, nothing cleared beyond what is open. The same seed tells the
/// same story.
public final class RandomCompany {

  private static final int SKUS = 6;

  /// What is open of an item, in minor units.
  private record Item(String id, String customer, String currency, long open) {}

  private final Company company;
  private final Random random;
  private final List<String> customers = new ArrayList<>();
  private final Map<String, String> merged = new HashMap<>();
  private final Map<String, List<RandomLine>> orders = new TreeMap<>();
  private final Map<String, Boolean> confirmed = new HashMap<>();
  private final Map<String, Long> available = new HashMap<>();
  private final Map<String, Item> debits = new TreeMap<>();
  private final Map<String, Item> credits = new TreeMap<>();
  private final Map<String, Map<LineId, Long>> creditable = new TreeMap<>();
  private int ids;

  public RandomCompany(Company company, long seed) {
    this.company = company;
    this.random = new Random(seed);
    company.on("2026-01-02");
    for (int i = 0; i < SKUS; i++) {
      company.product("SKU-" + i, "Thing " + i);
    }
    register();
    register();
  }

  /// One thing happens after another.
  public RandomCompany live(int steps) {
    for (int i = 0; i < steps; i++) {
      step();
    }
    return this;
  }

  public List<String> customers() {
    return List.copyOf(customers);
  }

  private void step() {
    switch (random.nextInt(20)) {
      case 0 -> register();
      case 1, 2 -> receive();
      case 3, 4, 5 -> place();
      case 6, 7 -> decideCredit();
      case 8, 9 -> allocate();
      case 10 -> cancel();
      case 11, 12 -> ship();
      case 13, 14 -> bill();
      case 15 -> pay();
      case 16 -> clear();
      case 17 -> settle();
      case 18 -> sell();
      default -> sometimes();
    }
  }

  private void sometimes() {
    switch (random.nextInt(4)) {
      case 0 -> merge();
      case 1 -> credit();
      case 2 -> change();
      default -> company.on(company.today().plusDays(random.nextInt(9)));
    }
  }

  private void register() {
    String id = "c-" + ++ids;
    customers.add(id);
    company.register(id, "CODE-" + ids, "Customer " + ids);
    company.account(
        id,
        new CustomerAccountEvent.LimitSet(
            new CustomerId(id), Money.parse(random.nextInt(9_999) + ".00 EUR")));
  }

  private void receive() {
    String sku = "SKU-" + random.nextInt(SKUS);
    long quantity = 1L + random.nextInt(40);
    company.receive(sku, quantity, "2." + random.nextInt(10) + " EUR");
    available.merge(sku, quantity, Long::sum);
  }

  private void place() {
    String order = "o-" + ++ids;
    String currency = random.nextInt(5) == 0 ? "USD" : "EUR";
    String[] wanted = new String[1 + random.nextInt(4)];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] =
          "SKU-%d %d %d.%02d %s"
              .formatted(
                  random.nextInt(SKUS),
                  1 + random.nextInt(20),
                  random.nextInt(30),
                  random.nextInt(100),
                  currency);
    }
    company.place(order, any(customers), wanted);
    List<RandomLine> lines = new ArrayList<>();
    for (int i = 1; i <= wanted.length; i++) {
      LineId id = Company.line(order, i);
      lines.add(new RandomLine(id, company.placed(id).quantity().units()));
    }
    orders.put(order, lines);
  }

  private void decideCredit() {
    String order = anyOrder();
    if (order == null || confirmed.containsKey(order)) {
      return;
    }
    if (random.nextInt(4) == 0) {
      company.tell(order, new SalesOrderEvent.Held(HoldType.MANUAL, "to be checked", null));
    } else {
      company.confirm(order);
      confirmed.put(order, true);
      if (random.nextBoolean()) {
        company.tell(order, new SalesOrderEvent.HoldReleased(HoldType.MANUAL, "bob"));
      }
    }
  }

  private void allocate() {
    RandomLine line = anyLine();
    if (line == null || !confirmed.containsKey(line.id.order().value())) {
      return;
    }
    String sku = company.placed(line.id).sku().value();
    long free = available.getOrDefault(sku, 0L);
    long reserve = Math.min(free, line.pending);
    if (reserve > 0) {
      company.reserve(line.id, reserve);
    }
    if (line.pending > reserve) {
      company.backorder(line.id, line.pending - reserve);
    }
    long fill = Math.min(free - reserve, line.backordered);
    if (fill > 0) {
      company.fill(line.id, fill);
    }
    line.reserved += reserve + fill;
    line.backordered += line.pending - reserve - fill;
    line.pending = 0;
    available.put(sku, free - reserve - fill);
  }

  private void cancel() {
    RandomLine line = anyLine();
    if (line == null || line.backordered == 0) {
      return;
    }
    long quantity = 1 + random.nextLong(line.backordered);
    String release =
        company.tell(
            company.stockOf(line.id),
            new StockItemEvent.BackorderReleased(
                line.id, Quantity.of(quantity), ReleaseCause.CANCELLED, "event-0"));
    line.backordered -= quantity;
    LineAmount fallen = company.worth(line.id, quantity);
    company.tell(
        line.id.order().value(),
        new SalesOrderEvent.LineCancelled(
            line.id, Quantity.of(quantity), fallen.net(), fallen.tax(), release));
  }

  private void ship() {
    String order = anyOrder();
    if (order == null) {
      return;
    }
    Map<LineId, Long> quantities = new TreeMap<>();
    for (RandomLine line : lines(order)) {
      if (line.reserved > 0) {
        long issued = 1 + random.nextLong(line.reserved);
        quantities.put(line.id, issued);
        line.reserved -= issued;
        line.toInvoice += issued;
      }
    }
    if (!quantities.isEmpty()) {
      company.ship("s-" + ++ids, order, quantities);
    }
  }

  private void bill() {
    String order = anyOrder();
    if (order == null) {
      return;
    }
    Map<LineId, Long> quantities = new TreeMap<>();
    for (RandomLine line : lines(order)) {
      if (line.toInvoice > 0) {
        quantities.put(line.id, line.toInvoice);
        line.toInvoice = 0;
      }
    }
    if (quantities.isEmpty()) {
      return;
    }
    String invoice = "i-" + ++ids;
    company.draft(invoice, order, company.invoiceLines(quantities));
    if (random.nextInt(3) == 0) {
      register();
    }
    company.issue(invoice);
    company.post(invoice);
    Money total = company.drafted(invoice).amount().total();
    debits.put(
        invoice,
        new Item(
            invoice, company.customer(order), total.currency().getCurrencyCode(), total.minor()));
    creditable.put(invoice, quantities);
  }

  private void credit() {
    if (creditable.isEmpty()) {
      return;
    }
    String invoice = any(List.copyOf(creditable.keySet()));
    Map<LineId, Long> quantities = Objects.requireNonNull(creditable.remove(invoice));
    String note = "n-" + ++ids;
    company.credit(note, invoice, quantities);
    Money total = company.drafted(invoice).amount().total();
    if (total.signum() > 0) {
      credits.put(
          note,
          new Item(
              note,
              company.drafted(invoice).customerId().value(),
              total.currency().getCurrencyCode(),
              total.minor()));
    }
  }

  private void pay() {
    String customer = any(customers);
    String payment = "p-" + ++ids;
    String currency = random.nextInt(5) == 0 ? "USD" : "EUR";
    Money amount = Money.parse((1 + random.nextInt(300)) + ".50 " + currency);
    if (random.nextInt(6) == 0) {
      company.receivePayment(payment, amount.toString());
      return;
    }
    company.pay(payment, customer, amount.toString());
    credits.put(payment, new Item(payment, customer, currency, amount.minor()));
  }

  /// An item of one side is cleared with one of the other, of the same customer and currency.
  private void clear() {
    for (Item debit : List.copyOf(debits.values())) {
      for (Item credit : List.copyOf(credits.values())) {
        long most = Math.min(debit.open(), credit.open());
        if (most > 0
            && debit.customer().equals(credit.customer())
            && debit.currency().equals(credit.currency())) {
          long amount = 1 + random.nextLong(most);
          long discount = debit.open() - amount > 100 && random.nextInt(4) == 0 ? 100 : 0;
          company.clear(
              debit.customer(),
              debit.id(),
              credit.id(),
              money(amount, debit).toString(),
              money(discount, debit).toString());
          debits.put(debit.id(), less(debit, amount + discount));
          credits.put(credit.id(), less(credit, amount));
          if (random.nextInt(5) == 0) {
            reverse(debit, credit, amount, discount);
          }
          return;
        }
      }
    }
  }

  private void reverse(Item debit, Item credit, long amount, long discount) {
    company.account(
        debit.customer(),
        new CustomerAccountEvent.ClearingReversed(
            debit.id() + "+" + credit.id(),
            debit.id(),
            credit.id(),
            money(amount, debit),
            money(discount, debit),
            "error"));
    debits.put(debit.id(), debit);
    credits.put(credit.id(), credit);
  }

  private void settle() {
    boolean isWriteOff = random.nextBoolean();
    Map<String, Item> items = isWriteOff ? debits : credits;
    List<Item> open = items.values().stream().filter(item -> item.open() > 0).toList();
    if (open.isEmpty()) {
      return;
    }
    Item item = any(open);
    Money amount = money(1 + random.nextLong(Math.min(500, item.open())), item);
    company.account(
        item.customer(),
        isWriteOff
            ? new CustomerAccountEvent.WriteOffPosted(item.id(), amount, "small", "bob")
            : new CustomerAccountEvent.RefundIssued(item.id(), amount));
    items.put(item.id(), less(item, amount.minor()));
  }

  private void sell() {
    String opportunity = "op-" + ++ids;
    company.open(opportunity, any(customers), "Chance " + ids, random.nextInt(9_999) + ".00 EUR");
    company.tell(
        opportunity,
        new OpportunityEvent.StageChanged(
            Stage.QUALIFICATION, Stage.PROPOSAL, random.nextInt(101)));
    if (random.nextInt(3) == 0) {
      company.tell(opportunity, new OpportunityEvent.Lost("price", null));
    }
  }

  private void merge() {
    String one = any(customers);
    String survivor = merged.remove(one);
    if (survivor != null) {
      company.tell(one, new CustomerEvent.Unmerged(new CustomerId(survivor), new CustomerId(one)));
      return;
    }
    String other = any(customers);
    if (!merged.containsKey(other) && !other.equals(one) && !merged.containsValue(one)) {
      merged.put(one, other);
      company.tell(one, new CustomerEvent.Merged(new CustomerId(other), new CustomerId(one), null));
    }
  }

  private void change() {
    RandomLine line = anyLine();
    if (line != null) {
      LineAmount more = company.worth(line.id, 1);
      company.tell(
          line.id.order().value(),
          new SalesOrderEvent.LineIncreased(line.id, Quantity.of(1), more.net(), more.tax()));
      line.pending++;
    }
  }

  private static Money money(long minor, Item item) {
    return new Money(minor, Currency.getInstance(item.currency()));
  }

  private static Item less(Item item, long minor) {
    return new Item(item.id(), item.customer(), item.currency(), item.open() - minor);
  }

  private List<RandomLine> lines(String order) {
    return Objects.requireNonNull(orders.get(order));
  }

  private @Nullable String anyOrder() {
    return orders.isEmpty() ? null : any(List.copyOf(orders.keySet()));
  }

  private @Nullable RandomLine anyLine() {
    String order = anyOrder();
    return order == null ? null : any(lines(order));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
