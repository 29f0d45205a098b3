package io.throughline.command.shipment;

import static io.throughline.command.decision.RejectionKind.CONTENT;
import static io.throughline.command.decision.RejectionKind.STATE;

import io.throughline.command.decision.RejectionCode;
import io.throughline.command.decision.RejectionKind;

/// Why a shipment refuses a command.
public enum ShipmentRejection implements RejectionCode {
  UNKNOWN("shipment-unknown", RejectionKind.UNKNOWN),
  EXISTS("shipment-exists", STATE),
  CANCELLED("shipment-cancelled", STATE),
  NOT_PICKED("shipment-not-picked", STATE),
  PACKED("shipment-packed", STATE),
  NOT_PACKED("shipment-not-packed", STATE),
  ISSUE_REQUESTED("shipment-issue-requested", STATE),
  ISSUE_NOT_REQUESTED("shipment-issue-not-requested", STATE),
  NOT_ISSUED("shipment-not-issued", STATE),
  DELIVERED("shipment-delivered", STATE),
  LINE_COUNT("shipment-line-count", CONTENT),
  QUANTITY("shipment-quantity", CONTENT),
  LINE_OF_OTHER_ORDER("shipment-line-of-other-order", CONTENT),
  LINE_REPEATED("shipment-line-repeated", CONTENT),
  STOCK_ISSUE_REPEATED("shipment-stock-issue-repeated", CONTENT),
  PACKAGES("shipment-packages", CONTENT),
  TEXT("shipment-text", CONTENT);

  private final String code;
  private final RejectionKind kind;

  ShipmentRejection(String code, RejectionKind kind) {
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
