package io.throughline.query.crm.customer;

import io.throughline.query.crm.customer.CustomerAnswers.Revenue;
import io.throughline.query.http.Amount;
import io.throughline.query.http.Answer;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The revenue of all customers. Invariant V3: it is the sum of what each of them is shown with.
@Component
class RevenueTable {

  /// @param net invoiced less credited, net, ever
  record Sum(String currency, String net) {}

  /// @param totals one row per currency
  /// @param months the newest first, 48 rows at most
  record RevenueAnswer(long position, List<Sum> totals, List<Revenue> months) implements Answer {}

  private final JdbcClient jdbc;

  RevenueTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  RevenueAnswer revenue(long position) {
    return new RevenueAnswer(position, totals(), months());
  }

  private List<Sum> totals() {
    return jdbc.sql(
            """
            select currency, sum(net) as net
            from view.customer_revenue group by currency order by currency
            """)
        .query((row, _) -> {
          Currency currency = Currency.getInstance(row.getString("currency"));
          return new Sum(currency.getCurrencyCode(), Amount.text(row.getLong("net"), currency));
        })
        .list();
  }

  private List<Revenue> months() {
    return jdbc.sql(
            """
            select month, currency, sum(net) as net
            from view.customer_revenue group by month, currency
            order by month desc, currency limit 48
            """)
        .query((row, _) -> {
          Currency currency = Currency.getInstance(row.getString("currency"));
          return new Revenue(
              row.getObject("month", LocalDate.class),
              currency.getCurrencyCode(),
              Amount.text(row.getLong("net"), currency));
        })
        .list();
  }
}
