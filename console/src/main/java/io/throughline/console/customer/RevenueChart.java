package io.throughline.console.customer;

import io.throughline.console.api.Customers.Customer;
import io.throughline.console.api.Customers.Revenue;
import io.throughline.console.text.Charts;
import io.throughline.console.text.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Draws a customer's revenue by month, in the currency of the newest month.
@Component
final class RevenueChart {

  private static final int MONTHS = 12;

  private final Charts charts;
  private final Words words;

  RevenueChart(Charts charts, Words words) {
    this.charts = charts;
    this.words = words;
  }

  Optional<String> of(Customer customer) {
    return customer.revenue().stream()
        .max(Comparator.comparing(Revenue::month))
        .map(newest -> charts.bars("revenue", bars(customer.revenue(), newest.currency())));
  }

  private List<Charts.Bar> bars(List<Revenue> revenue, String currency) {
    List<Revenue> months =
        revenue.stream()
            .filter(month -> month.currency().equals(currency))
            .sorted(Comparator.comparing(Revenue::month))
            .toList();
    return months.subList(Math.max(0, months.size() - MONTHS), months.size()).stream()
        .map(month ->
            new Charts.Bar(
                "issued",
                words.month(month.month()),
                month.net(),
                words.money(month.net(), currency)))
        .toList();
  }
}
