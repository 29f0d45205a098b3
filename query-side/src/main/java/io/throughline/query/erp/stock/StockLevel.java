package io.throughline.query.erp.stock;

import io.throughline.kernel.id.StockItemId;
import io.throughline.kernel.money.UnitPrice;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A stock item as it stands.
///
/// @param currency of the value; none before the first cost
/// @param value the exact sum of all movements at the unit cost that each event froze
record StockLevel(
    StockItemId item,
    long onHand,
    long reserved,
    long backordered,
    @Nullable String currency,
    BigDecimal value,
    @Nullable Long reorderPoint,
    @Nullable Long reorderQuantity,
    boolean belowReorderPoint) {

  static StockLevel empty(StockItemId item) {
    return new StockLevel(item, 0, 0, 0, null, BigDecimal.ZERO, null, null, false);
  }

  StockLevel moved(long units, UnitPrice unitCost) {
    return new StockLevel(
        item,
        onHand + units,
        reserved,
        backordered,
        unitCost.currency().getCurrencyCode(),
        value.add(unitCost.amount().multiply(BigDecimal.valueOf(units))),
        reorderPoint,
        reorderQuantity,
        belowReorderPoint);
  }

  StockLevel revalued(BigDecimal delta) {
    return new StockLevel(
        item,
        onHand,
        reserved,
        backordered,
        currency,
        value.add(delta),
        reorderPoint,
        reorderQuantity,
        belowReorderPoint);
  }

  StockLevel demanded(long reservedDelta, long backorderedDelta) {
    return new StockLevel(
        item,
        onHand,
        reserved + reservedDelta,
        backordered + backorderedDelta,
        currency,
        value,
        reorderPoint,
        reorderQuantity,
        belowReorderPoint);
  }

  StockLevel withPolicy(long point, long quantity) {
    return new StockLevel(
        item, onHand, reserved, backordered, currency, value, point, quantity, belowReorderPoint);
  }

  StockLevel crossed(boolean below) {
    return new StockLevel(
        item, onHand, reserved, backordered, currency, value, reorderPoint, reorderQuantity, below);
  }
}
