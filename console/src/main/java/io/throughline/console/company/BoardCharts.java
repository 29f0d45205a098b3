package io.throughline.console.company;

import io.throughline.console.api.Company.OrderSum;
import io.throughline.console.api.Company.Revenue;
import io.throughline.console.api.Opportunities.Total;
import io.throughline.console.text.Charts;
import io.throughline.console.text.Words;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Draws the board's charts in the currency that most is ordered in.
@Component
final class BoardCharts {

  private static final int MONTHS = 12;

  private final Charts charts;
  private final Words words;

  BoardCharts(Charts charts, Words words) {
    this.charts = charts;
    this.words = words;
  }

  /// From opportunity to cash: what may come, what was ordered, invoiced and paid of it.
  Optional<String> funnel(Board board) {
    return board
        .currency()
        .map(currency -> {
          BigDecimal pipeline =
              board.pipeline().totals().stream()
                  .filter(total -> total.currency().equals(currency))
                  .map(Total::amount)
                  .findFirst()
                  .orElse(BigDecimal.ZERO);
          OrderSum orders =
              board.orders().totals().stream()
                  .filter(sum -> sum.currency().equals(currency))
                  .findFirst()
                  .orElse(none(currency));
          return charts.rows(
              "funnel",
              List.of(
                  stage("opportunities", pipeline, currency),
                  stage("ordered", orders.total(), currency),
                  stage("invoiced", orders.invoiced(), currency),
                  stage("paid", orders.invoiced().subtract(orders.outstanding()), currency)));
        });
  }

  Optional<String> revenue(Board board) {
    String currency = board.currency().orElse("");
    List<Revenue> months =
        board.revenue().months().stream()
            .filter(month -> month.currency().equals(currency))
            .sorted(Comparator.comparing(Revenue::month))
            .toList();
    if (months.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        charts.bars(
            "revenue",
            months.subList(Math.max(0, months.size() - MONTHS), months.size()).stream()
                .map(month -> bar(month, currency))
                .toList()));
  }

  private Charts.Bar stage(String name, BigDecimal amount, String currency) {
    return new Charts.Bar(
        name, words.text("funnel." + name), amount, words.money(amount, currency));
  }

  private Charts.Bar bar(Revenue month, String currency) {
    return new Charts.Bar(
        "issued", words.month(month.month()), month.net(), words.money(month.net(), currency));
  }

  private static OrderSum none(String currency) {
    BigDecimal zero = BigDecimal.ZERO;
    return new OrderSum(currency, 0, 0, zero, zero, zero, zero, zero);
  }
}
