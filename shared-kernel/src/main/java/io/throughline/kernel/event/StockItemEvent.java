package io.throughline.kernel.event;

import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.ShipmentId;
import io.throughline.kernel.id.StockItemId;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;

/// What can happen to the stock of one item in one warehouse. It alone records what was reserved,
/// backordered and issued, and what it cost.
public sealed interface StockItemEvent {

  enum Direction {
    BELOW,
    ABOVE
  }

  enum Disposition {
    RESTOCK,
    SCRAP
  }

  /// Why stock let go of a line.
  enum ReleaseCause {
    CANCELLED,
    SHORT_PICK
  }

  /// @param unitCost what one unit cost to get
  /// @param source where it came from, such as a purchase or an opening balance
  record Received(StockItemId item, Quantity quantity, UnitPrice unitCost, String source)
      implements StockItemEvent {}

  /// @param priority of the line; the last in priority is the first to lose its reservation
  /// @param rank the line's place among those of its priority, which it keeps if it has to wait
  ///   again
  record Reserved(LineId lineId, Quantity quantity, int priority, long rank)
      implements StockItemEvent {}

  /// @param rank the place in the queue: the line's priority first, then who came first
  record Backordered(LineId lineId, Quantity quantity, int priority, long rank)
      implements StockItemEvent {}

  record BackorderFilled(LineId lineId, Quantity quantity) implements StockItemEvent {}

  /// @param requestId the event that asked for the release
  record ReservationReleased(LineId lineId, Quantity quantity, ReleaseCause cause, String requestId)
      implements StockItemEvent {}

  /// @param requestId the event that asked for the release
  record BackorderReleased(LineId lineId, Quantity quantity, ReleaseCause cause, String requestId)
      implements StockItemEvent {}

  /// A reservation passes from one line to another; the giver is backordered, the receiver's
  /// backorder falls.
  record ReservationReassigned(LineId fromLine, LineId toLine, Quantity quantity, String rule)
      implements StockItemEvent {}

  /// A count found less than was reserved; the line waits again.
  record ReservationDisplaced(LineId lineId, Quantity quantity) implements StockItemEvent {}

  /// @param unitCost the moving average cost at this moment, frozen here
  record Issued(LineId lineId, ShipmentId shipmentId, Quantity quantity, UnitPrice unitCost)
      implements StockItemEvent {}

  /// A shipment asked for more than was reserved for the line.
  record IssueFellShort(LineId lineId, ShipmentId shipmentId, Quantity missing)
      implements StockItemEvent {}

  /// @param returnId what brought it back: a return or a credit note
  record Returned(
      String returnId,
      LineId lineId,
      Quantity quantity,
      Disposition disposition,
      UnitPrice unitCost)
      implements StockItemEvent {}

  /// @param delta units found (positive) or lost (negative)
  /// @param unitCost what one of these units is worth, frozen here
  record Adjusted(StockItemId item, long delta, UnitPrice unitCost, String reason)
      implements StockItemEvent {}

  record Revalued(StockItemId item, Money valueDelta, String reason) implements StockItemEvent {}

  record ReorderPolicySet(StockItemId item, Quantity reorderPoint, Quantity reorderQuantity)
      implements StockItemEvent {}

  record ReorderPointCrossed(Direction direction, Quantity available, Quantity threshold)
      implements StockItemEvent {}
}
