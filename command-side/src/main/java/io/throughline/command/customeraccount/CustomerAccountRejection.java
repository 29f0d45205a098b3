package io.throughline.command.customeraccount;

import static io.throughline.command.decision.RejectionKind.CONTENT;
import static io.throughline.command.decision.RejectionKind.STATE;
import static io.throughline.command.decision.RejectionKind.UNKNOWN;

import io.throughline.command.decision.RejectionCode;
import io.throughline.command.decision.RejectionKind;

/// Why a customer's account refuses a command.
public enum CustomerAccountRejection implements RejectionCode {
  ITEM_UNKNOWN("open-item-unknown", UNKNOWN),
  CLEARING_UNKNOWN("clearing-unknown", UNKNOWN),
  ITEM_NOT_A_DEBIT("open-item-not-a-debit", STATE),
  ITEM_NOT_A_CREDIT("open-item-not-a-credit", STATE),
  ITEM_NOT_A_PAYMENT("open-item-not-a-payment", STATE),
  ITEM_CLOSED("open-item-closed", STATE),
  /// More than is left of an item.
  ITEM_TOO_SMALL("open-item-too-small", STATE),
  /// What was paid back cannot be taken back as well.
  PAYMENT_REFUNDED("payment-refunded", STATE),
  /// Items that it cleared are forgotten, so that its clearings cannot be reversed.
  PAYMENT_LONG_CLEARED("payment-long-cleared", STATE),
  ITEM_DISPUTED("open-item-disputed", STATE),
  ITEM_NOT_DISPUTED("open-item-not-disputed", STATE),
  ITEM_PROMISED("open-item-promised", STATE),
  DUNNING_LEVEL_SKIPPED("dunning-level-skipped", STATE),
  /// An account is kept in one currency. A document in another is not posted: it stays in the log
  /// as issued and not posted, and in the balance of what is in transit, until it can be.
  CURRENCY("open-item-currency", CONTENT),
  AMOUNT_NOT_POSITIVE("account-amount-not-positive", CONTENT),
  AMOUNT_NEGATIVE("account-amount-negative", CONTENT),
  /// More than all sums of an account can be counted with.
  AMOUNT_TOO_LARGE("account-amount-too-large", CONTENT),
  PRIORITY_OUT_OF_RANGE("credit-priority-out-of-range", CONTENT),
  OVERRIDE_OVER("credit-override-over", CONTENT),
  PROMISE_IN_THE_PAST("promise-in-the-past", CONTENT),
  DUNNING_LEVEL_OUT_OF_RANGE("dunning-level-out-of-range", CONTENT),
  TEXT_INVALID("account-text-invalid", CONTENT);

  private final String code;
  private final RejectionKind kind;

  CustomerAccountRejection(String code, RejectionKind kind) {
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
