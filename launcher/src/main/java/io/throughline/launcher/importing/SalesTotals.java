package io.throughline.launcher.importing;

import io.throughline.launcher.importing.SourceDays.Kind;
import io.throughline.launcher.importing.api.LoggedEvent;
import io.throughline.launcher.importing.history.Figures;
import io.throughline.launcher.importing.history.History;
import io.throughline.launcher.importing.history.Measure;
import io.throughline.launcher.importing.history.SourceCredit;
import io.throughline.launcher.importing.history.SourceCustomer;
import io.throughline.launcher.importing.history.SourceOrder;
import io.throughline.launcher.importing.history.SourceProduct;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What the log says of the customers, products, orders, invoices and credit notes of one history,
/// folded from the events alone. Others that are in the same log are passed over.
final class SalesTotals {

  static final Set<String> TYPES =
      Set.of(
          "customer-registered",
          "product-registered",
          "sales-order-placed",
          "invoice-drafted",
          "invoice-issued",
          "invoice-number-assigned",
          "credit-note-issued",
          "open-item-posted");

  private final Figures figures;
  private final Set<String> codes;
  private final Set<String> skus;
  private final SourceDays days = new SourceDays();
  private final Set<String> orderNumbers = new HashSet<>();
  private final Map<String, Integer> rowsOfCredit;
  private final Set<String> customerIds = new HashSet<>();
  private final Map<String, String> numberOfOrder = new HashMap<>();
  private final Map<String, String> numberOfInvoice = new HashMap<>();
  private final Set<String> documents = new HashSet<>();
  private final Set<String> creditedNumbers = new HashSet<>();
  private int creditNotes;
  private int numbered;
  private int payable;
  private int posted;
  private BigDecimal receivable = BigDecimal.ZERO;

  SalesTotals(History history, Figures figures) {
    this.figures = figures;
    this.codes = history.customers().stream().map(SourceCustomer::code).collect(Collectors.toSet());
    this.skus = history.products().stream().map(SourceProduct::sku).collect(Collectors.toSet());
    history.periods().stream().flatMap(period -> period.orders().stream()).forEach(this::want);
    this.rowsOfCredit =
        history.periods().stream()
            .flatMap(period -> period.credits().stream())
            .peek(credit -> days.want(Kind.CREDIT_NOTE, credit.number(), credit.at()))
            .collect(Collectors.toMap(SourceCredit::number, SourceCredit::rows));
  }

  private void want(SourceOrder order) {
    orderNumbers.add(order.number());
    days.want(Kind.ORDER, order.number(), order.placedAt());
    SourceOrder.Shipping shipping = order.shipping();
    if (shipping != null) {
      days.want(Kind.INVOICE, order.number(), shipping.at());
      days.want(Kind.GOODS_ISSUE, order.number(), shipping.at());
    }
  }

  void see(LoggedEvent event) {
    JsonNode data = event.data();
    switch (event.type()) {
      case "customer-registered" -> registered(event);
      case "product-registered" ->
          figures.add(Measure.PRODUCTS, skus.contains(data.path("sku").asString()) ? 1 : 0);
      case "sales-order-placed" -> placed(event);
      case "invoice-drafted" -> drafted(event);
      case "invoice-issued" -> issued(event);
      case "invoice-number-assigned" ->
          numbered += documents.contains(data.path("documentId").asString()) ? 1 : 0;
      case "credit-note-issued" -> credited(event);
      case "open-item-posted" -> posted(data);
      default -> throw new IllegalStateException("not asked for: " + event.type());
    }
  }

  private void registered(LoggedEvent event) {
    if (codes.contains(event.data().path("code").asString())) {
      figures.add(Measure.CUSTOMERS, 1);
      customerIds.add(event.stream());
    }
  }

