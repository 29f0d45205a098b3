package io.throughline.console.company;

import io.throughline.console.api.Company.OrderSum;
import io.throughline.console.api.Company.OrderTotals;
import io.throughline.console.api.Company.RevenueTotals;
import io.throughline.console.api.Company.StatusCount;
import io.throughline.console.api.Company.StockTotals;
import io.throughline.console.api.Log;
import io.throughline.console.api.Money;
import io.throughline.console.api.Opportunities.Pipeline;
import io.throughline.console.api.Receivables.Aging;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the company board shows, all of it at one position.
record Board(
    OrderTotals orders,
    RevenueTotals revenue,
    Aging receivables,
    StockTotals stock,
    Pipeline pipeline,
    List<Log.Event> latest) {

  /// The currency that most is ordered in; that of the pipeline where nothing is ordered yet.
  Optional<String> currency() {
    return orders
        .mainCurrency()
        .or(() -> pipeline.totals().stream().findFirst().map(total -> total.currency()));
  }

  public List<Money> openOrders() {
    return mainFirst(
        orders.totals().stream().map(sum -> new Money(sum.openValue(), sum.currency())).toList());
  }

  public List<Money> revenueToDate() {
    return mainFirst(
        revenue.totals().stream().map(sum -> new Money(sum.net(), sum.currency())).toList());
  }

  public List<Money> receivable() {
    return mainFirst(
        receivables.totals().stream().map(sum -> new Money(sum.total(), sum.currency())).toList());
  }

  public List<Money> overdue() {
    return mainFirst(
        receivables.totals().stream()
            .map(sum -> new Money(sum.overdue(), sum.currency()))
            .filter(Money::isPositive)
            .toList());
  }

  public List<Money> stockValue() {
    return mainFirst(
        stock.values().stream().map(sum -> new Money(sum.value(), sum.currency())).toList());
  }

  public List<Money> weighted() {
    return mainFirst(
        pipeline.totals().stream().map(sum -> new Money(sum.weighted(), sum.currency())).toList());
  }

  public long openOrderCount() {
    return orders.totals().stream().mapToLong(OrderSum::openOrders).sum();
  }

  public long openOpportunities() {
    return pipeline.totals().stream().mapToLong(total -> total.count()).sum();
  }

  /// How many orders have each status that any has.
  public List<StatusCount> statuses() {
    return orders.statuses().stream().filter(count -> count.orders() > 0).toList();
  }

  /// Whether nothing has happened in the company yet.
  public boolean isEmpty() {
    return latest.isEmpty();
  }

  private List<Money> mainFirst(List<Money> sums) {
    String main = currency().orElse("");
    return sums.stream()
        .sorted(Comparator.comparing((Money money) -> !money.currency().equals(main)))
        .toList();
  }
}
