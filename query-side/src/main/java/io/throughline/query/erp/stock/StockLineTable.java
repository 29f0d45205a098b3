package io.throughline.query.erp.stock;

import io.throughline.kernel.event.SalesOrderEvent.OrderLine;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.LineId;
import io.throughline.query.order.LineChange;
import io.throughline.query.order.OrderChanges;
import io.throughline.query.order.Quantities;
import io.throughline.query.view.Rows;
import io.throughline.query.view.ViewBatch;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The order lines as stock sees them.
@Component
class StockLineTable {

  private record PlacedLine(CustomerId customer, OrderLine line) {}

  private final JdbcClient jdbc;

  StockLineTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void apply(ViewBatch batch) {
    Map<LineId, PlacedLine> placed = new HashMap<>();
    batch.each(
        Placed.class,
        (order, _) ->
            order
                .lines()
                .forEach(l -> placed.put(l.lineId(), new PlacedLine(order.customerId(), l))));
    Map<LineId, Long> ranks = new HashMap<>();
    batch.each(
        StockItemEvent.class,
        (event, _) -> {
          switch (event) {
            case StockItemEvent.Reserved e -> ranks.putIfAbsent(e.lineId(), e.rank());
            case StockItemEvent.Backordered e -> ranks.putIfAbsent(e.lineId(), e.rank());
            case StockItemEvent.Received _,
                StockItemEvent.BackorderFilled _,
                StockItemEvent.ReservationReleased _,
                StockItemEvent.BackorderReleased _,
                StockItemEvent.ReservationReassigned _,
                StockItemEvent.ReservationDisplaced _,
                StockItemEvent.Issued _,
                StockItemEvent.IssueFellShort _,
                StockItemEvent.Returned _,
                StockItemEvent.Adjusted _,
                StockItemEvent.Revalued _,
                StockItemEvent.ReorderPolicySet _,
                StockItemEvent.ReorderPointCrossed _ -> {}
          }
        });
    Rows inserted = inserted();
    Rows updated = updated();
    OrderChanges.of(batch)
        .lines()
        .forEach((id, change) -> {
          PlacedLine line = placed.get(id);
          if (line != null) {
            add(inserted, line, change, ranks);
          } else if (concernsStock(change)) {
            add(updated, id, change, ranks);
          }
        });
    insert(inserted);
    update(updated);
  }

  private static boolean concernsStock(LineChange change) {
    Quantities units = change.quantities();
    return units.reserved() != 0
        || units.backordered() != 0
        || units.issued() != 0
        || change.requestedDate() != null
        || change.promisedDate() != null;
  }

  private static Rows inserted() {
    return Rows.of(
        "text line_id",
        "text item",
        "text order_id",
        "integer number",
        "text customer_id",
        "date requested_date",
        "date promised_date",
        "integer priority",
        "bigint rank",
        "bigint reserved",
        "bigint backordered",
        "bigint issued");
  }

  private static Rows updated() {
    return Rows.of(
        "text line_id",
        "date requested_date",
        "date promised_date",
        "bigint rank",
        "bigint reserved",
        "bigint backordered",
        "bigint issued");
  }

  private static void add(
      Rows rows, PlacedLine placed, LineChange change, Map<LineId, Long> ranks) {
    OrderLine line = placed.line();
    rows.add(
        line.lineId(),
        line.stockItem(),
        line.lineId().order(),
        line.lineId().number(),
        placed.customer(),
        change.requestedDate() == null ? line.requestedDate() : change.requestedDate(),
        change.promisedDate(),
        line.priority(),
        ranks.get(line.lineId()),
        change.quantities().reserved(),
        change.quantities().backordered(),
        change.quantities().issued());
  }

  private static void add(Rows rows, LineId id, LineChange change, Map<LineId, Long> ranks) {
    rows.add(
        id,
        change.requestedDate(),
        change.promisedDate(),
        ranks.get(id),
        change.quantities().reserved(),
        change.quantities().backordered(),
        change.quantities().issued());
  }

  private void insert(Rows rows) {
    rows.write(
        jdbc,
        """
        insert into view.stock_line (
          line_id, item, order_id, number, customer_id, requested_date, promised_date, priority,
          rank, reserved, backordered, issued)
        select
          line_id, item, order_id, number, customer_id, requested_date, promised_date, priority,
          rank, reserved, backordered, issued
        from rows
        """);
  }

  /// The first rank that stock gave a line is kept.
  private void update(Rows rows) {
    rows.write(
        jdbc,
        """
        update view.stock_line t set
          requested_date = coalesce(rows.requested_date, t.requested_date),
          promised_date = coalesce(rows.promised_date, t.promised_date),
          rank = coalesce(t.rank, rows.rank),
          reserved = t.reserved + rows.reserved,
          backordered = t.backordered + rows.backordered,
          issued = t.issued + rows.issued
        from rows where t.line_id = rows.line_id
        """);
  }
}
