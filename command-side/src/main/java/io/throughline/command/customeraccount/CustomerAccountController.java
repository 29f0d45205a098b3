package io.throughline.command.customeraccount;

import io.throughline.command.customeraccount.CustomerAccountCommand.Clear;
import io.throughline.command.customeraccount.CustomerAccountCommand.CloseDispute;
import io.throughline.command.customeraccount.CustomerAccountCommand.GrantOverride;
import io.throughline.command.customeraccount.CustomerAccountCommand.OpenDispute;
import io.throughline.command.customeraccount.CustomerAccountCommand.PromiseToPay;
import io.throughline.command.customeraccount.CustomerAccountCommand.RaiseDunning;
import io.throughline.command.customeraccount.CustomerAccountCommand.Refund;
import io.throughline.command.customeraccount.CustomerAccountCommand.ReverseClearing;
import io.throughline.command.customeraccount.CustomerAccountCommand.SetLimit;
import io.throughline.command.customeraccount.CustomerAccountCommand.WriteOff;
import io.throughline.command.customeraccount.CustomerAccountRequests.ClearRequest;
import io.throughline.command.customeraccount.CustomerAccountRequests.CloseDisputeRequest;
import io.throughline.command.customeraccount.CustomerAccountRequests.GrantOverrideRequest;
import io.throughline.command.customeraccount.CustomerAccountRequests.OpenDisputeRequest;
import io.throughline.command.customeraccount.CustomerAccountRequests.PromiseToPayRequest;
import io.throughline.command.customeraccount.CustomerAccountRequests.RaiseDunningRequest;
import io.throughline.command.customeraccount.CustomerAccountRequests.RefundRequest;
import io.throughline.command.customeraccount.CustomerAccountRequests.ReverseClearingRequest;
import io.throughline.command.customeraccount.CustomerAccountRequests.SetLimitRequest;
import io.throughline.command.customeraccount.CustomerAccountRequests.WriteOffRequest;
import io.throughline.command.http.CommandRequest;
import io.throughline.command.http.Commands;
import io.throughline.command.http.Receipt;
import io.throughline.command.http.References;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.StreamId;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Commands to customers' accounts over HTTP. An account begins with its first amount, so that a
/// wrong id would begin one for nobody; therefore the customer is looked up first.
@RestController
@RequestMapping("/api/customer-accounts/{id}")
class CustomerAccountController {

  private final Commands commands;
  private final References references;

  CustomerAccountController(Commands commands, References references) {
    this.commands = commands;
    this.references = references;
  }

  @PostMapping("/set-limit")
  ResponseEntity<Receipt> setLimit(
      CommandRequest request,
      @PathVariable CustomerId id,
      @Valid @RequestBody SetLimitRequest body) {
    return carryOut(request, new SetLimit(id, body.limit()));
  }

  @PostMapping("/grant-override")
  ResponseEntity<Receipt> grantOverride(
      CommandRequest request,
      @PathVariable CustomerId id,
      @Valid @RequestBody GrantOverrideRequest body) {
    return carryOut(request, new GrantOverride(id, body.money(), body.until(), request.actor()));
  }

  @PostMapping("/clear")
  ResponseEntity<Receipt> clear(
      CommandRequest request, @PathVariable CustomerId id, @Valid @RequestBody ClearRequest body) {
    return carryOut(
        request,
        new Clear(id, body.debitItem(), body.creditItem(), body.money(), body.discounted()));
  }

  @PostMapping("/reverse-clearing")
  ResponseEntity<Receipt> reverseClearing(
      CommandRequest request,
      @PathVariable CustomerId id,
      @Valid @RequestBody ReverseClearingRequest body) {
    return carryOut(request, new ReverseClearing(id, body.clearingId(), body.cause()));
  }

  @PostMapping("/write-off")
  ResponseEntity<Receipt> writeOff(
      CommandRequest request,
      @PathVariable CustomerId id,
      @Valid @RequestBody WriteOffRequest body) {
    return carryOut(
        request, new WriteOff(id, body.itemId(), body.money(), body.reason(), body.approver()));
  }

  @PostMapping("/refund")
  ResponseEntity<Receipt> refund(
      CommandRequest request, @PathVariable CustomerId id, @Valid @RequestBody RefundRequest body) {
    return carryOut(request, new Refund(id, body.creditItem(), body.money()));
  }

  @PostMapping("/open-dispute")
  ResponseEntity<Receipt> openDispute(
      CommandRequest request,
      @PathVariable CustomerId id,
      @Valid @RequestBody OpenDisputeRequest body) {
    return carryOut(request, new OpenDispute(id, body.itemId(), body.reason()));
  }

  @PostMapping("/close-dispute")
  ResponseEntity<Receipt> closeDispute(
      CommandRequest request,
      @PathVariable CustomerId id,
      @Valid @RequestBody CloseDisputeRequest body) {
    return carryOut(request, new CloseDispute(id, body.itemId(), body.resolution()));
  }

  @PostMapping("/raise-dunning")
  ResponseEntity<Receipt> raiseDunning(
      CommandRequest request,
      @PathVariable CustomerId id,
      @Valid @RequestBody RaiseDunningRequest body) {
    return carryOut(request, new RaiseDunning(id, body.itemId(), body.level(), body.money()));
  }

  @PostMapping("/promise-to-pay")
  ResponseEntity<Receipt> promiseToPay(
      CommandRequest request,
      @PathVariable CustomerId id,
      @Valid @RequestBody PromiseToPayRequest body) {
    return carryOut(request, new PromiseToPay(id, body.itemId(), body.money(), body.promised()));
  }

  private ResponseEntity<Receipt> carryOut(CommandRequest request, CustomerAccountCommand command) {
    String customer = command.customerId().value();
    references.requireNamed(new StreamId(customer));
    return commands.carryOut(request, customer, command);
  }
}
