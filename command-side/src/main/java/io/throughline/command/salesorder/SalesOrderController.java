package io.throughline.command.salesorder;

import io.throughline.command.http.CommandRequest;
import io.throughline.command.http.Commands;
import io.throughline.command.http.Receipt;
import io.throughline.command.http.References;
import io.throughline.command.salesorder.SalesOrderCommand.Cancel;
import io.throughline.command.salesorder.SalesOrderCommand.Close;
import io.throughline.command.salesorder.SalesOrderCommand.Hold;
import io.throughline.command.salesorder.SalesOrderCommand.ReleaseHold;
import io.throughline.command.salesorder.SalesOrderRequests.CancelRequest;
import io.throughline.command.salesorder.SalesOrderRequests.CloseRequest;
import io.throughline.command.salesorder.SalesOrderRequests.HoldRequest;
import io.throughline.command.salesorder.SalesOrderRequests.PlaceRequest;
import io.throughline.command.salesorder.SalesOrderRequests.ReleaseHoldRequest;
import io.throughline.kernel.id.OrderId;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Commands to sales orders over HTTP. What credit and stock answer is told by the process managers
/// alone, and a contract follows from the confirmation.
@RestController
@RequestMapping("/api/sales-orders")
class SalesOrderController {

  private final Commands commands;
  private final References references;

  SalesOrderController(Commands commands, References references) {
    this.commands = commands;
    this.references = references;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Receipt> place(CommandRequest request, @Valid @RequestBody PlaceRequest body) {
    references.require(body.references());
    OrderId id = new OrderId(request.newId("sales-order"));
    return commands.create(request, id.value(), body.command(id), "/api/erp/orders/" + id);
  }

  @PostMapping("/{id}/hold")
  ResponseEntity<Receipt> hold(
      CommandRequest request, @PathVariable OrderId id, @Valid @RequestBody HoldRequest body) {
    return commands.carryOut(
        request, id.value(), new Hold(id, body.holdType(), body.reason(), null));
  }

  @PostMapping("/{id}/release-hold")
  ResponseEntity<Receipt> releaseHold(
      CommandRequest request,
      @PathVariable OrderId id,
      @Valid @RequestBody(required = false) @Nullable ReleaseHoldRequest body) {
    return commands.carryOut(
        request,
        id.value(),
        new ReleaseHold(id, ReleaseHoldRequest.holdType(body), request.actor()));
  }

  @PostMapping("/{id}/cancel")
  ResponseEntity<Receipt> cancel(
      CommandRequest request, @PathVariable OrderId id, @Valid @RequestBody CancelRequest body) {
    return commands.carryOut(request, id.value(), new Cancel(id, body.reason()));
  }

  @PostMapping("/{id}/close")
  ResponseEntity<Receipt> close(
      CommandRequest request,
      @PathVariable OrderId id,
      @Valid @RequestBody(required = false) @Nullable CloseRequest body) {
    return commands.carryOut(
        request, id.value(), new Close(id, body == null ? null : body.reason()));
  }
}
