package io.throughline.query.erp.order;

import io.throughline.kernel.event.SalesOrderEvent.OrderLine;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.id.LineId;
import io.throughline.query.order.LineChange;
import io.throughline.query.order.LineMoney;
import io.throughline.query.order.OrderChanges;
import io.throughline.query.order.Quantities;
import io.throughline.query.view.Rows;
import io.throughline.query.view.ViewBatch;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The lines of orders as rows. New lines are inserted with all that the batch tells of them, the
/// figures of others are added to.
@Component
class OrderLineTable {

  private static final String[] FIGURES = {
    "bigint ordered",
    "bigint cancelled",
    "bigint reserved",
    "bigint backordered",
    "bigint released",
    "bigint issued",
    "bigint returned",
    "bigint invoiced",
    "bigint credited",
    "bigint ordered_net",
    "bigint ordered_tax",
    "bigint cancelled_net",
    "bigint cancelled_tax",
    "bigint invoiced_net",
    "bigint invoiced_tax",
    "bigint credited_net",
    "bigint credited_tax"
  };

  private static final String[] AGREED = {
    "text line_id",
    "numeric unit_price",
    "numeric discount",
    "date requested_date",
    "date promised_date",
    "text promise_basis"
  };

  private static final String[] FIXED = {
    "text order_id",
    "integer number",
    "text sku",
    "text warehouse",
    "text tax_code",
    "numeric tax_rate",
    "text supply_mode",
    "integer priority"
  };

  private final JdbcClient jdbc;

  OrderLineTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void apply(ViewBatch batch) {
    Map<LineId, LineChange> changes = OrderChanges.of(batch).lines();
    Map<LineId, OrderLine> placed = new HashMap<>();
    batch.each(Placed.class, (order, _) -> order.lines().forEach(l -> placed.put(l.lineId(), l)));
    Rows inserted = Rows.of(joined(AGREED, FIGURES, FIXED));
    Rows updated = Rows.of(joined(AGREED, FIGURES));
    changes.forEach((id, change) -> {
      OrderLine line = placed.get(id);
      if (line == null) {
        updated.add(joined(agreed(id, null, change), figures(change)));
      } else {
        inserted.add(joined(agreed(id, line, change), figures(change), fixed(line)));
      }
    });
    insert(inserted);
    update(updated);
  }

  private void insert(Rows rows) {
    rows.write(
        jdbc,
        """
        insert into view.order_book_line (
          line_id, order_id, number, sku, warehouse, unit_price, discount, tax_code, tax_rate,
          requested_date, promised_date, promise_basis, supply_mode, priority,
          ordered, cancelled, reserved, backordered, released, issued, returned, invoiced, credited,
          ordered_net, ordered_tax, cancelled_net, cancelled_tax,
          invoiced_net, invoiced_tax, credited_net, credited_tax)
        select
          line_id, order_id, number, sku, warehouse, unit_price, discount, tax_code, tax_rate,
          requested_date, promised_date, promise_basis, supply_mode, priority,
          ordered, cancelled, reserved, backordered, released, issued, returned, invoiced, credited,
          ordered_net, ordered_tax, cancelled_net, cancelled_tax,
          invoiced_net, invoiced_tax, credited_net, credited_tax
        from rows
        """);
  }

  private void update(Rows rows) {
    rows.write(
        jdbc,
        """
        update view.order_book_line t set
          unit_price = coalesce(rows.unit_price, t.unit_price),
          discount = coalesce(rows.discount, t.discount),
          requested_date = coalesce(rows.requested_date, t.requested_date),
          promised_date = coalesce(rows.promised_date, t.promised_date),
          promise_basis = coalesce(rows.promise_basis, t.promise_basis),
          ordered = t.ordered + rows.ordered,
          cancelled = t.cancelled + rows.cancelled,
          reserved = t.reserved + rows.reserved,
          backordered = t.backordered + rows.backordered,
          released = t.released + rows.released,
          issued = t.issued + rows.issued,
          returned = t.returned + rows.returned,
          invoiced = t.invoiced + rows.invoiced,
          credited = t.credited + rows.credited,
          ordered_net = t.ordered_net + rows.ordered_net,
          ordered_tax = t.ordered_tax + rows.ordered_tax,
          cancelled_net = t.cancelled_net + rows.cancelled_net,
          cancelled_tax = t.cancelled_tax + rows.cancelled_tax,
          invoiced_net = t.invoiced_net + rows.invoiced_net,
          invoiced_tax = t.invoiced_tax + rows.invoiced_tax,
          credited_net = t.credited_net + rows.credited_net,
          credited_tax = t.credited_tax + rows.credited_tax
        from rows where t.line_id = rows.line_id
        """);
  }

  private static @Nullable Object[] agreed(
      LineId id, @Nullable OrderLine placed, LineChange change) {
    return new @Nullable Object[] {
      id,
      change.unitPrice() != null
          ? change.unitPrice().amount()
          : placed == null ? null : placed.unitPrice().amount(),
      change.discount() != null ? change.discount() : placed == null ? null : placed.discount(),
      change.requestedDate() != null
          ? change.requestedDate()
          : placed == null ? null : placed.requestedDate(),
      change.promisedDate(),
      change.promiseBasis()
    };
  }

  private static @Nullable Object[] figures(LineChange change) {
    Quantities units = change.quantities();
    LineMoney money = change.money();
    return new @Nullable Object[] {
      units.ordered(),
      units.cancelled(),
      units.reserved(),
      units.backordered(),
      units.released(),
      units.issued(),
      units.returned(),
      units.invoiced(),
      units.credited(),
      money.orderedNet(),
      money.orderedTax(),
      money.cancelledNet(),
      money.cancelledTax(),
      money.invoicedNet(),
      money.invoicedTax(),
      money.creditedNet(),
      money.creditedTax()
    };
  }

  private static @Nullable Object[] fixed(OrderLine line) {
    return new @Nullable Object[] {
      line.lineId().order(),
      line.lineId().number(),
      line.sku(),
      line.warehouse(),
      line.taxCode(),
      line.taxRate(),
      line.supplyMode(),
      line.priority()
    };
  }

  private static String[] joined(String[]... parts) {
    return Stream.of(parts).flatMap(Stream::of).toArray(String[]::new);
  }

  private static @Nullable Object[] joined(@Nullable Object[]... parts) {
    return Stream.of(parts).flatMap(Stream::of).toArray();
  }
}
