package io.throughline.query.erp.stock;

import io.throughline.kernel.event.ProductEvent;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.event.StockItemEvent.Direction;
import io.throughline.kernel.event.StockItemEvent.Disposition;
import io.throughline.query.party.Parties;
import io.throughline.query.view.Rows;
import io.throughline.query.view.View;
import io.throughline.query.view.ViewBatch;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stock items, their journal, and the order lines that have some of them or wait.
@Component
class StockView implements View {

  private final JdbcClient jdbc;
  private final StockLevelTable levels;
  private final StockJournalTable journal;
  private final StockLineTable lines;
  private final Parties customers;

  StockView(
      JdbcClient jdbc, StockLevelTable levels, StockJournalTable journal, StockLineTable lines) {
    this.jdbc = jdbc;
    this.levels = levels;
    this.journal = journal;
    this.lines = lines;
    this.customers = new Parties(jdbc, "view.stock_customer");
  }

  @Override
  public String name() {
    return "stock";
  }

  @Override
  public void apply(ViewBatch batch) {
    customers.apply(batch);
    nameProducts(batch);
    Map<String, StockLevel> items = levels.before(batch);
    Rows movements = StockJournalTable.rows();
    batch.each(
        StockItemEvent.class,
        (event, recorded) -> {
          StockLevel before = Objects.requireNonNull(items.get(recorded.streamId()));
          StockLevel after = after(before, event);
          items.put(recorded.streamId(), after);
          StockJournalTable.add(movements, recorded, event, before, after);
        });
    levels.save(items.values());
    journal.write(movements);
    lines.apply(batch);
  }

  private static StockLevel after(StockLevel level, StockItemEvent event) {
    return switch (event) {
      case StockItemEvent.Received e -> level.moved(e.quantity().units(), e.unitCost());
      case StockItemEvent.Reserved e -> level.demanded(e.quantity().units(), 0);
      case StockItemEvent.Backordered e -> level.demanded(0, e.quantity().units());
      case StockItemEvent.BackorderFilled e ->
          level.demanded(e.quantity().units(), -e.quantity().units());
      case StockItemEvent.ReservationReleased e -> level.demanded(-e.quantity().units(), 0);
      case StockItemEvent.BackorderReleased e -> level.demanded(0, -e.quantity().units());
      case StockItemEvent.ReservationReassigned _ -> level;
      case StockItemEvent.ReservationDisplaced e ->
          level.demanded(-e.quantity().units(), e.quantity().units());
      case StockItemEvent.Issued e ->
          level.moved(-e.quantity().units(), e.unitCost()).demanded(-e.quantity().units(), 0);
      case StockItemEvent.Returned e ->
          e.disposition() == Disposition.RESTOCK
              ? level.moved(e.quantity().units(), e.unitCost())
              : level;
      case StockItemEvent.Adjusted e -> level.moved(e.delta(), e.unitCost());
      case StockItemEvent.Revalued e -> level.revalued(e.valueDelta().amount());
      case StockItemEvent.ReorderPolicySet e ->
          level.withPolicy(e.reorderPoint().units(), e.reorderQuantity().units());
      case StockItemEvent.ReorderPointCrossed e -> level.crossed(e.direction() == Direction.BELOW);
      case StockItemEvent.IssueFellShort _ -> level;
    };
  }

  private void nameProducts(ViewBatch batch) {
    Rows rows = Rows.of("text sku", "text name");
    batch.each(ProductEvent.Registered.class, (e, _) -> rows.add(e.sku(), e.name()));
    rows.write(jdbc, "insert into view.stock_product (sku, name) select sku, name from rows");
  }
}
