package io.throughline.query.erp.stock;

import io.throughline.query.http.Amount;
import io.throughline.query.http.Answer;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stock in sums.
@Component
class StockTotalsTable {

  /// @param value what is on hand at moving average cost, exact
  record Value(String currency, String value) {}

  /// @param items stock items, of one SKU in one warehouse each
  /// @param onHand units, whatever they are units of; so are the others
  /// @param backorderedItems how many items somebody waits for
  /// @param values one row per currency
  record TotalsAnswer(
      long position,
      long items,
      long onHand,
      long reserved,
      long backordered,
      long backorderedItems,
      List<Value> values)
      implements Answer {}

  private final JdbcClient jdbc;

  StockTotalsTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  TotalsAnswer totals(long position) {
    return jdbc.sql(
            """
            select
              count(*) as items,
              coalesce(sum(on_hand), 0) as on_hand,
              coalesce(sum(reserved), 0) as reserved,
              coalesce(sum(backordered), 0) as backordered,
              count(*) filter (where backordered > 0) as backordered_items
            from view.stock_item
            """)
        .query((row, _) ->
            new TotalsAnswer(
                position,
                row.getLong("items"),
                row.getLong("on_hand"),
                row.getLong("reserved"),
                row.getLong("backordered"),
                row.getLong("backordered_items"),
                values()))
        .single();
  }

  private List<Value> values() {
    return jdbc.sql(
            """
            select currency, sum(value) as value
            from view.stock_item where currency is not null
            group by currency order by currency
            """)
        .query((row, _) ->
            new Value(
                row.getString("currency"),
                Amount.price(
                    row.getBigDecimal("value"), Currency.getInstance(row.getString("currency")))))
        .list();
  }
}
