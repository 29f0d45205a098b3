package io.throughline.command.shipment;

import static io.throughline.command.decision.Decision.accepted;
import static io.throughline.command.decision.Decision.rejected;
import static io.throughline.command.decision.Decision.unchanged;

import io.throughline.command.decision.Decision;
import io.throughline.command.decision.TextLimit;
import io.throughline.command.shipment.Shipment.Existing;
import io.throughline.command.shipment.ShipmentCommand.ConfirmGoodsIssue;
import io.throughline.command.shipment.ShipmentCommand.Pack;
import io.throughline.command.shipment.ShipmentCommand.RequestGoodsIssue;
import io.throughline.command.shipment.ShipmentCommand.Ship;
import io.throughline.kernel.event.ShipmentEvent;
import io.throughline.kernel.event.ShipmentEvent.GoodsIssueRequested;
import io.throughline.kernel.event.ShipmentEvent.GoodsIssued;
import io.throughline.kernel.event.ShipmentEvent.Packed;
import io.throughline.kernel.event.ShipmentEvent.Picked;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How goods leave the warehouse: picked, packed, asked of stock, issued. A step that is done needs
/// no doing again.
final class GoodsIssueRules {

  static final int MOST_PACKAGES = 10_000;

  private GoodsIssueRules() {}

  static Decision<ShipmentEvent> pick(Existing shipment) {
    return switch (shipment.step()) {
      case PLANNED -> accepted(new Picked());
      case PICKED, PACKED, ISSUE_REQUESTED, ISSUED, DELIVERED -> unchanged();
      case CANCELLED -> ShipmentDecider.cancelled(shipment);
    };
  }

  static Decision<ShipmentEvent> pack(Existing shipment, Pack command) {
    return faultOf(command.packages())
        .orElseGet(() ->
            switch (shipment.step()) {
              case PLANNED ->
                  rejected(
                      ShipmentRejection.NOT_PICKED,
                      "shipment %s is not picked: pick it first"
                          .formatted(shipment.planned().shipmentId()));
              case PICKED -> accepted(new Packed(command.packages()));
              case PACKED, ISSUE_REQUESTED, ISSUED, DELIVERED ->
                  command.packages() == shipment.packages()
                      ? unchanged()
                      : rejected(
                          ShipmentRejection.PACKED,
                          "shipment %s is packed already, packages: %d"
                              .formatted(shipment.planned().shipmentId(), shipment.packages()));
              case CANCELLED -> ShipmentDecider.cancelled(shipment);
            });
  }

  static Decision<ShipmentEvent> request(Existing shipment, RequestGoodsIssue command) {
    GoodsIssueRequested request =
        new GoodsIssueRequested(command.carrier(), command.trackingNumber());
    return faultOf(request)
        .orElseGet(() ->
            switch (shipment.step()) {
              case PLANNED, PICKED ->
                  rejected(
                      ShipmentRejection.NOT_PACKED,
                      "shipment %s is not packed (%s): pick and pack it first, or ship it"
                          .formatted(shipment.planned().shipmentId(), shipment.step()));
              case PACKED -> accepted(request);
              case ISSUE_REQUESTED, ISSUED, DELIVERED -> requestAgain(shipment, request);
              case CANCELLED -> ShipmentDecider.cancelled(shipment);
            });
  }

  static Decision<ShipmentEvent> ship(Existing shipment, Ship command) {
    GoodsIssueRequested request =
        new GoodsIssueRequested(command.carrier(), command.trackingNumber());
    return faultOf(command.packages())
        .or(() -> faultOf(request))
        .orElseGet(() ->
            switch (shipment.step()) {
              case PLANNED -> accepted(new Picked(), new Packed(command.packages()), request);
              case PICKED -> accepted(new Packed(command.packages()), request);
              case PACKED -> accepted(request);
              case ISSUE_REQUESTED, ISSUED, DELIVERED -> requestAgain(shipment, request);
              case CANCELLED -> ShipmentDecider.cancelled(shipment);
            });
  }

  /// No stock issue at all is an answer, too: nothing of what was asked for was there.
  static Decision<ShipmentEvent> confirm(Existing shipment, ConfirmGoodsIssue command) {
    if (new HashSet<>(command.stockIssueIds()).size() < command.stockIssueIds().size()) {
      return rejected(
          ShipmentRejection.STOCK_ISSUE_REPEATED,
          "stockIssueIds of shipment %s name one issue twice: name each once"
              .formatted(shipment.planned().shipmentId()));
    }
    return switch (shipment.step()) {
      case PLANNED, PICKED, PACKED ->
          rejected(
              ShipmentRejection.ISSUE_NOT_REQUESTED,
              "nobody asked stock for the goods of shipment %s (%s): ship it first"
                  .formatted(shipment.planned().shipmentId(), shipment.step()));
      case ISSUE_REQUESTED -> accepted(issued(shipment.requested(), command));
      case ISSUED, DELIVERED -> unchanged();
      case CANCELLED -> ShipmentDecider.cancelled(shipment);
    };
  }

  private static GoodsIssued issued(
      @Nullable GoodsIssueRequested request, ConfirmGoodsIssue command) {
    List<String> issues = List.copyOf(command.stockIssueIds());
    return request == null
        ? new GoodsIssued(issues, null, null)
        : new GoodsIssued(issues, request.carrier(), request.trackingNumber());
  }

  /// Who says nothing of carrier or tracking number repeats what was said before.
  private static Decision<ShipmentEvent> requestAgain(
      Existing shipment, GoodsIssueRequested again) {
    GoodsIssueRequested before = shipment.requested();
    return before == null
            || (repeats(again.carrier(), before.carrier())
                && repeats(again.trackingNumber(), before.trackingNumber()))
        ? unchanged()
        : rejected(
            ShipmentRejection.ISSUE_REQUESTED,
            "the goods issue of shipment %s is requested already, with carrier %s and number %s"
                .formatted(
                    shipment.planned().shipmentId(), before.carrier(), before.trackingNumber()));
  }

  private static boolean repeats(@Nullable String again, @Nullable String before) {
    return again == null || again.equals(before);
  }

  private static Optional<Decision<ShipmentEvent>> faultOf(int packages) {
    return packages < 1 || packages > MOST_PACKAGES
        ? Optional.of(
            rejected(
                ShipmentRejection.PACKAGES,
                "packages is %d: give 1 to %d".formatted(packages, MOST_PACKAGES)))
        : Optional.empty();
  }

  private static Optional<Decision<ShipmentEvent>> faultOf(GoodsIssueRequested request) {
    return TextLimit.NAME
        .faultIfGiven("carrier", request.carrier())
        .or(() -> TextLimit.NAME.faultIfGiven("trackingNumber", request.trackingNumber()))
        .map(fault -> rejected(ShipmentRejection.TEXT, fault));
  }
}
