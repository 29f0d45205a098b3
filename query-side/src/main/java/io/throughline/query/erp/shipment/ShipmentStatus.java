package io.throughline.query.erp.shipment;

/// The step that a shipment has reached.
enum ShipmentStatus {
  PLANNED,
  PICKED,
  PACKED,
  /// Stock has been asked to issue the goods.
  GOODS_ISSUE_REQUESTED,
  /// The goods have left.
  SHIPPED,
  DELIVERED,
  CANCELLED;

  /// Whether the goods are still to leave.
  boolean isOpen() {
    return switch (this) {
      case PLANNED, PICKED, PACKED, GOODS_ISSUE_REQUESTED -> true;
      case SHIPPED, DELIVERED, CANCELLED -> false;
    };
  }
}
