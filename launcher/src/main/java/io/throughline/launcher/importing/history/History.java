package io.throughline.launcher.importing.history;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All that a source tells, in the order in which it is carried out.
///
/// @param format the name of the format, first word of every idempotency key
/// @param opening the stock that was there before the first order
/// @param periods carried out one after the other; inside one nothing depends on the order of work
///   but a credit on its invoices
public record History(
    String format,
    Currency currency,
    List<SourceCustomer> customers,
    List<SourceProduct> products,
    List<StockChange> opening,
    List<Period> periods) {

  /// What happened in one stretch of time.
  ///
  /// @param stock receipts and losses that no order or credit explains
  public record Period(
      String name, List<StockChange> stock, List<SourceOrder> orders, List<SourceCredit> credits) {

    /// How many rows of the source it stands for.
    public long rows() {
      return stock.size()
          + orders.stream().mapToLong(order -> order.lines().size()).sum()
          + credits.stream().mapToLong(SourceCredit::rows).sum();
    }
  }

  public long rows() {
    return periods.stream().mapToLong(Period::rows).sum();
  }

  /// What has to be on hand by SKU when all of it has been carried out.
  public Map<String, Long> onHand() {
    Map<String, Long> units = new HashMap<>();
    opening.forEach(change -> units.merge(change.sku(), change.units(), Long::sum));
    for (Period period : periods) {
      period.stock().forEach(change -> units.merge(change.sku(), change.units(), Long::sum));
      period.orders().stream()
          .filter(order -> order.shipping() != null)
          .flatMap(order -> order.lines().stream())
          .forEach(line -> units.merge(line.sku(), -line.quantity(), Long::sum));
      period.credits().stream()
          .flatMap(credit -> credit.returns().stream())
          .forEach(goods -> units.merge(goods.sku(), goods.quantity(), Long::sum));
    }
    return units;
  }
}
