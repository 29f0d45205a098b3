package io.throughline.console.receivable;

import io.throughline.console.api.Receivables.Buckets;
import io.throughline.console.text.Charts;
import io.throughline.console.text.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Draws what is owed by how long it has been due.
@Component
final class AgingChart {

  private final Charts charts;
  private final Words words;

  AgingChart(Charts charts, Words words) {
    this.charts = charts;
    this.words = words;
  }

  String of(Buckets aging) {
    return charts.rows(
        "aging-" + aging.currency(),
        List.of(
            bar("notDue", aging.notDue(), aging),
            bar("days1To30", aging.days1To30(), aging),
            bar("days31To60", aging.days31To60(), aging),
            bar("days61To90", aging.days61To90(), aging),
            bar("over90", aging.over90(), aging)));
  }

  private Charts.Bar bar(String bucket, BigDecimal amount, Buckets aging) {
    return new Charts.Bar(
        bucket, words.text("aging." + bucket), amount, words.money(amount, aging.currency()));
  }

  /// The chart of each currency.
  Map<String, String> byCurrency(List<Buckets> totals) {
    return totals.stream().collect(Collectors.toMap(Buckets::currency, this::of));
  }
}
