package io.throughline.command.stockitem;

import io.throughline.command.decision.Decision;
import io.throughline.command.decision.Draft;
import io.throughline.command.stockitem.StockItem.ReorderPolicy;
import io.throughline.command.stockitem.StockItemCommand.AcceptReturn;
import io.throughline.command.stockitem.StockItemCommand.Adjust;
import io.throughline.command.stockitem.StockItemCommand.Issue;
import io.throughline.command.stockitem.StockItemCommand.Reassign;
import io.throughline.command.stockitem.StockItemCommand.Receive;
import io.throughline.command.stockitem.StockItemCommand.Release;
import io.throughline.command.stockitem.StockItemCommand.Reserve;
import io.throughline.command.stockitem.StockItemCommand.Revalue;
import io.throughline.command.stockitem.StockItemCommand.SetPolicy;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.event.StockItemEvent.BackorderFilled;
import io.throughline.kernel.event.StockItemEvent.Direction;
import io.throughline.kernel.event.StockItemEvent.ReorderPointCrossed;
import io.throughline.kernel.quantity.Quantity;
import java.util.Optional;

/// The rules of a stock item, and what follows whenever more or less is available.
///
/// Availability is decided here and nowhere else: what is reserved never exceeds what is on hand
/// after any event (invariant Q3), and when a decision ends nothing is available while a line waits
/// (Q4), the first in the queue being served first (Q5).
public final class StockItemDecider {

  private StockItemDecider() {}

  public static Decision<StockItemEvent> decide(StockItem item, StockItemCommand command) {
    return switch (command) {
      case Receive receive -> SupplyDecider.receive(item, receive);
      case AcceptReturn accept -> SupplyDecider.acceptReturn(item, accept);
      case Reserve reserve -> DemandDecider.reserve(item, reserve);
      case Release release -> DemandDecider.release(item, release);
      case Reassign reassign -> DemandDecider.reassign(item, reassign);
      case Issue issue -> DemandDecider.issue(item, issue);
      case Adjust adjust -> CountDecider.adjust(item, adjust);
      case Revalue revalue -> CountDecider.revalue(item, revalue);
      case SetPolicy setPolicy -> CountDecider.setPolicy(item, setPolicy);
    };
  }

  static Draft<StockItem, StockItemEvent> draft(StockItem item) {
    return new Draft<>(item, StockItem::evolve);
  }

  /// Gives what is available to those who wait, and tells when the reorder point was crossed.
  static Decision<StockItemEvent> settled(Draft<StockItem, StockItemEvent> draft) {
    Optional<StockLine> next = nextServed(draft.state());
    while (next.isPresent()) {
      StockLine line = next.get();
      long units = Math.min(draft.state().available(), line.backordered());
      draft.add(new BackorderFilled(line.id(), Quantity.of(units)));
      next = nextServed(draft.state());
    }
    tellCrossing(draft);
    return draft.decision();
  }

  private static Optional<StockLine> nextServed(StockItem item) {
    return item.available() > 0 ? item.lines().firstWaiting() : Optional.empty();
  }

  private static void tellCrossing(Draft<StockItem, StockItemEvent> draft) {
    StockItem item = draft.state();
    ReorderPolicy policy = item.policy();
    if (policy == null) {
      return;
    }
    boolean below = item.available() < policy.reorderPoint();
    if (below != item.belowPoint()) {
      draft.add(
          new ReorderPointCrossed(
              below ? Direction.BELOW : Direction.ABOVE,
              Quantity.of(item.available()),
              Quantity.of(policy.reorderPoint())));
    }
  }
}
