package io.throughline.command.salesorder;

import static io.throughline.command.decision.RejectionKind.CONTENT;
import static io.throughline.command.decision.RejectionKind.STATE;

import io.throughline.command.decision.RejectionCode;
import io.throughline.command.decision.RejectionKind;

/// Why a sales order refuses a command.
public enum SalesOrderRejection implements RejectionCode {
  UNKNOWN("sales-order-unknown", RejectionKind.UNKNOWN),
  EXISTS("sales-order-exists", STATE),
  CLOSED("sales-order-closed", STATE),
  CONFIRMED("sales-order-confirmed", STATE),
  NOT_CONFIRMED("sales-order-not-confirmed", STATE),
  /// Only credit itself lifts a hold for credit.
  CREDIT_HOLD("sales-order-credit-hold", STATE),
  LINE_UNKNOWN("sales-order-line-unknown", RejectionKind.UNKNOWN),
  LINE_CANCELLED("sales-order-line-cancelled", STATE),
  CANCELLATION_EXCEEDS_LINE("sales-order-cancellation-exceeds-line", STATE),
  LINE_COUNT("sales-order-line-count", CONTENT),
  PAYMENT_TERMS("sales-order-payment-terms", CONTENT),
  QUANTITY("sales-order-quantity", CONTENT),
  PRIORITY("sales-order-priority", CONTENT),
  CURRENCY("sales-order-currency", CONTENT),
  /// A line beyond the amount up to which every sum of an order can be counted.
  AMOUNT("sales-order-amount", CONTENT),
  TEXT("sales-order-text", CONTENT);

  private final String code;
  private final RejectionKind kind;

  SalesOrderRejection(String code, RejectionKind kind) {
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
