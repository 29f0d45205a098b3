package io.throughline.kernel.event;

import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.ShipmentId;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.id.Warehouse;
import io.throughline.kernel.quantity.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can happen to a shipment, from planned to delivered. The quantities that left are recorded
/// by stock; a shipment refers to them.
public sealed interface ShipmentEvent {

  record ShipmentLine(LineId lineId, Sku sku, Quantity quantity) {}

  record Planned(
      ShipmentId shipmentId,
      OrderId orderId,
      CustomerId customerId,
      Warehouse warehouse,
      List<ShipmentLine> lines)
      implements ShipmentEvent {}

  record Picked() implements ShipmentEvent {}

  record Packed(int packages) implements ShipmentEvent {}

  record GoodsIssueRequested(@Nullable String carrier, @Nullable String trackingNumber)
      implements ShipmentEvent {}

  /// @param stockIssueIds the events by which stock issued the goods
  record GoodsIssued(
      List<String> stockIssueIds, @Nullable String carrier, @Nullable String trackingNumber)
      implements ShipmentEvent {}

  record Delayed(LocalDate expected, String reason) implements ShipmentEvent {}

  /// @param proofOfDelivery who took it, or where the signature is kept
  record Delivered(@Nullable String proofOfDelivery) implements ShipmentEvent {}

  record Cancelled(String reason) implements ShipmentEvent {}
}
