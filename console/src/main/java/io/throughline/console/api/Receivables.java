package io.throughline.console.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/// What customers owe.
@Component
public final class Receivables {

  private static final ParameterizedTypeReference<Page<Item>> ITEMS =
      new ParameterizedTypeReference<>() {};

  /// What is owed, by how long it has been due.
  ///
  /// @param unapplied money and credit that no item has used up; negative
  public record Buckets(
      String currency,
      BigDecimal total,
      BigDecimal notDue,
      BigDecimal days1To30,
      BigDecimal days31To60,
      BigDecimal days61To90,
      BigDecimal over90,
      BigDecimal unapplied,
      BigDecimal overdue) {}

  public record CustomerRow(Party customer, Buckets aging) {}

  /// @param totals one row per currency
  /// @param items one row per customer and currency
  public record Aging(
      long position,
      LocalDate asOf,
      List<Buckets> totals,
      List<CustomerRow> items,
      @Nullable String next) {}

  /// @param kind tells in whose favour the amount is
  /// @param open what is left of it
  public record Item(
      String itemId,
      String kind,
      Party customer,
      @Nullable String orderId,
      String currency,
      BigDecimal amount,
      BigDecimal open,
      LocalDate documentDate,
      LocalDate dueDate,
      long daysOverdue,
      boolean disputed,
      int dunningLevel,
      @Nullable LocalDate promisedOn) {

    public boolean isOwed() {
      return kind.equals("INVOICE") || kind.equals("DUNNING_FEE");
    }

    /// Whether it has a page of its own, under the same id.
    public boolean isDocument() {
      return kind.equals("INVOICE") || kind.equals("CREDIT_NOTE");
    }
  }

  private final Api api;

  Receivables(Api api) {
    this.api = api;
  }

  /// @param asOf the end of a business day; today where none is given
  public Aging aging(
      @Nullable LocalDate asOf, @Nullable String customerId, @Nullable String after, int limit) {
    return api.get(
        ApiQuery.of("/erp/receivables")
            .with("asOf", asOf)
            .with("customerId", customerId)
            .with("after", after)
            .with("limit", limit),
        Aging.class);
  }

  public Page<Item> openItems(String customerId, @Nullable String after, int limit) {
    return api.get(
        ApiQuery.of("/erp/receivables/items")
            .with("customerId", customerId)
            .with("open", true)
            .with("after", after)
            .with("limit", limit),
        ITEMS);
  }
}
