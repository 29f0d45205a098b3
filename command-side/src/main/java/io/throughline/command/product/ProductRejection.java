package io.throughline.command.product;

import io.throughline.command.decision.RejectionCode;
import io.throughline.command.decision.RejectionKind;

/// Why a product refuses what is asked of it.
public enum ProductRejection implements RejectionCode {
  UNKNOWN("product-unknown", RejectionKind.UNKNOWN),
  EXISTS("product-exists", RejectionKind.STATE),
  TEXT_INVALID("product-text-invalid", RejectionKind.CONTENT),
  BOM_EMPTY("bom-empty", RejectionKind.CONTENT),
  BOM_TOO_LONG("bom-too-long", RejectionKind.CONTENT),
  BOM_CONTAINS_ITSELF("bom-contains-itself", RejectionKind.CONTENT),
  BOM_COMPONENT_REPEATED("bom-component-repeated", RejectionKind.CONTENT),
  BOM_QUANTITY_NOT_POSITIVE("bom-quantity-not-positive", RejectionKind.CONTENT),
  SUBSTITUTE_IS_ITSELF("substitute-is-itself", RejectionKind.CONTENT);

  private final String code;
  private final RejectionKind kind;

  ProductRejection(String code, RejectionKind kind) {
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
