package io.throughline.command.stockitem;

import static io.throughline.command.decision.TextLimit.REASON;

import io.throughline.command.decision.Decision;
import io.throughline.command.decision.Draft;
import io.throughline.command.stockitem.StockItem.ReorderPolicy;
import io.throughline.command.stockitem.StockItemCommand.Adjust;
import io.throughline.command.stockitem.StockItemCommand.Revalue;
import io.throughline.command.stockitem.StockItemCommand.SetPolicy;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.event.StockItemEvent.Adjusted;
import io.throughline.kernel.event.StockItemEvent.ReorderPolicySet;
import io.throughline.kernel.event.StockItemEvent.ReservationDisplaced;
import io.throughline.kernel.event.StockItemEvent.Revalued;
import io.throughline.kernel.quantity.Quantity;
import java.util.Optional;

/// What people say of a stock item: how much there really is, what it is worth, when to reorder.
final class CountDecider {

  private CountDecider() {}

  static Decision<StockItemEvent> adjust(StockItem item, Adjust command) {
    if (!item.exists()) {
      return unknown(command);
    }
    if (item.cost().unit() == null) {
      return Decision.rejected(
          StockItemRejection.NEVER_RECEIVED,
          "%s was never received, so what is found has no cost: receive it with its cost"
              .formatted(command.item()));
    }
    Optional<String> fault = REASON.fault("reason", command.reason());
    if (fault.isPresent()) {
      return Decision.rejected(StockItemRejection.TEXT_INVALID, fault.get());
    }
    if (command.delta() < -item.onHand()) {
      return Decision.rejected(
          StockItemRejection.ADJUSTMENT_BELOW_ZERO,
          "delta is %d, but %d are on hand: no more than these can be missing"
              .formatted(command.delta(), item.onHand()));
    }
    return SupplyDecider.spaceFault(item, command.delta())
        .orElseGet(() -> command.delta() == 0 ? Decision.unchanged() : adjusted(item, command));
  }

  /// Reservations are displaced before the count is corrected, so that after every single event no
  /// more is reserved than is on hand.
  private static Decision<StockItemEvent> adjusted(StockItem item, Adjust command) {
    Draft<StockItem, StockItemEvent> draft = StockItemDecider.draft(item);
    long left = item.onHand() + command.delta();
    Optional<StockLine> last = displaceable(draft.state(), left);
    while (last.isPresent()) {
      StockLine line = last.get();
      long units = Math.min(line.reserved(), draft.state().lines().reserved() - left);
      draft.add(new ReservationDisplaced(line.id(), Quantity.of(units)));
      last = displaceable(draft.state(), left);
    }
    draft.add(new Adjusted(command.item(), command.delta(), item.unitCost(), command.reason()));
    return StockItemDecider.settled(draft);
  }

  private static Optional<StockLine> displaceable(StockItem item, long left) {
    return item.lines().reserved() > left ? item.lines().lastHolder() : Optional.empty();
  }

  static Decision<StockItemEvent> revalue(StockItem item, Revalue command) {
    if (!item.exists()) {
      return unknown(command);
    }
    if (item.onHand() == 0) {
      return Decision.rejected(
          StockItemRejection.NOTHING_ON_HAND,
          "nothing of %s is on hand, so there is nothing to revalue".formatted(command.item()));
    }
    Optional<String> fault = REASON.fault("reason", command.reason());
    if (fault.isPresent()) {
      return Decision.rejected(StockItemRejection.TEXT_INVALID, fault.get());
    }
    return SupplyDecider.currencyFault(item, command.valueDelta().currency())
        .orElseGet(() -> revalued(item, command));
  }

  private static Decision<StockItemEvent> revalued(StockItem item, Revalue command) {
    if (item.cost().value().add(command.valueDelta().amount()).signum() < 0) {
      return Decision.rejected(
          StockItemRejection.VALUE_BELOW_ZERO,
          "valueDelta is %s, but the stock is worth %s: take at most that off"
              .formatted(command.valueDelta(), item.cost().value().toPlainString()));
    }
    return command.valueDelta().signum() == 0
        ? Decision.unchanged()
        : Decision.accepted(new Revalued(command.item(), command.valueDelta(), command.reason()));
  }

  static Decision<StockItemEvent> setPolicy(StockItem item, SetPolicy command) {
    long point = command.reorderPoint().units();
    long quantity = command.reorderQuantity().units();
    if (point > 0 && quantity == 0) {
      return Decision.rejected(
          StockItemRejection.REORDER_QUANTITY_MISSING,
          "reorderQuantity is 0 with reorderPoint %d: say how much to reorder".formatted(point));
    }
    if (new ReorderPolicy(point, quantity).equals(item.policy())) {
      return Decision.unchanged();
    }
    Draft<StockItem, StockItemEvent> draft = StockItemDecider.draft(item);
    draft.add(
        new ReorderPolicySet(command.item(), command.reorderPoint(), command.reorderQuantity()));
    return StockItemDecider.settled(draft);
  }

  private static Decision<StockItemEvent> unknown(StockItemCommand command) {
    return Decision.rejected(
        StockItemRejection.UNKNOWN,
        "there is no stock item %s: receive it first".formatted(command.item()));
  }
}
