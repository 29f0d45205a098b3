package io.throughline.query.erp.order;

import io.throughline.query.http.Amount;
import io.throughline.query.http.Answer;
import io.throughline.query.order.OrderStatus;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The order book in sums.
@Component
class OrderTotalsTable {

  /// @param openOrders orders to whose goods or invoice something is still to happen
  /// @param total ordered less cancelled, with tax
  /// @param openValue what is not yet invoiced of it
  /// @param outstanding what their invoices still wait for
  record Sum(
      String currency,
      long orders,
      long openOrders,
      String total,
      String openValue,
      String invoiced,
      String credited,
      String outstanding) {}

  record StatusCount(OrderStatus status, long orders) {}

  /// @param totals one row per currency
  /// @param statuses one row per status that any order has
  record TotalsAnswer(long position, List<Sum> totals, List<StatusCount> statuses)
      implements Answer {}

  private final JdbcClient jdbc;

  OrderTotalsTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  TotalsAnswer totals(long position) {
    return new TotalsAnswer(position, sums(), statuses());
  }

  private List<Sum> sums() {
    return jdbc.sql(
            """
            select
              currency,
              count(*) as orders,
              count(*) filter (where status = any(:open)) as open_orders,
              sum(ordered_amount - cancelled_amount) as total,
              sum(open_amount) as open_value,
              sum(invoiced_amount) as invoiced,
              sum(credited_amount) as credited,
              sum(invoiced_amount - settled_amount) as outstanding
            from view.order_book group by currency order by currency
            """)
        .param("open", OrderStatus.namesOfOpen())
        .query((row, _) -> {
          Currency currency = Currency.getInstance(row.getString("currency"));
          return new Sum(
              currency.getCurrencyCode(),
              row.getLong("orders"),
              row.getLong("open_orders"),
              Amount.text(row.getLong("total"), currency),
              Amount.text(row.getLong("open_value"), currency),
              Amount.text(row.getLong("invoiced"), currency),
              Amount.text(row.getLong("credited"), currency),
              Amount.text(row.getLong("outstanding"), currency));
        })
        .list();
  }

  /// In the order in which an order passes through them.
  private List<StatusCount> statuses() {
    return jdbc
        .sql("select status, count(*) as orders from view.order_book group by status")
        .query((row, _) ->
            new StatusCount(OrderStatus.valueOf(row.getString("status")), row.getLong("orders")))
        .list()
        .stream()
        .sorted((one, other) -> one.status().compareTo(other.status()))
        .toList();
  }
}
