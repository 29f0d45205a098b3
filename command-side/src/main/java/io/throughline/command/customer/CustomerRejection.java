package io.throughline.command.customer;

import io.throughline.command.decision.RejectionCode;
import io.throughline.command.decision.RejectionKind;

/// Why a command to a customer is refused.
enum CustomerRejection implements RejectionCode {
  UNKNOWN("customer-unknown", RejectionKind.UNKNOWN),
  EXISTS("customer-exists", RejectionKind.STATE),
  MERGED("customer-merged", RejectionKind.STATE),
  NOT_MERGED("customer-not-merged", RejectionKind.STATE),
  MERGED_WITH_ITSELF("customer-merged-with-itself", RejectionKind.CONTENT),
  ERASED("customer-erased", RejectionKind.STATE),
  ERASURE_NOT_REQUESTED("customer-erasure-not-requested", RejectionKind.STATE),
  CODE_INVALID("customer-code-invalid", RejectionKind.CONTENT),
  TEXT_INVALID("text-invalid", RejectionKind.CONTENT),
  TEXT_TOO_LONG("text-too-long", RejectionKind.CONTENT);

  private final String code;
  private final RejectionKind kind;

  CustomerRejection(String code, RejectionKind kind) {
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
