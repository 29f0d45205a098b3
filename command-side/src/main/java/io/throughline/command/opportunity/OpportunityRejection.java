package io.throughline.command.opportunity;

import io.throughline.command.decision.RejectionCode;
import io.throughline.command.decision.RejectionKind;

/// Why an opportunity refuses what is asked of it.
public enum OpportunityRejection implements RejectionCode {
  UNKNOWN("opportunity-unknown", RejectionKind.UNKNOWN),
  EXISTS("opportunity-exists", RejectionKind.STATE),
  WON("opportunity-won", RejectionKind.STATE),
  LOST("opportunity-lost", RejectionKind.STATE),
  TEXT_INVALID("opportunity-text-invalid", RejectionKind.CONTENT),
  AMOUNT_NOT_POSITIVE("opportunity-amount-not-positive", RejectionKind.CONTENT),
  CURRENCY_MISMATCH("opportunity-currency-mismatch", RejectionKind.CONTENT),
  STAGE_IS_AN_OUTCOME("opportunity-stage-is-an-outcome", RejectionKind.CONTENT),
  PROBABILITY_INVALID("opportunity-probability-invalid", RejectionKind.CONTENT),
  QUOTE_UNKNOWN("quote-unknown", RejectionKind.UNKNOWN),
  QUOTE_NOT_SENT("quote-not-sent", RejectionKind.STATE),
  QUOTE_SUPERSEDED("quote-superseded", RejectionKind.STATE),
  QUOTE_ACCEPTED("quote-accepted", RejectionKind.STATE),
  QUOTE_NOT_ACCEPTED("quote-not-accepted", RejectionKind.STATE),
  QUOTE_REJECTED("quote-rejected", RejectionKind.STATE),
  QUOTE_EXPIRED("quote-expired", RejectionKind.STATE),
  QUOTE_WITHDRAWN("quote-withdrawn", RejectionKind.STATE),
  QUOTE_LINES_MISSING("quote-lines-missing", RejectionKind.CONTENT),
  QUOTE_LINES_TOO_MANY("quote-lines-too-many", RejectionKind.CONTENT),
  QUOTE_VALID_UNTIL_PAST("quote-valid-until-past", RejectionKind.CONTENT),
  QUOTE_QUANTITY_NOT_POSITIVE("quote-quantity-not-positive", RejectionKind.CONTENT),
  QUOTE_CURRENCY_MISMATCH("quote-currency-mismatch", RejectionKind.CONTENT),
  QUOTE_AMOUNT_TOO_LARGE("quote-amount-too-large", RejectionKind.CONTENT);

  private final String code;
  private final RejectionKind kind;

  OpportunityRejection(String code, RejectionKind kind) {
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
