package io.throughline.command.stockitem;

import io.throughline.command.decision.BatchableCommand;
import io.throughline.command.decision.Command;
import io.throughline.kernel.event.StockItemEvent.Disposition;
import io.throughline.kernel.event.StockItemEvent.ReleaseCause;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.ShipmentId;
import io.throughline.kernel.id.StockItemId;
import io.throughline.kernel.id.StreamId;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be asked of a stock item. Reserve, Release and Issue take many lines at once and answer
/// line by line: a line that cannot be served does not stop the others.
public sealed interface StockItemCommand extends Command {

  /// The most lines of one command; a batch with more is sent as several.
  int MOST_LINES = 5_000;

  StockItemId item();

  @Override
  default StreamId streamId() {
    return StreamId.stock(item());
  }

  /// Serves the queue with what came, in order, as far as it goes.
  ///
  /// Refused: stock-quantity-not-positive, stock-text-invalid, stock-cost-currency,
  /// stock-on-hand-too-large.
  record Receive(StockItemId item, Quantity quantity, UnitPrice unitCost, String source)
      implements StockItemCommand {}

  /// @param demand all that the line wants of this item since it was confirmed, not only what is
  ///   new; asking again for the same changes nothing
  record Demand(LineId lineId, Quantity demand, int priority) {}

  /// Reserves what is available for what is new in each demand; the rest waits in the queue.
  ///
  /// Refused: stock-line-count, stock-priority-out-of-range.
  record Reserve(StockItemId item, List<Demand> lines)
      implements StockItemCommand, BatchableCommand {
    @Override
    public Optional<Command> mergedWith(Command next) {
      return next instanceof Reserve(StockItemId other, List<Demand> more)
              && other.equals(item)
              && fit(lines, more)
          ? Optional.of(new Reserve(item, joined(lines, more)))
          : Optional.empty();
    }
  }

  /// @param requestId the event that asks; the same request is carried out once
  record LineRelease(LineId lineId, Quantity quantity, ReleaseCause cause, String requestId) {}

  /// Lets go of what lines wait for, then of what is reserved for them, which serves the queue. A
  /// line with less lets go of what it has.
  ///
  /// Refused: stock-line-count.
  record Release(StockItemId item, List<LineRelease> lines)
      implements StockItemCommand, BatchableCommand {
    @Override
    public Optional<Command> mergedWith(Command next) {
      return next instanceof Release(StockItemId other, List<LineRelease> more)
              && other.equals(item)
              && fit(lines, more)
          ? Optional.of(new Release(item, joined(lines, more)))
          : Optional.empty();
    }
  }

  /// Passes a reservation to a line that waits; the giver waits then, at its old place.
  ///
  /// Refused: stock-quantity-not-positive, stock-text-invalid, stock-same-line,
  /// stock-reservation-too-small, stock-backorder-too-small.
  record Reassign(StockItemId item, LineId from, LineId to, Quantity quantity, String rule)
      implements StockItemCommand {}

  /// A shipment issues a line once; the same asked again changes nothing.
  record LineIssue(LineId lineId, ShipmentId shipmentId, Quantity quantity) {}

  /// Issues what is reserved for each line, at most what is asked, and tells what is missing.
  ///
  /// Refused: stock-line-count.
  record Issue(StockItemId item, List<LineIssue> lines)
      implements StockItemCommand, BatchableCommand {
    @Override
    public Optional<Command> mergedWith(Command next) {
      return next instanceof Issue(StockItemId other, List<LineIssue> more)
              && other.equals(item)
              && fit(lines, more)
          ? Optional.of(new Issue(item, joined(lines, more)))
          : Optional.empty();
    }
  }

  /// Takes a returned line once, whatever is said of it again. What is scrapped adds nothing.
  ///
  /// Refused: stock-quantity-not-positive, stock-text-invalid, stock-cost-currency,
  /// stock-on-hand-too-large.
  record AcceptReturn(
      StockItemId item,
      String returnId,
      LineId lineId,
      Quantity quantity,
      Disposition disposition,
      UnitPrice unitCost)
      implements StockItemCommand {}

  /// Corrects what is on hand after a count. Where less is left than was reserved, the last in the
  /// order of priority lose their reservations and wait again.
  ///
  /// Refused: stock-item-unknown, stock-never-received, stock-text-invalid,
  /// stock-adjustment-below-zero, stock-on-hand-too-large.
  ///
  /// @param delta units found (positive) or lost (negative)
  record Adjust(StockItemId item, long delta, String reason) implements StockItemCommand {}

  /// Changes what the stock on hand is worth.
  ///
  /// Refused: stock-item-unknown, stock-nothing-on-hand, stock-text-invalid, stock-cost-currency,
  /// stock-value-below-zero.
  record Revalue(StockItemId item, Money valueDelta, String reason) implements StockItemCommand {}

  /// Refused: stock-reorder-quantity-missing.
  ///
  /// @param reorderPoint it is told when less than this is available; 0 for never
  record SetPolicy(StockItemId item, Quantity reorderPoint, Quantity reorderQuantity)
      implements StockItemCommand {}

  private static boolean fit(List<?> first, List<?> second) {
    return first.size() + second.size() <= MOST_LINES;
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
