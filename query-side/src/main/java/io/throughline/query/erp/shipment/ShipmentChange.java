package io.throughline.query.erp.shipment;

import io.throughline.kernel.event.ShipmentEvent;
import io.throughline.query.view.ViewEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What some events say of a shipment; null where they say nothing.
record ShipmentChange(
    @Nullable ShipmentStatus status,
    @Nullable Integer packages,
    @Nullable String carrier,
    @Nullable String trackingNumber,
    @Nullable LocalDate expected,
    @Nullable String delayReason,
    @Nullable Instant issuedAt,
    @Nullable Instant deliveredAt,
    @Nullable String proofOfDelivery,
    @Nullable String cancelReason) {

  static ShipmentChange of(ShipmentEvent event, ViewEvent recorded) {
    return switch (event) {
      case ShipmentEvent.Planned _ -> step(ShipmentStatus.PLANNED);
      case ShipmentEvent.Picked _ -> step(ShipmentStatus.PICKED);
      case ShipmentEvent.Packed e ->
          new ShipmentChange(
              ShipmentStatus.PACKED, e.packages(), null, null, null, null, null, null, null, null);
      case ShipmentEvent.GoodsIssueRequested e ->
          carried(ShipmentStatus.GOODS_ISSUE_REQUESTED, e.carrier(), e.trackingNumber(), null);
      case ShipmentEvent.GoodsIssued e ->
          carried(ShipmentStatus.SHIPPED, e.carrier(), e.trackingNumber(), recorded.effectiveAt());
      case ShipmentEvent.Delayed e ->
          new ShipmentChange(
              null, null, null, null, e.expected(), e.reason(), null, null, null, null);
      case ShipmentEvent.Delivered e ->
          new ShipmentChange(
              ShipmentStatus.DELIVERED,
              null,
              null,
              null,
              null,
              null,
              null,
              recorded.effectiveAt(),
              e.proofOfDelivery(),
              null);
      case ShipmentEvent.Cancelled e ->
          new ShipmentChange(
              ShipmentStatus.CANCELLED, null, null, null, null, null, null, null, null, e.reason());
    };
  }

  private static ShipmentChange step(ShipmentStatus status) {
    return new ShipmentChange(status, null, null, null, null, null, null, null, null, null);
  }

  private static ShipmentChange carried(
      ShipmentStatus status,
      @Nullable String carrier,
      @Nullable String trackingNumber,
      @Nullable Instant issuedAt) {
    return new ShipmentChange(
        status, null, carrier, trackingNumber, null, null, issuedAt, null, null, null);
  }

  ShipmentChange then(ShipmentChange later) {
    return new ShipmentChange(
        last(status, later.status),
        last(packages, later.packages),
        last(carrier, later.carrier),
        last(trackingNumber, later.trackingNumber),
        last(expected, later.expected),
        last(delayReason, later.delayReason),
        last(issuedAt, later.issuedAt),
        last(deliveredAt, later.deliveredAt),
        last(proofOfDelivery, later.proofOfDelivery),
        last(cancelReason, later.cancelReason));
  }

  private static <T> @Nullable T last(@Nullable T before, @Nullable T after) {
    return after == null ? before : after;
  }
}
