package io.throughline.command.shipment;

import static java.util.Objects.requireNonNullElse;

import io.throughline.command.http.CommandRequest;
import io.throughline.command.http.Commands;
import io.throughline.command.http.Receipt;
import io.throughline.command.shipment.ShipmentCommand.Cancel;
import io.throughline.command.shipment.ShipmentCommand.Delay;
import io.throughline.command.shipment.ShipmentCommand.Deliver;
import io.throughline.command.shipment.ShipmentCommand.Pack;
import io.throughline.command.shipment.ShipmentCommand.Pick;
import io.throughline.command.shipment.ShipmentRequests.CancelRequest;
import io.throughline.command.shipment.ShipmentRequests.DelayRequest;
import io.throughline.command.shipment.ShipmentRequests.DeliverRequest;
import io.throughline.command.shipment.ShipmentRequests.GoodsIssueRequest;
import io.throughline.command.shipment.ShipmentRequests.PackRequest;
import io.throughline.command.shipment.ShipmentRequests.ShipRequest;
import io.throughline.kernel.id.ShipmentId;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Commands to shipments over HTTP. They are planned when stock is reserved, and stock answers what
/// it issued: both are told by the process managers alone.
@RestController
@RequestMapping("/api/shipments/{id}")
class ShipmentController {

  private final Commands commands;

  ShipmentController(Commands commands) {
    this.commands = commands;
  }

  @PostMapping("/pick")
  ResponseEntity<Receipt> pick(CommandRequest request, @PathVariable ShipmentId id) {
    return carryOut(request, new Pick(id));
  }

  @PostMapping("/pack")
  ResponseEntity<Receipt> pack(
      CommandRequest request,
      @PathVariable ShipmentId id,
      @Valid @RequestBody(required = false) @Nullable PackRequest body) {
    return carryOut(request, new Pack(id, requireNonNullElse(body, PackRequest.USUAL).number()));
  }

  @PostMapping("/request-goods-issue")
  ResponseEntity<Receipt> requestGoodsIssue(
      CommandRequest request,
      @PathVariable ShipmentId id,
      @Valid @RequestBody(required = false) @Nullable GoodsIssueRequest body) {
    return carryOut(request, requireNonNullElse(body, GoodsIssueRequest.USUAL).command(id));
  }

  @PostMapping("/ship")
  ResponseEntity<Receipt> ship(
      CommandRequest request,
      @PathVariable ShipmentId id,
      @Valid @RequestBody(required = false) @Nullable ShipRequest body) {
    return carryOut(request, requireNonNullElse(body, ShipRequest.USUAL).command(id));
  }

  @PostMapping("/delay")
  ResponseEntity<Receipt> delay(
      CommandRequest request, @PathVariable ShipmentId id, @Valid @RequestBody DelayRequest body) {
    return carryOut(request, new Delay(id, body.expected(), body.reason()));
  }

  @PostMapping("/deliver")
  ResponseEntity<Receipt> deliver(
      CommandRequest request,
      @PathVariable ShipmentId id,
      @Valid @RequestBody(required = false) @Nullable DeliverRequest body) {
    return carryOut(
        request, new Deliver(id, requireNonNullElse(body, DeliverRequest.USUAL).proofOfDelivery()));
  }

  @PostMapping("/cancel")
  ResponseEntity<Receipt> cancel(
      CommandRequest request, @PathVariable ShipmentId id, @Valid @RequestBody CancelRequest body) {
    return carryOut(request, new Cancel(id, body.reason()));
  }

  private ResponseEntity<Receipt> carryOut(CommandRequest request, ShipmentCommand command) {
    return commands.carryOut(request, command.shipmentId().value(), command);
  }
}
