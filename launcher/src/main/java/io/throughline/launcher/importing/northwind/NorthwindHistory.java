package io.throughline.launcher.importing.northwind;

import io.throughline.launcher.importing.history.History;
import io.throughline.launcher.importing.history.History.Period;
import io.throughline.launcher.importing.history.Rejects;
import io.throughline.launcher.importing.history.SourceCustomer;
import io.throughline.launcher.importing.history.SourceOrder;
import io.throughline.launcher.importing.history.SourceProduct;
import io.throughline.launcher.importing.history.SourceProduct.ListPrice;
import io.throughline.launcher.importing.history.StockChange;
import io.throughline.launcher.importing.northwind.SqlRow.DirtyException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns the tables of Northwind into a history. The decisions are told in docs/import.md.
final class NorthwindHistory {

  static final Set<String> TABLES =
      Set.of("customers", "categories", "products", "shippers", "orders", "order_details");

  private static final Currency DOLLAR = Currency.getInstance("USD");

  private final SqlDump dump;
  private final Rejects rejects;
  private final Map<String, SqlRow> customers = new LinkedHashMap<>();
  private final Map<String, SourceProduct> products = new LinkedHashMap<>();
  private final Map<String, Long> inStock = new HashMap<>();

  NorthwindHistory(SqlDump dump, Rejects rejects) {
    this.dump = dump;
    this.rejects = rejects;
  }

  static String sku(String productId) {
    return "NW-" + productId;
  }

  History history() {
    LocalDate last = LocalDate.EPOCH;
    LocalDate first = LocalDate.MAX;
    for (SqlRow row : dump.rows("orders")) {
      try {
        LocalDate day = row.day("order_date");
        first = day.isBefore(first) ? day : first;
        last = day.isAfter(last) ? day : last;
      } catch (DirtyException _) {
        // The row is rejected where the orders are read.
      }
    }
    String opening = (first.equals(LocalDate.MAX) ? last : first.minusDays(1)).toString();
    readCustomers();
    readProducts(last, opening);
    List<SourceOrder> orders =
        new NorthwindOrders(dump, rejects, customers.keySet(), products.keySet()).read();
    return new History(
        NorthwindFormat.NAME,
        DOLLAR,
        customers(orders, opening),
        List.copyOf(products.values()),
        opening(orders, opening),
        periods(orders));
  }

  private void readCustomers() {
    for (SqlRow row : dump.rows("customers")) {
      try {
        row.text("company_name");
        if (customers.putIfAbsent(row.text("customer_id"), row) != null) {
          rejects.add(row.line(), "customer_id is there twice", row.cells());
        }
      } catch (DirtyException e) {
        rejects.add(row.line(), String.valueOf(e.getMessage()), row.cells());
      }
    }
  }

  private List<SourceCustomer> customers(List<SourceOrder> orders, String since) {
    Map<String, BigDecimal> worth = new HashMap<>();
    orders.forEach(
        order -> worth.merge(order.customer(), NorthwindOrders.net(order), BigDecimal::add));
    return customers.entrySet().stream()
        .map(entry -> customer(entry.getKey(), entry.getValue(), worth, since))
        .toList();
  }

  private static SourceCustomer customer(
      String code, SqlRow row, Map<String, BigDecimal> worth, String since) {
    String town = joined(" ", row.optional("postal_code"), row.optional("city"));
    return new SourceCustomer(
        code,
        Objects.requireNonNull(row.optional("company_name")),
        joined(", ", row.optional("contact_name"), row.optional("contact_title")),
        row.optional("phone"),
        joined(", ", row.optional("address"), town, row.optional("region")),
        row.optional("country"),
        worth.getOrDefault(code, BigDecimal.ZERO).setScale(0, RoundingMode.CEILING),
        since);
  }

  private void readProducts(LocalDate pricesAsOf, String since) {
    Map<String, String> categories = names("categories", "category_id", "category_name");
    for (SqlRow row : dump.rows("products")) {
      try {
        String id = row.text("product_id");
        long units = row.whole("units_in_stock");
        String category = row.optional("category_id");
        SourceProduct product =
            new SourceProduct(
                sku(id),
                row.text("product_name"),
                category == null ? null : categories.get(category),
                new ListPrice(row.real("unit_price"), pricesAsOf),
                since);
        if (products.putIfAbsent(product.sku(), product) != null) {
          throw new DirtyException("product_id is there twice");
        }
        inStock.put(product.sku(), units);
      } catch (DirtyException e) {
        rejects.add(row.line(), String.valueOf(e.getMessage()), row.cells());
      }
    }
  }

  private Map<String, String> names(String table, String id, String name) {
    return dump.rows(table).stream()
        .filter(row -> row.optional(id) != null && row.optional(name) != null)
        .collect(
            Collectors.toMap(
                row -> Objects.requireNonNull(row.optional(id)),
                row -> Objects.requireNonNull(row.optional(name)),
                (one, _) -> one));
  }

  /// What shipped since, and what the source says is left.
  private List<StockChange> opening(List<SourceOrder> orders, String at) {
    Map<String, Long> units = new TreeMap<>(inStock);
    orders.stream()
        .filter(order -> order.shipping() != null)
        .flatMap(order -> order.lines().stream())
        .forEach(line -> units.merge(line.sku(), line.quantity(), Long::sum));
    List<StockChange> changes = new ArrayList<>();
    units.forEach((sku, quantity) -> {
      if (quantity > 0) {
        changes.add(StockChange.opening(sku, quantity, at));
      }
    });
    return changes;
  }

  /// The opening stock covers all that shipped, so that these orders need not wait for each other;
  /// last come those that have not shipped, so that they take no goods from those that have.
  private static List<Period> periods(List<SourceOrder> orders) {
    return List.of(
        period("shipped", orders.stream().filter(order -> order.shipping() != null)),
        period("not shipped", orders.stream().filter(order -> order.shipping() == null)));
  }

  private static Period period(String name, Stream<SourceOrder> orders) {
    return new Period(name, List.of(), orders.toList(), List.of());
  }

  private static @Nullable String joined(String separator, @Nullable String... parts) {
    String text = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(separator));
    return text.isEmpty() ? null : text;
  }
}
