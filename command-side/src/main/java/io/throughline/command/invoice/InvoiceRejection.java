package io.throughline.command.invoice;

import static io.throughline.command.decision.RejectionKind.CONTENT;
import static io.throughline.command.decision.RejectionKind.STATE;

import io.throughline.command.decision.RejectionCode;
import io.throughline.command.decision.RejectionKind;

/// Why an invoice or a credit note refuses a command.
public enum InvoiceRejection implements RejectionCode {
  UNKNOWN("invoice-unknown", RejectionKind.UNKNOWN),
  EXISTS("invoice-exists", STATE),
  NOT_ISSUED("invoice-not-issued", STATE),
  /// What is asked of an invoice cannot be asked of a credit note that stands alone.
  CREDIT_NOTE("invoice-is-credit-note", STATE),
  NUMBERED("invoice-numbered", STATE),
  FULLY_CREDITED("invoice-fully-credited", STATE),
  CREDIT_EXCEEDS_INVOICE("credit-note-exceeds-invoice", STATE),
  DOCUMENT_UNKNOWN("invoice-document-unknown", RejectionKind.UNKNOWN),
  LINE_UNKNOWN("invoice-line-unknown", CONTENT),
  LINE_COUNT("invoice-line-count", CONTENT),
  LINE_REPEATED("invoice-line-repeated", CONTENT),
  LINE_OF_OTHER_ORDER("invoice-line-of-other-order", CONTENT),
  EXCEEDS_ORDER("invoice-exceeds-order", CONTENT),
  PAYMENT_TERMS("invoice-payment-terms", CONTENT),
  QUANTITY("invoice-quantity", CONTENT),
  CURRENCY("invoice-currency", CONTENT),
  AMOUNT("invoice-amount", CONTENT),
  NUMBER("invoice-number", CONTENT),
  TEXT("invoice-text", CONTENT);

  private final String code;
  private final RejectionKind kind;

  InvoiceRejection(String code, RejectionKind kind) {
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
