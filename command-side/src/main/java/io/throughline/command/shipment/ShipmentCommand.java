package io.throughline.command.shipment;

import io.throughline.command.decision.Command;
import io.throughline.kernel.event.ShipmentEvent.ShipmentLine;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.ShipmentId;
import io.throughline.kernel.id.StreamId;
import io.throughline.kernel.id.Warehouse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be asked of a shipment.
public sealed interface ShipmentCommand extends Command {

  ShipmentId shipmentId();

  @Override
  default StreamId streamId() {
    return new StreamId(shipmentId().value());
  }

  record Plan(
      ShipmentId shipmentId,
      OrderId orderId,
      CustomerId customerId,
      Warehouse warehouse,
      List<ShipmentLine> lines)
      implements ShipmentCommand {}

  record Pick(ShipmentId shipmentId) implements ShipmentCommand {}

  record Pack(ShipmentId shipmentId, int packages) implements ShipmentCommand {}

  record RequestGoodsIssue(
      ShipmentId shipmentId, @Nullable String carrier, @Nullable String trackingNumber)
      implements ShipmentCommand {}

  /// Picks, packs and requests the goods issue in one go, as far as it is not done yet.
  record Ship(
      ShipmentId shipmentId,
      int packages,
      @Nullable String carrier,
      @Nullable String trackingNumber)
      implements ShipmentCommand {}

  /// Stock has issued, or could not issue, every line that was asked for.
  record ConfirmGoodsIssue(ShipmentId shipmentId, List<String> stockIssueIds)
      implements ShipmentCommand {}

  record Delay(ShipmentId shipmentId, LocalDate expected, String reason)
      implements ShipmentCommand {}

  record Deliver(ShipmentId shipmentId, @Nullable String proofOfDelivery)
      implements ShipmentCommand {}

  record Cancel(ShipmentId shipmentId, String reason) implements ShipmentCommand {}
}
