package io.throughline.query.crm.timeline;

import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.id.StreamId;

/// How the events of stock are told in short.
final class StockSummaries {

  private StockSummaries() {}

  static Summary of(String stream, StockItemEvent event) {
    Summary summary = new Summary().with("item", StreamId.parse(stream).stockItem());
    return switch (event) {
      case StockItemEvent.Reserved e -> summary.line(e.lineId()).quantity(e.quantity());
      case StockItemEvent.Backordered e -> summary.line(e.lineId()).quantity(e.quantity());
      case StockItemEvent.BackorderFilled e -> summary.line(e.lineId()).quantity(e.quantity());
      case StockItemEvent.ReservationReleased e ->
          summary.line(e.lineId()).quantity(e.quantity()).with("cause", e.cause());
      case StockItemEvent.BackorderReleased e ->
          summary.line(e.lineId()).quantity(e.quantity()).with("cause", e.cause());
      case StockItemEvent.ReservationReassigned e ->
          summary
              .with("fromLine", e.fromLine())
              .with("toLine", e.toLine())
              .quantity(e.quantity())
              .with("rule", e.rule());
      case StockItemEvent.ReservationDisplaced e -> summary.line(e.lineId()).quantity(e.quantity());
      case StockItemEvent.Issued e ->
          summary.line(e.lineId()).quantity(e.quantity()).with("shipmentId", e.shipmentId());
      case StockItemEvent.IssueFellShort e ->
          summary.line(e.lineId()).with("missing", e.missing()).with("shipmentId", e.shipmentId());
      case StockItemEvent.Returned e ->
          summary
              .line(e.lineId())
              .quantity(e.quantity())
              .with("disposition", e.disposition())
              .with("returnId", e.returnId());
      case StockItemEvent.Received _,
          StockItemEvent.Adjusted _,
          StockItemEvent.Revalued _,
          StockItemEvent.ReorderPolicySet _,
          StockItemEvent.ReorderPointCrossed _ ->
          summary;
    };
  }
}
