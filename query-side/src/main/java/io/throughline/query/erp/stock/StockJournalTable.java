package io.throughline.query.erp.stock;

import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.event.StockItemEvent.Disposition;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.ShipmentId;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.query.view.Rows;
import io.throughline.query.view.ViewEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The journal of movements as rows.
@Component
class StockJournalTable {

  /// What moved, and why.
  enum Kind {
    RECEIVED,
    ISSUED,
    RETURNED,
    SCRAPPED,
    ADJUSTED,
    REVALUED
  }

  /// The words of a movement that are not figures.
  private record Movement(
      Kind kind,
      @Nullable UnitPrice unitCost,
      @Nullable LineId lineId,
      @Nullable ShipmentId shipmentId,
      @Nullable String note) {}

  private final JdbcClient jdbc;

  StockJournalTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static Rows rows() {
    return Rows.of(
        "text item",
        "bigint position",
        "text kind",
        "bigint quantity",
        "numeric unit_cost",
        "numeric value_delta",
        "bigint on_hand_after",
        "numeric value_after",
        "text line_id",
        "text shipment_id",
        "text note",
        "timestamptz recorded_at",
        "timestamptz effective_at",
        "text actor");
  }

  /// Adds what an event moved between two levels of its item; nothing where it moved nothing.
  static void add(
      Rows rows, ViewEvent event, StockItemEvent moved, StockLevel before, StockLevel after) {
    Movement movement = movement(moved);
    if (movement == null) {
      return;
    }
    rows.add(
        after.item(),
        event.position(),
        movement.kind(),
        after.onHand() - before.onHand(),
        movement.unitCost() == null ? null : movement.unitCost().amount().toPlainString(),
        after.value().subtract(before.value()).toPlainString(),
        after.onHand(),
        after.value().toPlainString(),
        movement.lineId(),
        movement.shipmentId(),
        movement.note(),
        event.recordedAt(),
        event.effectiveAt(),
        event.actor());
  }

  void write(Rows rows) {
    rows.write(
        jdbc,
        """
        insert into view.stock_movement (
          item, position, kind, quantity, unit_cost, value_delta, on_hand_after, value_after,
          line_id, shipment_id, note, recorded_at, effective_at, actor)
        select
          item, position, kind, quantity, unit_cost, value_delta, on_hand_after, value_after,
          line_id, shipment_id, note, recorded_at, effective_at, actor
        from rows
        """);
  }

  private static @Nullable Movement movement(StockItemEvent event) {
    return switch (event) {
      case StockItemEvent.Received e ->
          new Movement(Kind.RECEIVED, e.unitCost(), null, null, e.source());
      case StockItemEvent.Issued e ->
          new Movement(Kind.ISSUED, e.unitCost(), e.lineId(), e.shipmentId(), null);
      case StockItemEvent.Returned e ->
          new Movement(
              e.disposition() == Disposition.RESTOCK ? Kind.RETURNED : Kind.SCRAPPED,
              e.unitCost(),
              e.lineId(),
              null,
              e.quantity() + " by " + e.returnId());
      case StockItemEvent.Adjusted e ->
          new Movement(Kind.ADJUSTED, e.unitCost(), null, null, e.reason());
      case StockItemEvent.Revalued e -> new Movement(Kind.REVALUED, null, null, null, e.reason());
      case StockItemEvent.Reserved _,
          StockItemEvent.Backordered _,
          StockItemEvent.BackorderFilled _,
          StockItemEvent.ReservationReleased _,
          StockItemEvent.BackorderReleased _,
          StockItemEvent.ReservationReassigned _,
          StockItemEvent.ReservationDisplaced _,
          StockItemEvent.IssueFellShort _,
          StockItemEvent.ReorderPolicySet _,
          StockItemEvent.ReorderPointCrossed _ ->
          null;
    };
  }
}
