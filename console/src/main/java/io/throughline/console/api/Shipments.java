package io.throughline.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/// What leaves the warehouse.
@Component
public final class Shipments {

  private static final ParameterizedTypeReference<Page<Row>> ROWS =
      new ParameterizedTypeReference<>() {};

  /// @param expected the day it is now expected to arrive, where it is late
  public record Row(
      String shipmentId,
      String orderId,
      Party customer,
      String warehouse,
      String status,
      Instant plannedAt,
      @Nullable Integer packages,
      @Nullable String carrier,
      @Nullable String trackingNumber,
      @Nullable LocalDate expected,
      @Nullable String delayReason,
      @Nullable Instant issuedAt,
      @Nullable Instant deliveredAt,
      @Nullable String proofOfDelivery,
      @Nullable String cancelReason) {

    /// Whether it still waits in the warehouse for somebody.
    public boolean canBeShipped() {
      return List.of("PLANNED", "PICKED", "PACKED").contains(status);
    }
  }

  private final Api api;

  Shipments(Api api) {
    this.api = api;
  }

  public List<Row> ofOrder(String orderId, int limit) {
    return api.get(
            ApiQuery.of("/erp/shipments").with("orderId", orderId).with("limit", limit), ROWS)
        .items();
  }

  public Receipt ship(
      String shipmentId, String key, @Nullable String carrier, @Nullable String tracking) {
    return api.send(
        ApiQuery.of("/shipments/{id}/ship").at("id", shipmentId),
        key,
        Given.of(Map.of()).and("carrier", carrier).and("trackingNumber", tracking).fields());
  }
}
