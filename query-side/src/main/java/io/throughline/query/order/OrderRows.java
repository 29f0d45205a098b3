package io.throughline.query.order;

import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.ShippingPolicy;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.money.Currencies;
import io.throughline.query.view.Rows;
import io.throughline.query.view.ViewBatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps the figures of orders in a table of the view that asks for it. Several views each keep
/// their own, and all of them by this code.
public final class OrderRows {

  private static final String[] COLUMNS = {
    "text order_id",
    "text customer_id",
    "text opportunity_id",
    "integer quote_version",
    "text currency",
    "integer payment_terms_days",
    "text invoicing_policy",
    "text shipping_policy",
    "text external_reference",
    "bigint placed_position",
    "timestamptz placed_at",
    "boolean confirmed",
    "text holds",
    "boolean closed",
    "bigint ordered",
    "bigint cancelled",
    "bigint reserved",
    "bigint backordered",
    "bigint released",
    "bigint issued",
    "bigint returned",
    "bigint invoiced",
    "bigint credited",
    "bigint ordered_amount",
    "bigint cancelled_amount",
    "bigint invoiced_amount",
    "bigint credited_amount",
    "bigint settled_amount",
    "bigint open_amount",
    "text status",
    "text payment_status"
  };

  private static final String NAMES =
      Arrays.stream(COLUMNS)
          .map(column -> column.substring(column.indexOf(' ') + 1))
          .collect(Collectors.joining(", "));

  private final JdbcClient jdbc;
  private final String select;
  private final String upsert;

  /// @param table a table with the columns of `view.order_book`
  public OrderRows(JdbcClient jdbc, String table) {
    this.jdbc = jdbc;
    this.select = "select " + NAMES + " from " + table + " where order_id = any(?)";
    this.upsert =
        "insert into %1$s (%2$s) select %2$s from rows on conflict (order_id) do update set %3$s"
            .formatted(table, NAMES, changing());
  }

  /// Applies what the batch changes, and returns the orders it changed as they stand after it.
  public Map<String, OrderFigures> apply(ViewBatch batch) {
    Map<OrderId, OrderChange> changes = OrderChanges.of(batch).orders();
    if (changes.isEmpty()) {
      return Map.of();
    }
    Map<String, OrderFigures> orders = new HashMap<>();
    String[] ids = changes.keySet().stream().map(OrderId::value).toArray(String[]::new);
    jdbc.sql(select)
        .param(ids)
        .query((row, _) -> figures(row))
        .list()
        .forEach(order -> orders.put(order.orderId(), order));
    batch.each(
        SalesOrderEvent.Placed.class,
        (placed, event) ->
            orders.put(placed.orderId().value(), OrderFigures.placed(placed, event)));
    changes.forEach(
        (id, change) -> orders.computeIfPresent(id.value(), (_, order) -> order.plus(change)));
    save(orders);
    return orders;
  }

  private void save(Map<String, OrderFigures> orders) {
    Rows rows = Rows.of(COLUMNS);
    for (OrderFigures order : orders.values()) {
      OrderTerms terms = order.terms();
      Quantities units = order.quantities();
      OrderAmounts amounts = order.amounts();
      rows.add(
          order.orderId(),
          terms.customerId(),
          terms.opportunityId(),
          terms.quoteVersion(),
          terms.currency(),
          terms.paymentTermsDays(),
          terms.invoicingPolicy(),
          terms.shippingPolicy(),
          terms.externalReference(),
          terms.placedPosition(),
          terms.placedAt(),
          order.flags().confirmed(),
          order.flags().holds().stream()
              .map(HoldType::name)
              .sorted()
              .collect(Collectors.joining(",")),
          order.flags().closed(),
          units.ordered(),
          units.cancelled(),
          units.reserved(),
          units.backordered(),
          units.released(),
          units.issued(),
          units.returned(),
          units.invoiced(),
          units.credited(),
          amounts.ordered(),
          amounts.cancelled(),
          amounts.invoiced(),
          amounts.credited(),
          amounts.settled(),
          amounts.open(),
          order.status(),
          order.paymentStatus());
    }
    rows.write(jdbc, upsert);
  }

  /// Reads a row that has the columns of `view.order_book`.
  public static OrderFigures figures(ResultSet row) throws SQLException {
    return new OrderFigures(
        row.getString("order_id"), terms(row), flags(row), quantities(row), amounts(row));
  }

  private static OrderTerms terms(ResultSet row) throws SQLException {
    return new OrderTerms(
        row.getString("customer_id"),
        row.getString("opportunity_id"),
        row.getObject("quote_version", Integer.class),
        Currencies.parse(row.getString("currency")),
        row.getInt("payment_terms_days"),
        InvoicingPolicy.valueOf(row.getString("invoicing_policy")),
        ShippingPolicy.valueOf(row.getString("shipping_policy")),
        row.getString("external_reference"),
        row.getLong("placed_position"),
        row.getTimestamp("placed_at").toInstant());
  }

  private static OrderFlags flags(ResultSet row) throws SQLException {
    return new OrderFlags(
        row.getBoolean("confirmed"), holds(row.getString("holds")), row.getBoolean("closed"));
  }

  private static Set<HoldType> holds(@Nullable String text) {
    return text == null || text.isEmpty()
        ? Set.of()
        : Arrays.stream(text.split(",")).map(HoldType::valueOf).collect(Collectors.toSet());
  }

  /// Reads the nine columns of quantities, which orders and lines have alike.
  public static Quantities quantities(ResultSet row) throws SQLException {
    return new Quantities(
        row.getLong("ordered"),
        row.getLong("cancelled"),
        row.getLong("reserved"),
        row.getLong("backordered"),
        row.getLong("released"),
        row.getLong("issued"),
        row.getLong("returned"),
        row.getLong("invoiced"),
        row.getLong("credited"));
  }

  private static OrderAmounts amounts(ResultSet row) throws SQLException {
    return new OrderAmounts(
        row.getLong("ordered_amount"),
        row.getLong("cancelled_amount"),
        row.getLong("invoiced_amount"),
        row.getLong("credited_amount"),
        row.getLong("settled_amount"));
  }

  /// The columns that an event after the first can change: everything from `confirmed` on.
  private static String changing() {
    return Arrays.stream(NAMES.substring(NAMES.indexOf("confirmed")).split(", "))
        .map(name -> name + " = excluded." + name)
        .collect(Collectors.joining(", "));
  }
}
