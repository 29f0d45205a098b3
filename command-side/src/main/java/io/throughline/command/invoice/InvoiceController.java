package io.throughline.command.invoice;

import io.throughline.command.http.CommandRequest;
import io.throughline.command.http.Commands;
import io.throughline.command.http.Receipt;
import io.throughline.command.http.References;
import io.throughline.command.invoice.InvoiceCommand.FileExternally;
import io.throughline.command.invoice.InvoiceRequests.CreditNoteRequest;
import io.throughline.command.invoice.InvoiceRequests.CreditRequest;
import io.throughline.command.invoice.InvoiceRequests.FileExternallyRequest;
import io.throughline.kernel.id.InvoiceId;
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

/// Commands to invoices and credit notes over HTTP. Invoices are billed and numbered by the process
/// managers alone.
@RestController
@RequestMapping("/api")
class InvoiceController {

  private final Commands commands;
  private final References references;

  InvoiceController(Commands commands, References references) {
    this.commands = commands;
    this.references = references;
  }

  /// The receipt names the credit note; its version is that of the invoice, whose stream tells of
  /// it.
  @PostMapping("/invoices/{id}/credit")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Receipt> credit(
      CommandRequest request, @PathVariable InvoiceId id, @Valid @RequestBody CreditRequest body) {
    InvoiceId creditNote = newCreditNote(request);
    return commands.create(
        request, creditNote.value(), body.command(id, creditNote), location(creditNote));
  }

  @PostMapping("/invoices/{id}/file-externally")
  ResponseEntity<Receipt> fileExternally(
      CommandRequest request,
      @PathVariable InvoiceId id,
      @Valid @RequestBody FileExternallyRequest body) {
    return commands.carryOut(
        request, id.value(), new FileExternally(id, body.code(), body.number()));
  }

  @PostMapping("/credit-notes")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Receipt> issueCreditNote(
      CommandRequest request, @Valid @RequestBody CreditNoteRequest body) {
    references.require(Map.of("/customerId", new StreamId(body.customerId().value())));
    InvoiceId creditNote = newCreditNote(request);
    return commands.create(
        request, creditNote.value(), body.command(creditNote), location(creditNote));
  }

  private static InvoiceId newCreditNote(CommandRequest request) {
    return new InvoiceId(request.newId("credit-note"));
  }

  private static String location(InvoiceId creditNote) {
    return "/api/credit-notes/" + creditNote;
  }
}
