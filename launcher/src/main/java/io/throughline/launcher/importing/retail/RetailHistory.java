package io.throughline.launcher.importing.retail;

import io.throughline.launcher.importing.history.History;
import io.throughline.launcher.importing.history.History.Period;
import io.throughline.launcher.importing.history.SourceCredit;
import io.throughline.launcher.importing.history.SourceCustomer;
import io.throughline.launcher.importing.history.SourceOrder;
import io.throughline.launcher.importing.history.SourceOrder.Line;
import io.throughline.launcher.importing.history.SourceOrder.Shipping;
import io.throughline.launcher.importing.history.SourceProduct;
import io.throughline.launcher.importing.history.StockChange;
import io.throughline.launcher.importing.retail.RetailInvoice.Meaning;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Turns the year into a history, a month at a time. The decisions are told in docs/import.md.
final class RetailHistory {

  private static final Currency POUND = Currency.getInstance("GBP");

  private final List<RetailInvoice> invoices;
  private final CreditMatching matching = new CreditMatching();
  private final Map<String, BigDecimal> worth = new HashMap<>();
  private final Map<String, RetailInvoice> firstSeen = new LinkedHashMap<>();
  private final ProductNames names = new ProductNames();
  private final Map<String, Period> periods = new TreeMap<>();

  RetailHistory(List<RetailInvoice> invoices) {
    this.invoices = invoices;
  }

  History history() {
    for (RetailInvoice invoice : invoices) {
      Period period = periods.computeIfAbsent(month(invoice), RetailHistory::empty);
      invoice.rows().forEach(names::see);
      if (invoice.meaning() != Meaning.STOCK_CORRECTION) {
        firstSeen.putIfAbsent(invoice.customerCode(), invoice);
      }
      switch (invoice.meaning()) {
        case SALE -> period.orders().add(sale(invoice));
        case CANCELLATION -> period.credits().add(credit(invoice));
        case STOCK_CORRECTION -> period.stock().addAll(corrections(invoice));
      }
    }
    List<Period> inOrder = List.copyOf(periods.values());
    String opening =
        invoices.isEmpty()
            ? "1970-01-01"
            : invoices.getFirst().at().toLocalDate().minusDays(1).toString();
    return new History(
        RetailFormat.NAME,
        POUND,
        customers(),
        products(opening),
        OpeningStock.of(inOrder, opening),
        inOrder);
  }

  private static String month(RetailInvoice invoice) {
    return invoice.at().toString().substring(0, 7);
  }

  private static Period empty(String name) {
    return new Period(name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  private SourceOrder sale(RetailInvoice invoice) {
    List<Line> lines = new ArrayList<>();
    for (RetailRow row : invoice.rows()) {
      lines.add(
          new Line(
              row.code(),
              row.quantity(),
              row.price(),
              BigDecimal.ZERO,
              invoice.at().toLocalDate()));
      worth.merge(invoice.customerCode(), row.net(row.quantity()), BigDecimal::add);
    }
    matching.sold(invoice);
    return new SourceOrder(
        invoice.number(),
        invoice.customerCode(),
        invoice.moment(),
        List.copyOf(lines),
        new Shipping(invoice.moment(), null));
  }

  private SourceCredit credit(RetailInvoice invoice) {
    return matching.credited(invoice);
  }

  private static List<StockChange> corrections(RetailInvoice invoice) {
    List<StockChange> changes = new ArrayList<>();
    for (RetailRow row : invoice.rows()) {
      changes.add(
          new StockChange(
              "stock:" + invoice.number() + "/" + (changes.size() + 1),
              row.code(),
              row.quantity(),
              invoice.number(),
              row.description(),
              invoice.moment()));
    }
    return changes;
  }

  private List<SourceCustomer> customers() {
    List<SourceCustomer> customers = new ArrayList<>();
    firstSeen.forEach((code, invoice) ->
        customers.add(
            new SourceCustomer(
                code,
                (invoice.customer() == null ? "Cash sales " : "Customer ")
                    + (invoice.customer() == null ? invoice.country() : code),
                null,
                null,
                null,
                invoice.country(),
                worth.getOrDefault(code, BigDecimal.ZERO).setScale(0, RoundingMode.CEILING),
                invoice.moment())));
    return customers;
  }

  private List<SourceProduct> products(String since) {
    return names.bySku().entrySet().stream()
        .map(entry -> new SourceProduct(entry.getKey(), entry.getValue(), null, null, since))
        .toList();
  }
}
