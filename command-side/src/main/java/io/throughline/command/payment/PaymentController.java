package io.throughline.command.payment;

import io.throughline.command.http.CommandRequest;
import io.throughline.command.http.Commands;
import io.throughline.command.http.Receipt;
import io.throughline.command.http.References;
import io.throughline.command.payment.PaymentCommand.Identify;
import io.throughline.command.payment.PaymentCommand.Reverse;
import io.throughline.command.payment.PaymentRequests.IdentifyRequest;
import io.throughline.command.payment.PaymentRequests.ReceiveRequest;
import io.throughline.command.payment.PaymentRequests.ReverseRequest;
import io.throughline.kernel.id.PaymentId;
import io.throughline.kernel.id.StreamId;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Commands to payments over HTTP.
@RestController
@RequestMapping("/api/payments")
class PaymentController {

  private final Commands commands;
  private final References references;

  PaymentController(Commands commands, References references) {
    this.commands = commands;
    this.references = references;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Receipt> receive(CommandRequest request, @Valid @RequestBody ReceiveRequest body) {
    references.require(body.customer());
    PaymentId id = new PaymentId(request.newId("payment"));
    return commands.create(request, id.value(), body.command(id), "/api/erp/payments/" + id);
  }

  @PostMapping("/{id}/identify")
  ResponseEntity<Receipt> identify(
      CommandRequest request,
      @PathVariable PaymentId id,
      @Valid @RequestBody IdentifyRequest body) {
    references.require(Map.of("/customerId", new StreamId(body.customerId().value())));
    return commands.carryOut(request, id.value(), new Identify(id, body.customerId()));
  }

  @PostMapping("/{id}/reverse")
  ResponseEntity<Receipt> reverse(
      CommandRequest request, @PathVariable PaymentId id, @Valid @RequestBody ReverseRequest body) {
    return commands.carryOut(request, id.value(), new Reverse(id, body.reason()));
  }
}
