package io.throughline.command.stockitem;

import io.throughline.kernel.money.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// What the stock on hand is worth.
///
/// The value is the exact sum of all movements, with six decimals at most. The moving average is
/// rounded down to six decimals, so that no issue takes more than there is; what rounding leaves
/// stays in the value and so enters the next average.
///
/// @param unit the moving average cost of one unit, of the last unit where nothing is on hand; null
///   before anything was received
/// @param value what all movements sum to; no rule lets it become negative
record StockCost(@Nullable UnitPrice unit, BigDecimal value) {

  static final StockCost NONE = new StockCost(null, BigDecimal.ZERO);

  private static final int DECIMALS = 6;

  /// The cost after units came (positive) or went (negative) at a cost each.
  ///
  /// @param onHand what is on hand after it
  StockCost moved(long units, UnitPrice unitCost, long onHand) {
    return valued(
        value.add(unitCost.amount().multiply(BigDecimal.valueOf(units))), unitCost, onHand);
  }

  /// The cost after the value changed without a movement.
  StockCost revalued(BigDecimal delta, long onHand) {
    return unit == null ? this : valued(value.add(delta), unit, onHand);
  }

  private StockCost valued(BigDecimal newValue, UnitPrice unitCost, long onHand) {
    if (onHand <= 0 || newValue.signum() < 0) {
      return new StockCost(unit == null ? unitCost : unit, newValue);
    }
    BigDecimal average = newValue.divide(BigDecimal.valueOf(onHand), DECIMALS, RoundingMode.DOWN);
    return new StockCost(new UnitPrice(average, unitCost.currency()), newValue);
  }
}
