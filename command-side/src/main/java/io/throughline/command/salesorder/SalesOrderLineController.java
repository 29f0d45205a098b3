package io.throughline.command.salesorder;

import io.throughline.command.http.CommandRequest;
import io.throughline.command.http.Commands;
import io.throughline.command.http.Receipt;
import io.throughline.command.salesorder.SalesOrderCommand.ChangeLineQuantity;
import io.throughline.command.salesorder.SalesOrderCommand.IncreaseLine;
import io.throughline.command.salesorder.SalesOrderCommand.Promise;
import io.throughline.command.salesorder.SalesOrderCommand.RequestLineCancellation;
import io.throughline.command.salesorder.SalesOrderCommand.Reschedule;
import io.throughline.command.salesorder.SalesOrderRequests.ChangePriceRequest;
import io.throughline.command.salesorder.SalesOrderRequests.PromiseRequest;
import io.throughline.command.salesorder.SalesOrderRequests.QuantityRequest;
import io.throughline.command.salesorder.SalesOrderRequests.RescheduleRequest;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Commands to single lines of a sales order over HTTP; lines are numbered from 1.
@RestController
@RequestMapping("/api/sales-orders/{id}/lines/{n}")
class SalesOrderLineController {

  private final Commands commands;

  SalesOrderLineController(Commands commands) {
    this.commands = commands;
  }

  @PostMapping("/increase")
  ResponseEntity<Receipt> increase(
      CommandRequest request,
      @PathVariable OrderId id,
      @PathVariable int n,
      @Valid @RequestBody QuantityRequest body) {
    return carryOut(request, new IncreaseLine(id, LineId.of(id, n), body.quantity()));
  }

  @PostMapping("/request-cancellation")
  ResponseEntity<Receipt> requestCancellation(
      CommandRequest request,
      @PathVariable OrderId id,
      @PathVariable int n,
      @Valid @RequestBody QuantityRequest body) {
    return carryOut(request, new RequestLineCancellation(id, LineId.of(id, n), body.quantity()));
  }

  @PostMapping("/change-quantity")
  ResponseEntity<Receipt> changeQuantity(
      CommandRequest request,
      @PathVariable OrderId id,
      @PathVariable int n,
      @Valid @RequestBody QuantityRequest body) {
    return carryOut(request, new ChangeLineQuantity(id, LineId.of(id, n), body.quantity()));
  }

  @PostMapping("/change-price")
  ResponseEntity<Receipt> changePrice(
      CommandRequest request,
      @PathVariable OrderId id,
      @PathVariable int n,
      @Valid @RequestBody ChangePriceRequest body) {
    return carryOut(request, body.command(id, LineId.of(id, n)));
  }

  @PostMapping("/reschedule")
  ResponseEntity<Receipt> reschedule(
      CommandRequest request,
      @PathVariable OrderId id,
      @PathVariable int n,
      @Valid @RequestBody RescheduleRequest body) {
    return carryOut(request, new Reschedule(id, LineId.of(id, n), body.requestedDate()));
  }

  @PostMapping("/promise")
  ResponseEntity<Receipt> promise(
      CommandRequest request,
      @PathVariable OrderId id,
      @PathVariable int n,
      @Valid @RequestBody PromiseRequest body) {
    return carryOut(request, new Promise(id, LineId.of(id, n), body.date(), body.basis()));
  }

  private ResponseEntity<Receipt> carryOut(CommandRequest request, SalesOrderCommand command) {
    return commands.carryOut(request, command.orderId().value(), command);
  }
}
