package io.throughline.query.erp.stock;

import io.throughline.query.erp.stock.StockAnswers.Level;
import io.throughline.query.erp.stock.StockAnswers.Movement;
import io.throughline.query.erp.stock.StockAnswers.OpenLine;
import io.throughline.query.http.Amount;
import io.throughline.query.http.Paging;
import io.throughline.query.party.Parties;
import io.throughline.query.party.Party;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What can be read about stock.
@Component
class StockTable {

  /// As many decimals as the moving average has that issues are valued at.
  private static final int COST_DECIMALS = 6;

  private static final int MOST_LINES = 500;

  private static final String LEVEL =
      """
      select t.*, p.name
      from view.stock_item t left join view.stock_product p on p.sku = t.sku
      where true
      """;

  private final JdbcClient jdbc;

  StockTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// By item; one more than the page shows.
  List<Level> levels(@Nullable String pattern, boolean backordered, Paging paging) {
    StringBuilder sql = new StringBuilder(LEVEL);
    if (pattern != null) {
      sql.append("and (lower(t.sku) like :pattern or lower(p.name) like :pattern) ");
    }
    if (backordered) {
      sql.append("and t.backordered > 0 ");
    }
    if (paging.after() != null) {
      sql.append("and t.item > :after ");
    }
    return jdbc.sql(sql.append("order by t.item limit :rows").toString())
        .param("pattern", pattern)
        .param("after", paging.afterText())
        .param("rows", paging.rows())
        .query((row, _) -> level(row))
        .list();
  }

  Optional<Level> level(String item) {
    return jdbc.sql(LEVEL + "and t.item = :item")
        .param("item", item)
        .query((row, _) -> level(row))
        .optional();
  }

  /// Those that have some of it or wait for it, in the order of the queue.
  List<OpenLine> openLines(String item) {
    return jdbc.sql(
            "select t.*, "
                + Parties.COLUMNS
                + " from view.stock_line t"
                + Parties.join("view.stock_customer")
                + """
                where t.item = :item and (t.reserved > 0 or t.backordered > 0)
                order by t.priority, t.rank, t.line_id limit :most
                """)
        .param("item", item)
        .param("most", MOST_LINES)
        .query((row, _) -> openLine(row))
        .list();
  }

  /// The newest first; one more than the page shows.
  List<Movement> journal(String item, @Nullable String currency, Paging paging) {
    String sql =
        """
        select * from view.stock_movement
        where item = :item and position < :after order by position desc limit :rows
        """;
    Long after = paging.afterNumber();
    return jdbc.sql(sql)
        .param("item", item)
        .param("after", after == null ? Long.MAX_VALUE : after)
        .param("rows", paging.rows())
        .query((row, _) -> movement(row, currency))
        .list();
  }

  private static Level level(ResultSet row) throws SQLException {
    StockLevel level = StockLevelTable.read(row);
    String currency = level.currency();
    return new Level(
        row.getString("sku"),
        row.getString("warehouse"),
        row.getString("name"),
        level.onHand(),
        level.reserved(),
        level.onHand() - level.reserved(),
        level.backordered(),
        currency,
        price(level.value(), currency),
        level.onHand() == 0 ? null : price(average(level), currency),
        level.reorderPoint(),
        level.reorderQuantity(),
        level.belowReorderPoint());
  }

  private static BigDecimal average(StockLevel level) {
    return level
        .value()
        .divide(BigDecimal.valueOf(level.onHand()), COST_DECIMALS, RoundingMode.DOWN);
  }

  private static OpenLine openLine(ResultSet row) throws SQLException {
    return new OpenLine(
        row.getString("line_id"),
        row.getString("order_id"),
        row.getInt("number"),
        Party.read(row),
        row.getObject("requested_date", LocalDate.class),
        row.getObject("promised_date", LocalDate.class),
        row.getInt("priority"),
        row.getObject("rank", Long.class),
        row.getLong("reserved"),
        row.getLong("backordered"),
        row.getLong("issued"));
  }

  private static Movement movement(ResultSet row, @Nullable String currency) throws SQLException {
    BigDecimal unitCost = row.getBigDecimal("unit_cost");
    return new Movement(
        row.getLong("position"),
        row.getString("kind"),
        row.getLong("quantity"),
        unitCost == null ? null : price(unitCost, currency),
        price(row.getBigDecimal("value_delta"), currency),
        row.getLong("on_hand_after"),
        price(row.getBigDecimal("value_after"), currency),
        row.getString("line_id"),
        row.getString("shipment_id"),
        row.getString("note"),
        row.getTimestamp("recorded_at").toInstant(),
        row.getTimestamp("effective_at").toInstant(),
        row.getString("actor"));
  }

  private static String price(BigDecimal amount, @Nullable String currency) {
    return currency == null
        ? amount.toPlainString()
        : Amount.price(amount, Currency.getInstance(currency));
  }
}
