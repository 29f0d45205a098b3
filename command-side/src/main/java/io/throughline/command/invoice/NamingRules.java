package io.throughline.command.invoice;

import static io.throughline.command.decision.Decision.accepted;
import static io.throughline.command.decision.Decision.rejected;
import static io.throughline.command.decision.Decision.unchanged;

import io.throughline.command.decision.Decision;
import io.throughline.command.decision.TextLimit;
import io.throughline.command.invoice.Invoice.Existing;
import io.throughline.command.invoice.Invoice.StandaloneCreditNote;
import io.throughline.command.invoice.InvoiceCommand.AssignNumber;
import io.throughline.command.invoice.InvoiceCommand.FileExternally;
import io.throughline.kernel.event.InvoiceEvent;
import io.throughline.kernel.event.InvoiceEvent.ExternalFiled;
import io.throughline.kernel.event.InvoiceEvent.NumberAssigned;
import java.util.Optional;

/// How documents get their legal numbers, once, and the names they have outside.
final class NamingRules {

  private NamingRules() {}

  static Decision<InvoiceEvent> assignNumber(Existing invoice, AssignNumber command) {
    Optional<Decision<InvoiceEvent>> fault = faultOf(command);
    if (fault.isPresent()) {
      return fault.get();
    }
    if (command.documentId().equals(invoice.drafted().invoiceId())) {
      return invoice.issued() == null
          ? InvoiceDecider.notIssued(invoice)
          : assignNumber(invoice.names(), command);
    }
    return invoice.creditNotes().contains(command.documentId())
        ? assignNumber(invoice.names(), command)
        : unknownDocument(command);
  }

  static Decision<InvoiceEvent> assignNumber(StandaloneCreditNote note, AssignNumber command) {
    return faultOf(command)
        .orElseGet(() ->
            command.documentId().equals(note.note().creditNoteId())
                ? assignNumber(note.names(), command)
                : unknownDocument(command));
  }

  static Decision<InvoiceEvent> fileExternally(Existing invoice, FileExternally command) {
    return invoice.issued() == null
        ? InvoiceDecider.notIssued(invoice)
        : fileExternally(invoice.names(), command);
  }

  static Decision<InvoiceEvent> fileExternally(DocumentNames names, FileExternally command) {
    ExternalFiled filed = new ExternalFiled(command.code(), command.number());
    return TextLimit.NAME
        .fault("code", command.code())
        .or(() -> TextLimit.NAME.fault("number", command.number()))
        .<Decision<InvoiceEvent>>map(fault -> rejected(InvoiceRejection.TEXT, fault))
        .orElseGet(() -> filed.equals(names.filed()) ? unchanged() : accepted(filed));
  }

  private static Decision<InvoiceEvent> assignNumber(DocumentNames names, AssignNumber command) {
    NumberAssigned assigned =
        new NumberAssigned(command.documentId(), command.series(), command.number());
    NumberAssigned before = names.numbers().get(command.documentId());
    if (before == null) {
      return accepted(assigned);
    }
    return before.equals(assigned)
        ? unchanged()
        : rejected(
            InvoiceRejection.NUMBERED,
            "document %s has the number %s %d for good"
                .formatted(command.documentId(), before.series(), before.number()));
  }

  private static Decision<InvoiceEvent> unknownDocument(AssignNumber command) {
    return rejected(
        InvoiceRejection.DOCUMENT_UNKNOWN,
        "%s is neither %s nor a credit note of it"
            .formatted(command.documentId(), command.invoiceId()));
  }

  private static Optional<Decision<InvoiceEvent>> faultOf(AssignNumber command) {
    Optional<String> fault = TextLimit.NAME.fault("series", command.series());
    if (fault.isPresent()) {
      return Optional.of(rejected(InvoiceRejection.TEXT, fault.get()));
    }
    return command.number() < 1
        ? Optional.of(
            rejected(
                InvoiceRejection.NUMBER,
                "number is %d: numbers count from 1".formatted(command.number())))
        : Optional.empty();
  }
}