  private void placed(LoggedEvent event) {
    JsonNode data = event.data();
    String number = data.path("externalReference").asString("");
    if (!orderNumbers.contains(number)
        || !customerIds.contains(data.path("customerId").asString())) {
      return;
    }
    numberOfOrder.put(data.path("orderId").asString(), number);
    days.see(Kind.ORDER, number, event.effectiveAt());
    figures.add(Measure.ORDERS, 1);
    figures.add(Measure.INVOICES, 1);
    for (JsonNode line : data.path("lines")) {
      figures.add(Measure.ROWS, 1);
      figures.add(Measure.ORDER_LINES, 1);
      figures.add(Measure.ORDERED_UNITS, Numbers.units(line.path("quantity")));
      figures.add(Measure.ORDERED_NET, Numbers.amount(line.path("net")));
    }
  }

  private void drafted(LoggedEvent event) {
    String number = numberOfOrder.get(event.data().path("orderId").asString());
    if (number == null) {
      return;
    }
    documents.add(event.stream());
    numberOfInvoice.put(event.stream(), number);
    for (JsonNode line : event.data().path("lines")) {
      figures.add(Measure.SHIPPED_LINES, 1);
      figures.add(Measure.SHIPPED_UNITS, Numbers.units(line.path("quantity")));
    }
  }

  private void issued(LoggedEvent event) {
    String number = numberOfInvoice.get(event.stream());
    if (number != null) {
      days.see(Kind.INVOICE, number, event.effectiveAt());
      figures.add(Measure.SHIPPED_ORDERS, 1);
      figures.add(Measure.INVOICED_NET, Numbers.amount(event.data().path("net")));
      figures.add(Measure.NET, Numbers.amount(event.data().path("net")));
      countPayable(event.data());
    }
  }

  /// A document over nothing leaves no open item.
  private void countPayable(JsonNode document) {
    payable += Numbers.amount(document.path("total")).signum() == 0 ? 0 : 1;
  }

  private void credited(LoggedEvent event) {
    JsonNode data = event.data();
    String number = data.path("externalReference").asString("");
    Integer rows = rowsOfCredit.get(number);
    if (rows == null || !customerIds.contains(data.path("customerId").asString())) {
      return;
    }
    documents.add(data.path("creditNoteId").asString());
    days.see(Kind.CREDIT_NOTE, number, event.effectiveAt());
    creditNotes++;
    if (creditedNumbers.add(number)) {
      figures.add(Measure.CREDITED, 1);
      figures.add(Measure.INVOICES, 1);
      figures.add(Measure.ROWS, rows);
    }
    for (JsonNode line : data.path("lines")) {
      figures.add(Measure.CREDITED_UNITS, Numbers.units(line.path("quantity")));
    }
    countPayable(data);
    figures.add(Measure.CREDITED_NET, Numbers.amount(data.path("net")));
    figures.add(Measure.NET, Numbers.amount(data.path("net")).negate());
  }

  private void posted(JsonNode data) {
    if (!documents.contains(data.path("itemId").asString())) {
      return;
    }
    posted++;
    BigDecimal amount = Numbers.amount(data.path("amount"));
    boolean credit = data.path("kind").asString().equals("CREDIT_NOTE");
    receivable = receivable.add(credit ? amount.negate() : amount);
  }

  /// Whether goods were issued for an order of this history.
  boolean issuedForOwn(String orderId, Instant effectiveAt) {
    String number = numberOfOrder.get(orderId);
    if (number != null) {
      days.see(Kind.GOODS_ISSUE, number, effectiveAt);
    }
    return number != null;
  }

  SourceDays days() {
    return days;
  }

  int documents() {
    return documents.size();
  }

  int creditNotes() {
    return creditNotes;
  }

  int numbered() {
    return numbered;
  }

  /// Documents over more than nothing.
  int payable() {
    return payable;
  }

  int posted() {
    return posted;
  }

  /// Invoices less credit notes, as posted on the accounts of the customers.
  BigDecimal receivable() {
    return receivable;
  }
}
