package io.throughline.query.erp.stock;

import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.id.StockItemId;
import io.throughline.kernel.id.StreamId;
import io.throughline.query.view.Rows;
import io.throughline.query.view.ViewBatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The stock items as rows, read before a batch and written after it.
@Component
class StockLevelTable {

  private final JdbcClient jdbc;

  StockLevelTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The items that a batch tells of, as they stood before it; by their stream.
  Map<String, StockLevel> before(ViewBatch batch) {
    Set<String> streams = new LinkedHashSet<>();
    batch.each(StockItemEvent.class, (_, event) -> streams.add(event.streamId()));
    Map<String, StockLevel> levels = new HashMap<>();
    if (streams.isEmpty()) {
      return levels;
    }
    for (String stream : streams) {
      levels.put(stream, StockLevel.empty(StreamId.parse(stream).stockItem()));
    }
    jdbc.sql("select * from view.stock_item where item = any(?)")
        .param(levels.values().stream().map(l -> l.item().toString()).toArray(String[]::new))
        .query((row, _) -> read(row))
        .list()
        .forEach(level -> levels.put(StreamId.stock(level.item()).value(), level));
    return levels;
  }

  void save(Collection<StockLevel> levels) {
    Rows rows =
        Rows.of(
            "text item",
            "text sku",
            "text warehouse",
            "bigint on_hand",
            "bigint reserved",
            "bigint backordered",
            "text currency",
            "numeric value",
            "bigint reorder_point",
            "bigint reorder_quantity",
            "boolean below_reorder_point");
    for (StockLevel level : levels) {
      rows.add(
          level.item(),
          level.item().sku(),
          level.item().warehouse(),
          level.onHand(),
          level.reserved(),
          level.backordered(),
          level.currency(),
          level.value().toPlainString(),
          level.reorderPoint(),
          level.reorderQuantity(),
          level.belowReorderPoint());
    }
    rows.write(
        jdbc,
        """
        merge into view.stock_item t using rows on t.item = rows.item
        when matched then update set
          on_hand = rows.on_hand,
          reserved = rows.reserved,
          backordered = rows.backordered,
          currency = rows.currency,
          value = rows.value,
          reorder_point = rows.reorder_point,
          reorder_quantity = rows.reorder_quantity,
          below_reorder_point = rows.below_reorder_point
        when not matched then insert (
          item, sku, warehouse, on_hand, reserved, backordered, currency, value,
          reorder_point, reorder_quantity, below_reorder_point)
        values (
          rows.item, rows.sku, rows.warehouse, rows.on_hand, rows.reserved, rows.backordered,
          rows.currency, rows.value, rows.reorder_point, rows.reorder_quantity,
          rows.below_reorder_point)
        """);
  }

  static StockLevel read(ResultSet row) throws SQLException {
    return new StockLevel(
        StockItemId.parse(row.getString("item")),
        row.getLong("on_hand"),
        row.getLong("reserved"),
        row.getLong("backordered"),
        row.getString("currency"),
        row.getBigDecimal("value"),
        number(row, "reorder_point"),
        number(row, "reorder_quantity"),
        row.getBoolean("below_reorder_point"));
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Long.class);
  }
}
