package io.throughline.command.stockitem;

import static io.throughline.command.decision.TextLimit.NAME;

import io.throughline.command.decision.Decision;
import io.throughline.command.decision.Draft;
import io.throughline.command.stockitem.StockItem.ReturnedLine;
import io.throughline.command.stockitem.StockItemCommand.AcceptReturn;
import io.throughline.command.stockitem.StockItemCommand.Receive;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.event.StockItemEvent.Disposition;
import io.throughline.kernel.event.StockItemEvent.Received;
import io.throughline.kernel.event.StockItemEvent.Returned;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.util.Currency;
import java.util.Optional;

/// What comes into stock: receipts and returns.
final class SupplyDecider {

  private SupplyDecider() {}

  static Decision<StockItemEvent> receive(StockItem item, Receive command) {
    return contentFault(command.quantity(), "source", command.source())
        .or(() -> currencyFault(item, command.unitCost().currency()))
        .or(() -> spaceFault(item, command.quantity().units()))
        .orElseGet(() ->
            added(
                item,
                new Received(
                    command.item(), command.quantity(), command.unitCost(), command.source())));
  }

  static Decision<StockItemEvent> acceptReturn(StockItem item, AcceptReturn command) {
    if (item.returns().contains(new ReturnedLine(command.returnId(), command.lineId()))) {
      return Decision.unchanged();
    }
    boolean restock = command.disposition() == Disposition.RESTOCK;
    return contentFault(command.quantity(), "returnId", command.returnId())
        .or(() -> currencyFault(item, command.unitCost().currency()))
        .or(() -> spaceFault(item, restock ? command.quantity().units() : 0))
        .orElseGet(() ->
            added(
                item,
                new Returned(
                    command.returnId(),
                    command.lineId(),
                    command.quantity(),
                    command.disposition(),
                    command.unitCost())));
  }

  private static Decision<StockItemEvent> added(StockItem item, StockItemEvent event) {
    Draft<StockItem, StockItemEvent> draft = StockItemDecider.draft(item);
    draft.add(event);
    return StockItemDecider.settled(draft);
  }

  private static Optional<Decision<StockItemEvent>> contentFault(
      Quantity quantity, String field, String text) {
    if (quantity.isZero()) {
      return Optional.of(
          Decision.rejected(
              StockItemRejection.QUANTITY_NOT_POSITIVE, "quantity is 0: give at least 1"));
    }
    return NAME.fault(field, text)
        .map(fault -> Decision.rejected(StockItemRejection.TEXT_INVALID, fault));
  }

  /// An average over two currencies means nothing, so the first cost fixes the currency.
  static Optional<Decision<StockItemEvent>> currencyFault(StockItem item, Currency currency) {
    UnitPrice unit = item.cost().unit();
    if (unit == null || unit.currency().equals(currency)) {
      return Optional.empty();
    }
    return Optional.of(
        Decision.rejected(
            StockItemRejection.COST_CURRENCY,
            "currency is %s, but this item's cost is kept in %s: convert it"
                .formatted(currency, unit.currency())));
  }

  static Optional<Decision<StockItemEvent>> spaceFault(StockItem item, long units) {
    if (units <= Quantity.MOST - item.onHand()) {
      return Optional.empty();
    }
    return Optional.of(
        Decision.rejected(
            StockItemRejection.ON_HAND_TOO_LARGE,
            "%d are on hand, and with %d more they would pass %d: count in a larger unit"
                .formatted(item.onHand(), units, Quantity.MOST)));
  }
}
