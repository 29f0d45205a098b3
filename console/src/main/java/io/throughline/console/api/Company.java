package io.throughline.console.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The company in sums.
@Component
public final class Company {

  /// @param total ordered less cancelled
  /// @param openValue what is not yet invoiced of it
  /// @param outstanding what their invoices still wait for
  public record OrderSum(
      String currency,
      long orders,
      long openOrders,
      BigDecimal total,
      BigDecimal openValue,
      BigDecimal invoiced,
      BigDecimal credited,
      BigDecimal outstanding) {}

  public record StatusCount(String status, long orders) {}

  public record OrderTotals(long position, List<OrderSum> totals, List<StatusCount> statuses) {

    /// The currency that most is ordered in; none where nothing is ordered yet.
    public Optional<String> mainCurrency() {
      return totals.stream().max(Comparator.comparing(OrderSum::total)).map(OrderSum::currency);
    }
  }

  public record StockValue(String currency, BigDecimal value) {}

  /// @param backordered units that somebody waits for
  /// @param backorderedItems how many items that is
  public record StockTotals(
      long position,
      long items,
      long backordered,
      long backorderedItems,
      List<StockValue> values) {}

  /// @param month its first day
  public record Revenue(LocalDate month, String currency, BigDecimal net) {}

  public record RevenueSum(String currency, BigDecimal net) {}

  /// @param months the newest first
  public record RevenueTotals(long position, List<RevenueSum> totals, List<Revenue> months) {}

  private final Api api;

  Company(Api api) {
    this.api = api;
  }

  public OrderTotals orders() {
    return api.get(ApiQuery.of("/erp/orders/totals"), OrderTotals.class);
  }

  /// The currency that most is ordered in; the euro where nothing is ordered yet.
  public String mainCurrency() {
    return orders().mainCurrency().orElse("EUR");
  }

  public StockTotals stock() {
    return api.get(ApiQuery.of("/erp/stock/totals"), StockTotals.class);
  }

  public RevenueTotals revenue() {
    return api.get(ApiQuery.of("/crm/revenue"), RevenueTotals.class);
  }
}
