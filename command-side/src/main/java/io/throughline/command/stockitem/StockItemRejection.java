package io.throughline.command.stockitem;

import static io.throughline.command.decision.RejectionKind.CONTENT;
import static io.throughline.command.decision.RejectionKind.STATE;

import io.throughline.command.decision.RejectionCode;
import io.throughline.command.decision.RejectionKind;

/// Why a stock item refuses a command.
public enum StockItemRejection implements RejectionCode {
  UNKNOWN("stock-item-unknown", RejectionKind.UNKNOWN),
  /// Lines wait for it or a policy is set, but nothing came yet that could be counted.
  NEVER_RECEIVED("stock-never-received", STATE),
  ADJUSTMENT_BELOW_ZERO("stock-adjustment-below-zero", STATE),
  NOTHING_ON_HAND("stock-nothing-on-hand", STATE),
  VALUE_BELOW_ZERO("stock-value-below-zero", STATE),
  RESERVATION_TOO_SMALL("stock-reservation-too-small", STATE),
  BACKORDER_TOO_SMALL("stock-backorder-too-small", STATE),
  /// More than can be counted.
  ON_HAND_TOO_LARGE("stock-on-hand-too-large", STATE),
  /// The first receipt fixes the currency of an item's cost.
  COST_CURRENCY("stock-cost-currency", CONTENT),
  QUANTITY_NOT_POSITIVE("stock-quantity-not-positive", CONTENT),
  LINE_COUNT("stock-line-count", CONTENT),
  PRIORITY_OUT_OF_RANGE("stock-priority-out-of-range", CONTENT),
  SAME_LINE("stock-same-line", CONTENT),
  REORDER_QUANTITY_MISSING("stock-reorder-quantity-missing", CONTENT),
  TEXT_INVALID("stock-text-invalid", CONTENT);

  private final String code;
  private final RejectionKind kind;

  StockItemRejection(String code, RejectionKind kind) {
    this.code = code;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public RejectionKind kind() {
    return kind;
  }
}
