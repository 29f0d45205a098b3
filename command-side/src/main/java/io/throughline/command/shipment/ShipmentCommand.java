package io.throughline.command.shipment;

import io.throughline.command.decision.BeginningCommand;
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
///
/// Everything but planning is refused with `shipment-unknown` before the shipment is planned, and
/// with `shipment-cancelled` once it is cancelled, where nothing else is told; the further refusals
/// stand at each command, in the order they are checked. A step that is done changes nothing.
public sealed interface ShipmentCommand extends Command {

  ShipmentId shipmentId();

  @Override
  default StreamId streamId() {
    return new StreamId(shipmentId().value());
  }

  /// The same content again changes nothing, whatever happened since.
  ///
  /// Refused: shipment-line-count (1 to 5000); for each line shipment-quantity,
  /// shipment-line-of-other-order, shipment-line-repeated; shipment-exists.
  record Plan(
      ShipmentId shipmentId,
      OrderId orderId,
      CustomerId customerId,
      Warehouse warehouse,
      List<ShipmentLine> lines)
      implements ShipmentCommand, BeginningCommand {}

  record Pick(ShipmentId shipmentId) implements ShipmentCommand {}

  /// Refused: shipment-packages (1 to 10000), shipment-not-picked, shipment-packed (in another
  /// number of packages).
  record Pack(ShipmentId shipmentId, int packages) implements ShipmentCommand {}

  /// Refused: shipment-text, shipment-not-packed, shipment-issue-requested (with another carrier or
  /// tracking number).
  record RequestGoodsIssue(
      ShipmentId shipmentId, @Nullable String carrier, @Nullable String trackingNumber)
      implements ShipmentCommand {}

  /// Picks, packs and requests the goods issue in one go, as far as it is not done yet.
  ///
  /// Refused: shipment-packages (1 to 10000), shipment-text, shipment-issue-requested (with another
  /// carrier or tracking number).
  record Ship(
      ShipmentId shipmentId,
      int packages,
      @Nullable String carrier,
      @Nullable String trackingNumber)
      implements ShipmentCommand {}

  /// Stock has issued, or could not issue, every line that was asked for.
  ///
  /// Refused: shipment-stock-issue-repeated, shipment-issue-not-requested.
  record ConfirmGoodsIssue(ShipmentId shipmentId, List<String> stockIssueIds)
      implements ShipmentCommand {}

  /// The same news again changes nothing.
  ///
  /// Refused: shipment-text, shipment-delivered.
  record Delay(ShipmentId shipmentId, LocalDate expected, String reason)
      implements ShipmentCommand {}

  /// Refused: shipment-text, shipment-not-issued.
  record Deliver(ShipmentId shipmentId, @Nullable String proofOfDelivery)
      implements ShipmentCommand {}

  /// Refused: shipment-text, shipment-issue-requested (or issued since). Again, changes nothing.
  record Cancel(ShipmentId shipmentId, String reason) implements ShipmentCommand {}
}
