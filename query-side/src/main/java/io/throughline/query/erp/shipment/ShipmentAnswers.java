package io.throughline.query.erp.shipment;

import io.throughline.query.http.Answer;
import io.throughline.query.party.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is answered about shipments.
final class ShipmentAnswers {

  private ShipmentAnswers() {}

  /// @param plannedAt when it was planned in business; so are the other moments
  /// @param expected the day it is now expected to arrive, where it is late
  record ShipmentRow(
      String shipmentId,
      String orderId,
      Party customer,
      String warehouse,
      ShipmentStatus status,
      Instant plannedAt,
      @Nullable Integer packages,
      @Nullable String carrier,
      @Nullable String trackingNumber,
      @Nullable LocalDate expected,
      @Nullable String delayReason,
      @Nullable Instant issuedAt,
      @Nullable Instant deliveredAt,
      @Nullable String proofOfDelivery,
      @Nullable String cancelReason) {}

  /// @param issued what stock issued of it
  record Line(String lineId, String sku, long quantity, long issued) {}

  record ShipmentAnswer(long position, ShipmentRow shipment, List<Line> lines) implements Answer {}
}
