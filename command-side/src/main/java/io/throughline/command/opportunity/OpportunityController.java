package io.throughline.command.opportunity;

import io.throughline.command.http.AmountRequest;
import io.throughline.command.http.CommandRequest;
import io.throughline.command.http.Commands;
import io.throughline.command.http.Receipt;
import io.throughline.command.http.References;
import io.throughline.command.opportunity.OpportunityCommand.AcceptQuote;
import io.throughline.command.opportunity.OpportunityCommand.ChangeAmount;
import io.throughline.command.opportunity.OpportunityCommand.ChangeStage;
import io.throughline.command.opportunity.OpportunityCommand.ExpireQuote;
import io.throughline.command.opportunity.OpportunityCommand.Lose;
import io.throughline.command.opportunity.OpportunityCommand.RejectQuote;
import io.throughline.command.opportunity.OpportunityCommand.Reopen;
import io.throughline.command.opportunity.OpportunityCommand.SendQuote;
import io.throughline.command.opportunity.OpportunityRequests.ChangeStageRequest;
import io.throughline.command.opportunity.OpportunityRequests.DraftQuoteRequest;
import io.throughline.command.opportunity.OpportunityRequests.LoseRequest;
import io.throughline.command.opportunity.OpportunityRequests.OpenRequest;
import io.throughline.command.opportunity.OpportunityRequests.RejectQuoteRequest;
import io.throughline.command.opportunity.OpportunityRequests.ReopenRequest;
import io.throughline.command.opportunity.OpportunityRequests.VersionRequest;
import io.throughline.kernel.id.OpportunityId;
import io.throughline.kernel.id.StreamId;
import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Commands to opportunities over HTTP.
@RestController
@RequestMapping("/api/opportunities")
class OpportunityController {

  private final Commands commands;
  private final References references;

  OpportunityController(Commands commands, References references) {
    this.commands = commands;
    this.references = references;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Receipt> open(CommandRequest request, @Valid @RequestBody OpenRequest body) {
    references.require(Map.of("/customerId", new StreamId(body.customerId().value())));
    OpportunityId id = new OpportunityId(request.newId("opportunity"));
    return commands.create(request, id.value(), body.command(id), "/api/crm/opportunities/" + id);
  }

  @PostMapping("/{id}/change-stage")
  ResponseEntity<Receipt> changeStage(
      CommandRequest request,
      @PathVariable OpportunityId id,
      @Valid @RequestBody ChangeStageRequest body) {
    return commands.carryOut(
        request, id.value(), new ChangeStage(id, body.to(), body.probability()));
  }

  @PostMapping("/{id}/change-amount")
  ResponseEntity<Receipt> changeAmount(
      CommandRequest request,
      @PathVariable OpportunityId id,
      @Valid @RequestBody AmountRequest body) {
    return commands.carryOut(request, id.value(), new ChangeAmount(id, body.money("/amount")));
  }

  @PostMapping("/{id}/draft-quote")
  ResponseEntity<Receipt> draftQuote(
      CommandRequest request,
      @PathVariable OpportunityId id,
      @Valid @RequestBody DraftQuoteRequest body) {
    references.require(body.references());
    return commands.carryOut(request, id.value(), body.command(id));
  }

  @PostMapping("/{id}/send-quote")
  ResponseEntity<Receipt> sendQuote(
      CommandRequest request,
      @PathVariable OpportunityId id,
      @Valid @RequestBody VersionRequest body) {
    return commands.carryOut(request, id.value(), new SendQuote(id, body.version()));
  }

  @PostMapping("/{id}/accept-quote")
  ResponseEntity<Receipt> acceptQuote(
      CommandRequest request,
      @PathVariable OpportunityId id,
      @Valid @RequestBody VersionRequest body) {
    return commands.carryOut(request, id.value(), new AcceptQuote(id, body.version()));
  }

  @PostMapping("/{id}/expire-quote")
  ResponseEntity<Receipt> expireQuote(
      CommandRequest request,
      @PathVariable OpportunityId id,
      @Valid @RequestBody VersionRequest body) {
    return commands.carryOut(request, id.value(), new ExpireQuote(id, body.version()));
  }

  @PostMapping("/{id}/reject-quote")
  ResponseEntity<Receipt> rejectQuote(
      CommandRequest request,
      @PathVariable OpportunityId id,
      @Valid @RequestBody RejectQuoteRequest body) {
    return commands.carryOut(
        request, id.value(), new RejectQuote(id, body.version(), body.reason()));
  }

  @PostMapping("/{id}/lose")
  ResponseEntity<Receipt> lose(
      CommandRequest request,
      @PathVariable OpportunityId id,
      @Valid @RequestBody LoseRequest body) {
    return commands.carryOut(request, id.value(), new Lose(id, body.reason(), body.competitor()));
  }

  /// Whoever asks over HTTP wants it open, whatever closed it; only processes name a version.
  @PostMapping("/{id}/reopen")
  ResponseEntity<Receipt> reopen(
      CommandRequest request,
      @PathVariable OpportunityId id,
      @Valid @RequestBody(required = false) @Nullable ReopenRequest body) {
    return commands.carryOut(
        request, id.value(), new Reopen(id, null, body == null ? null : body.reason()));
  }
}
