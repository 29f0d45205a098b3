package io.throughline.command.payment;

import io.throughline.command.decision.RejectionCode;
import io.throughline.command.decision.RejectionKind;

/// Why a payment refuses what is asked of it.
public enum PaymentRejection implements RejectionCode {
  UNKNOWN("payment-unknown", RejectionKind.UNKNOWN),
  EXISTS("payment-exists", RejectionKind.STATE),
  IDENTIFIED("payment-identified", RejectionKind.STATE),
  REVERSED("payment-reversed", RejectionKind.STATE),
  AMOUNT_NOT_POSITIVE("payment-amount-not-positive", RejectionKind.CONTENT),
  VALUE_DATE_TOO_LATE("payment-value-date-too-late", RejectionKind.CONTENT),
  REFERENCES_TOO_MANY("payment-references-too-many", RejectionKind.CONTENT),
  TEXT_INVALID("payment-text-invalid", RejectionKind.CONTENT);

  private final String code;
  private final RejectionKind kind;

  PaymentRejection(String code, RejectionKind kind) {
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
