package io.throughline.command.customer;

import io.throughline.command.customer.CustomerCommand.AssignOwner;
import io.throughline.command.customer.CustomerCommand.ChangeProfile;
import io.throughline.command.customer.CustomerCommand.ChangeStage;
import io.throughline.command.customer.CustomerCommand.Erase;
import io.throughline.command.customer.CustomerCommand.Merge;
import io.throughline.command.customer.CustomerCommand.RecordConsent;
import io.throughline.command.customer.CustomerCommand.Register;
import io.throughline.command.customer.CustomerCommand.Unmerge;
import io.throughline.command.customer.CustomerRequests.AssignOwnerRequest;
import io.throughline.command.customer.CustomerRequests.ChangeProfileRequest;
import io.throughline.command.customer.CustomerRequests.ChangeStageRequest;
import io.throughline.command.customer.CustomerRequests.EraseRequest;
import io.throughline.command.customer.CustomerRequests.MergeRequest;
import io.throughline.command.customer.CustomerRequests.RecordConsentRequest;
import io.throughline.command.customer.CustomerRequests.RegisterRequest;
import io.throughline.command.customeraccount.CustomerAccountCommand;
import io.throughline.command.http.CommandRequest;
import io.throughline.command.http.Commands;
import io.throughline.command.http.Receipt;
import io.throughline.command.http.References;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.StreamId;
import io.throughline.kernel.money.Money;
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

/// Commands to customers over HTTP.
@RestController
@RequestMapping("/api/customers")
class CustomerController {

  private final Commands commands;
  private final References references;

  CustomerController(Commands commands, References references) {
    this.commands = commands;
    this.references = references;
  }

  /// Registers a customer and, where the body has one, sets its credit limit.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Receipt> register(
      CommandRequest request, @Valid @RequestBody RegisterRequest body) {
    CustomerId id = new CustomerId(request.newId("customer"));
    Register register =
        new Register(id, body.code(), body.kind(), body.profile(id), body.source(), body.orgUnit());
    Money limit =
        body.creditLimit() == null ? null : body.creditLimit().money("/creditLimit/amount");
    ResponseEntity<Receipt> registered =
        commands.create(request, id.value(), register, "/api/crm/customers/" + id);
    if (limit != null) {
      commands.carryOut(
          request.part("credit-limit"), id.value(), new CustomerAccountCommand.SetLimit(id, limit));
    }
    return registered;
  }

  @PostMapping("/{id}/change-profile")
  ResponseEntity<Receipt> changeProfile(
      CommandRequest request,
      @PathVariable CustomerId id,
      @Valid @RequestBody ChangeProfileRequest body) {
    return commands.carryOut(request, id.value(), new ChangeProfile(id, body.profile(id)));
  }

  @PostMapping("/{id}/assign-owner")
  ResponseEntity<Receipt> assignOwner(
      CommandRequest request,
      @PathVariable CustomerId id,
      @Valid @RequestBody AssignOwnerRequest body) {
    return commands.carryOut(
        request, id.value(), new AssignOwner(id, body.ownerId(), body.teamId()));
  }

  @PostMapping("/{id}/change-stage")
  ResponseEntity<Receipt> changeStage(
      CommandRequest request,
      @PathVariable CustomerId id,
      @Valid @RequestBody ChangeStageRequest body) {
    return commands.carryOut(request, id.value(), new ChangeStage(id, body.to()));
  }

  @PostMapping("/{id}/record-consent")
  ResponseEntity<Receipt> recordConsent(
      CommandRequest request,
      @PathVariable CustomerId id,
      @Valid @RequestBody RecordConsentRequest body) {
    return commands.carryOut(
        request,
        id.value(),
        new RecordConsent(id, body.purpose(), body.channel(), body.granted(), body.evidence()));
  }

  @PostMapping("/{id}/merge")
  ResponseEntity<Receipt> merge(
      CommandRequest request, @PathVariable CustomerId id, @Valid @RequestBody MergeRequest body) {
    references.require(Map.of("/survivorId", new StreamId(body.survivorId().value())));
    return commands.carryOut(request, id.value(), new Merge(id, body.survivorId(), body.reason()));
  }

  @PostMapping("/{id}/unmerge")
  ResponseEntity<Receipt> unmerge(CommandRequest request, @PathVariable CustomerId id) {
    return commands.carryOut(request, id.value(), new Unmerge(id));
  }

  /// Forgets the person, for ever; the orders, invoices and payments stay.
  @PostMapping("/{id}/erase")
  ResponseEntity<Receipt> erase(
      CommandRequest request, @PathVariable CustomerId id, @Valid @RequestBody EraseRequest body) {
    return commands.carryOut(request, id.value(), new Erase(id, body.basis()));
  }
}
