package io.throughline.command.shipment;

import static java.util.Objects.requireNonNullElse;

import io.throughline.command.shipment.ShipmentCommand.RequestGoodsIssue;
import io.throughline.command.shipment.ShipmentCommand.Ship;
import io.throughline.kernel.id.ShipmentId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The bodies of commands to shipments; a body whose fields may all be left out may be left out.
final class ShipmentRequests {

  private static final int USUAL_PACKAGES = 1;

  private ShipmentRequests() {}

  record PackRequest(@Nullable Integer packages) {

    static final PackRequest USUAL = new PackRequest(null);

    int number() {
      return requireNonNullElse(packages, USUAL_PACKAGES);
    }
  }

  record GoodsIssueRequest(@Nullable String carrier, @Nullable String trackingNumber) {

    static final GoodsIssueRequest USUAL = new GoodsIssueRequest(null, null);

    RequestGoodsIssue command(ShipmentId id) {
      return new RequestGoodsIssue(id, carrier, trackingNumber);
    }
  }

  record ShipRequest(
      @Nullable Integer packages, @Nullable String carrier, @Nullable String trackingNumber) {

    static final ShipRequest USUAL = new ShipRequest(null, null, null);

    Ship command(ShipmentId id) {
      return new Ship(id, requireNonNullElse(packages, USUAL_PACKAGES), carrier, trackingNumber);
    }
  }

  record DelayRequest(@NotNull LocalDate expected, @NotBlank String reason) {}

  record DeliverRequest(@Nullable String proofOfDelivery) {

    static final DeliverRequest USUAL = new DeliverRequest(null);
  }

  record CancelRequest(@NotBlank String reason) {}
}
