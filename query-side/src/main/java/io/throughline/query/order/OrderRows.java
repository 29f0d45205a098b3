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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the figures of orders in `view.order_book`, once for all who read them.
@Component
public class OrderRows {

  /// The columns that an event after the first can change.
  private static final String[] CHANGING = {
    "text order_id",
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

  private static final String[] FIXED = {
    "text customer_id",
    "text opportunity_id",
    "integer quote_version",
    "text currency",
    "integer payment_terms_days",
    "text invoicing_policy",
    "text shipping_policy",
    "text external_reference",
    "bigint placed_position",
    "timestamptz placed_at"
  };

  private static final String ALL = String.join(", ", names(CHANGING), names(FIXED));

  private static final String SELECT =
      "select " + ALL + " from view.order_book where order_id = any(?)";

  private static final String INSERT =
      "insert into view.order_book (%1$s) select %1$s from rows".formatted(ALL);

  private static final String UPDATE =
      "update view.order_book t set "
          + Arrays.stream(CHANGING)
              .skip(1)
              .map(OrderRows::name)
              .map(name -> name + " = rows." + name)
              .collect(Collectors.joining(", "))
          + " from rows where t.order_id = rows.order_id";

  private final JdbcClient jdbc;

  OrderRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Applies what the batch changes.
  public void apply(ViewBatch batch) {
    Map<OrderId, OrderChange> changes = OrderChanges.of(batch).orders();
    Map<String, OrderFigures> placed = new HashMap<>();
    batch.each(
        SalesOrderEvent.Placed.class,
        (order, event) -> placed.put(order.orderId().value(), OrderFigures.placed(order, event)));
    Rows updated = Rows.of(CHANGING);
    known(changes.keySet(), placed.keySet())
        .forEach(order -> updated.add(changing(order.plus(change(changes, order.orderId())))));
    Rows inserted = Rows.of(joined(CHANGING, FIXED));
    placed
        .values()
        .forEach(order -> {
          OrderFigures after = order.plus(change(changes, order.orderId()));
          inserted.add(joined(changing(after), fixed(after.terms())));
        });
    inserted.write(jdbc, INSERT);
    updated.write(jdbc, UPDATE);
  }

  /// An order may be placed and not changed, where no line of it counts for anything.
  private static OrderChange change(Map<OrderId, OrderChange> changes, String order) {
    return changes.getOrDefault(new OrderId(order), OrderChange.NONE);
  }

  private List<OrderFigures> known(Set<OrderId> changed, Set<String> placed) {
    String[] ids =
        changed.stream()
            .map(OrderId::value)
            .filter(id -> !placed.contains(id))
            .toArray(String[]::new);
    return ids.length == 0
        ? List.of()
        : jdbc.sql(SELECT).param(ids).query((row, _) -> figures(row)).list();
  }

  private static @Nullable Object[] changing(OrderFigures order) {
    Quantities units = order.quantities();
    OrderAmounts amounts = order.amounts();
    return new @Nullable Object[] {
      order.orderId(),
      order.flags().confirmed(),
      order.flags().holds().stream().map(HoldType::name).sorted().collect(Collectors.joining(",")),
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
      order.paymentStatus()
    };
  }

  private static @Nullable Object[] fixed(OrderTerms terms) {
    return new @Nullable Object[] {
      terms.customerId(),
      terms.opportunityId(),
      terms.quoteVersion(),
      terms.currency(),
      terms.paymentTermsDays(),
      terms.invoicingPolicy(),
      terms.shippingPolicy(),
      terms.externalReference(),
      terms.placedPosition(),
      terms.placedAt()
    };
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

  private static String names(String[] columns) {
    return Arrays.stream(columns).map(OrderRows::name).collect(Collectors.joining(", "));
  }

  private static String name(String column) {
    return column.substring(column.indexOf(' ') + 1);
  }

  private static String[] joined(String[] one, String[] other) {
    return Stream.of(one, other).flatMap(Stream::of).toArray(String[]::new);
  }

  private static @Nullable Object[] joined(@Nullable Object[] one, @Nullable Object[] other) {
    return Stream.of(one, other).flatMap(Stream::of).toArray();
  }
}
