package io.throughline.query.erp.order;

import io.throughline.query.erp.order.OrderAnswers.Line;
import io.throughline.query.http.Amount;
import io.throughline.query.http.Paging;
import io.throughline.query.order.OrderFigures;
import io.throughline.query.order.OrderRows;
import io.throughline.query.order.OrderStatus;
import io.throughline.query.party.Parties;
import io.throughline.query.party.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What can be read from the order book.
@Component
class OrderBookTable {

  /// An order and the customer it is counted to.
  record Entry(OrderFigures order, Party customer) {

    static Entry read(ResultSet row, int index) throws SQLException {
      return new Entry(OrderRows.figures(row), Party.read(row));
    }
  }

  private static final String CUSTOMERS = "view.order_book_customer";
  private static final String SELECT =
      "select t.*, "
          + Parties.COLUMNS
          + " from view.order_book t"
          + Parties.join(CUSTOMERS)
          + "where true ";

  private final JdbcClient jdbc;

  OrderBookTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The newest orders first; one more than the page shows.
  List<Entry> newest(
      @Nullable OrderStatus status,
      @Nullable String customerId,
      @Nullable String pattern,
      Paging paging) {
    StringBuilder sql = new StringBuilder(SELECT);
    if (status != null) {
      sql.append("and t.status = :status ").append(status.isOpen() ? "and t.is_open " : "");
    }
    if (customerId != null) {
      sql.append("and ").append(Parties.belongsTo(CUSTOMERS, ":customer")).append(' ');
    }
    if (pattern != null) {
      sql.append(
          """
          and (lower(t.order_id) like :pattern or lower(t.external_reference) like :pattern
            or lower(r.code) like :pattern or lower(r.name) like :pattern)
          """);
    }
    if (paging.after() != null) {
      sql.append("and t.placed_position < :after ");
    }
    return jdbc.sql(sql.append("order by t.placed_position desc limit :rows").toString())
        .param("status", status == null ? null : status.name())
        .param("customer", customerId)
        .param("pattern", pattern)
        .param("after", paging.afterNumber())
        .param("rows", paging.rows())
        .query(Entry::read)
        .list();
  }

  Optional<Entry> order(String orderId) {
    return jdbc.sql(SELECT + "and t.order_id = :order")
        .param("order", orderId)
        .query(Entry::read)
        .optional();
  }

  List<Line> lines(String orderId, Currency currency) {
    return jdbc.sql("select * from view.order_book_line where order_id = ? order by number")
        .param(orderId)
        .query((row, _) -> line(row, currency))
        .list();
  }

  private static Line line(ResultSet row, Currency currency) throws SQLException {
    long net = row.getLong("ordered_net") - row.getLong("cancelled_net");
    long tax = row.getLong("ordered_tax") - row.getLong("cancelled_tax");
    return new Line(
        row.getInt("number"),
        row.getString("line_id"),
        row.getString("sku"),
        row.getString("warehouse"),
        Amount.price(row.getBigDecimal("unit_price"), currency),
        row.getBigDecimal("discount").toPlainString(),
        row.getString("tax_code"),
        row.getBigDecimal("tax_rate").toPlainString(),
        Amount.text(net, currency),
        Amount.text(tax, currency),
        Amount.text(net + tax, currency),
        Amount.text(row.getLong("invoiced_net") + row.getLong("invoiced_tax"), currency),
        Amount.text(row.getLong("credited_net") + row.getLong("credited_tax"), currency),
        row.getObject("requested_date", LocalDate.class),
        row.getObject("promised_date", LocalDate.class),
        row.getString("promise_basis"),
        row.getString("supply_mode"),
        row.getInt("priority"),
        OrderRows.quantities(row));
  }
}
