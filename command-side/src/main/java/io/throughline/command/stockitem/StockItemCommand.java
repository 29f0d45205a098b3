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

  StockItemId item();

  @Override
  default StreamId streamId() {
    return StreamId.stock(item());
  }

  record Receive(StockItemId item, Quantity quantity, UnitPrice unitCost, String source)
      implements StockItemCommand {}

  /// @param demand all that the line wants of this item since it was confirmed, not only what is
  ///   new; asking again for the same changes nothing
  record Demand(LineId lineId, Quantity demand, int priority) {}

  record Reserve(StockItemId item, List<Demand> lines)
      implements StockItemCommand, BatchableCommand {
    @Override
    public Optional<Command> mergedWith(Command next) {
      return next instanceof Reserve(StockItemId other, List<Demand> more) && other.equals(item)
          ? Optional.of(new Reserve(item, joined(lines, more)))
          : Optional.empty();
    }
  }

  /// @param requestId the event that asks; the same request is carried out once
  record LineRelease(LineId lineId, Quantity quantity, ReleaseCause cause, String requestId) {}

  record Release(StockItemId item, List<LineRelease> lines)
      implements StockItemCommand, BatchableCommand {
    @Override
    public Optional<Command> mergedWith(Command next) {
      return next instanceof Release(StockItemId other, List<LineRelease> more)
              && other.equals(item)
          ? Optional.of(new Release(item, joined(lines, more)))
          : Optional.empty();
    }
  }

  record Reassign(StockItemId item, LineId from, LineId to, Quantity quantity, String rule)
      implements StockItemCommand {}

  /// A shipment issues a line once; the same asked again changes nothing.
  record LineIssue(LineId lineId, ShipmentId shipmentId, Quantity quantity) {}

  record Issue(StockItemId item, List<LineIssue> lines)
      implements StockItemCommand, BatchableCommand {
    @Override
    public Optional<Command> mergedWith(Command next) {
      return next instanceof Issue(StockItemId other, List<LineIssue> more) && other.equals(item)
          ? Optional.of(new Issue(item, joined(lines, more)))
          : Optional.empty();
    }
  }

  record AcceptReturn(
      StockItemId item,
      String returnId,
      LineId lineId,
      Quantity quantity,
      Disposition disposition,
      UnitPrice unitCost)
      implements StockItemCommand {}

  /// @param delta units found (positive) or lost (negative)
  record Adjust(StockItemId item, long delta, String reason) implements StockItemCommand {}

  record Revalue(StockItemId item, Money valueDelta, String reason) implements StockItemCommand {}

  record SetPolicy(StockItemId item, Quantity reorderPoint, Quantity reorderQuantity)
      implements StockItemCommand {}

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
