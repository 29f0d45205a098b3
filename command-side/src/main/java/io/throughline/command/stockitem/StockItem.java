package io.throughline.command.stockitem;

import io.throughline.command.decision.RecentKeys;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.event.StockItemEvent.Adjusted;
import io.throughline.kernel.event.StockItemEvent.BackorderFilled;
import io.throughline.kernel.event.StockItemEvent.BackorderReleased;
import io.throughline.kernel.event.StockItemEvent.Backordered;
import io.throughline.kernel.event.StockItemEvent.Direction;
import io.throughline.kernel.event.StockItemEvent.Disposition;
import io.throughline.kernel.event.StockItemEvent.IssueFellShort;
import io.throughline.kernel.event.StockItemEvent.Issued;
import io.throughline.kernel.event.StockItemEvent.Received;
import io.throughline.kernel.event.StockItemEvent.ReorderPointCrossed;
import io.throughline.kernel.event.StockItemEvent.ReorderPolicySet;
import io.throughline.kernel.event.StockItemEvent.ReservationDisplaced;
import io.throughline.kernel.event.StockItemEvent.ReservationReassigned;
import io.throughline.kernel.event.StockItemEvent.ReservationReleased;
import io.throughline.kernel.event.StockItemEvent.Reserved;
import io.throughline.kernel.event.StockItemEvent.Returned;
import io.throughline.kernel.event.StockItemEvent.Revalued;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.money.UnitPrice;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A stock item as its events left it. It never changes: an event leads to a new one, which shares
/// all but a few nodes with the old, so that one event costs the same however many lines are open.
///
/// @param exists whether anything happened to it yet
/// @param onHand units in the warehouse
/// @param returns the returns that were accepted last, each counted once
/// @param policy null where none was set
/// @param belowPoint whether what is available was last told to be below the reorder point
public record StockItem(
    boolean exists,
    long onHand,
    StockCost cost,
    StockLines lines,
    RecentKeys<ReturnedLine> returns,
    @Nullable ReorderPolicy policy,
    boolean belowPoint) {

  /// @param reorderPoint what should be available at least
  record ReorderPolicy(long reorderPoint, long reorderQuantity) {}

  /// A line of a return or credit note.
  record ReturnedLine(String returnId, LineId lineId) {}

  static final int RETURNS_REMEMBERED = 10_000;

  /// Before the first event.
  public static final StockItem NONE =
      new StockItem(
          false,
          0,
          StockCost.NONE,
          StockLines.NONE,
          RecentKeys.none(RETURNS_REMEMBERED),
          null,
          false);

  /// What is on hand and reserved for nobody.
  long available() {
    return onHand - lines.reserved();
  }

  /// The moving average cost, once something was received.
  UnitPrice unitCost() {
    UnitPrice unit = cost.unit();
    if (unit == null) {
      throw new IllegalStateException("nothing was ever received, so nothing has a cost");
    }
    return unit;
  }

  StockLine line(LineId id) {
    return lines.line(id);
  }

  public StockItem evolve(StockItemEvent event) {
    return switch (event) {
      case Received(_, var quantity, var unitCost, _) -> moved(quantity.units(), unitCost);
      case Reserved(var id, var quantity, var priority, var rank) ->
          with(line(id).reserve(quantity.units(), priority, rank));
      case Backordered(var id, var quantity, var priority, var rank) ->
          with(line(id).backorder(quantity.units(), priority, rank));
      case BackorderFilled(var id, var quantity) -> with(line(id).fill(quantity.units()));
      case ReservationReleased(var id, var quantity, _, var request) ->
          with(line(id).releaseReservation(quantity.units(), request));
      case BackorderReleased(var id, var quantity, _, var request) ->
          with(line(id).releaseBackorder(quantity.units(), request));
      case ReservationReassigned(var from, var to, var quantity, _) ->
          with(line(from).lose(quantity.units())).filled(to, quantity.units());
      case ReservationDisplaced(var id, var quantity) -> with(line(id).lose(quantity.units()));
      case Issued(var id, var shipment, var quantity, var unitCost) ->
          with(line(id).issue(quantity.units(), shipment)).moved(-quantity.units(), unitCost);
      case IssueFellShort(var id, var shipment, _) -> with(line(id).issue(0, shipment));
      case Returned returned -> returned(returned);
      case Adjusted(_, var delta, var unitCost, _) -> moved(delta, unitCost);
      case Revalued(_, var delta, _) -> revalued(delta.amount());
      case ReorderPolicySet(_, var point, var quantity) ->
          with(new ReorderPolicy(point.units(), quantity.units()));
      case ReorderPointCrossed(var direction, _, _) -> crossed(direction == Direction.BELOW);
    };
  }

  private StockItem filled(LineId id, long units) {
    return with(line(id).fill(units));
  }

  private StockItem returned(Returned event) {
    StockItem after =
        event.disposition() == Disposition.RESTOCK
            ? moved(event.quantity().units(), event.unitCost())
            : this;
    RecentKeys<ReturnedLine> remembered =
        returns.plus(new ReturnedLine(event.returnId(), event.lineId())).trimmed();
    return new StockItem(true, after.onHand, after.cost, lines, remembered, policy, belowPoint);
  }

  private StockItem moved(long units, UnitPrice unitCost) {
    long after = onHand + units;
    return new StockItem(
        true, after, cost.moved(units, unitCost, after), lines, returns, policy, belowPoint);
  }

  private StockItem revalued(BigDecimal delta) {
    return new StockItem(
        true, onHand, cost.revalued(delta, onHand), lines, returns, policy, belowPoint);
  }

  private StockItem with(StockLine line) {
    return new StockItem(true, onHand, cost, lines.with(line), returns, policy, belowPoint);
  }

  private StockItem with(ReorderPolicy newPolicy) {
    return new StockItem(true, onHand, cost, lines, returns, newPolicy, belowPoint);
  }

  private StockItem crossed(boolean below) {
    return new StockItem(true, onHand, cost, lines, returns, policy, below);
  }
}
