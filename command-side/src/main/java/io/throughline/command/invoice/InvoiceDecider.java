package io.throughline.command.invoice;

import static io.throughline.command.decision.Decision.rejected;

import io.throughline.command.decision.CommandContext;
import io.throughline.command.decision.Decision;
import io.throughline.command.invoice.Invoice.Existing;
import io.throughline.command.invoice.Invoice.None;
import io.throughline.command.invoice.Invoice.StandaloneCreditNote;
import io.throughline.command.invoice.InvoiceCommand.AssignNumber;
import io.throughline.command.invoice.InvoiceCommand.Credit;
import io.throughline.command.invoice.InvoiceCommand.Draft;
import io.throughline.command.invoice.InvoiceCommand.FileExternally;
import io.throughline.command.invoice.InvoiceCommand.Issue;
import io.throughline.command.invoice.InvoiceCommand.IssueStandaloneCreditNote;
import io.throughline.kernel.event.InvoiceEvent;
import io.throughline.kernel.id.InvoiceId;
import java.time.LocalDate;

/// What follows from a command to an invoice, its credit notes, or a credit note that stands alone.
public final class InvoiceDecider {

  private InvoiceDecider() {}

  public static Decision<InvoiceEvent> decide(
      Invoice state, InvoiceCommand command, CommandContext context) {
    LocalDate today = context.effectiveDate();
    return switch (state) {
      case None _ -> decide(command, today);
      case Existing invoice -> decide(invoice, command, today);
      case StandaloneCreditNote note -> decide(note, command, today);
    };
  }

  private static Decision<InvoiceEvent> decide(InvoiceCommand command, LocalDate today) {
    return switch (command) {
      case Draft draft -> BillingRules.draft(draft);
      case InvoiceCommand.Bill bill -> BillingRules.bill(bill, today);
      case IssueStandaloneCreditNote issue -> StandaloneRules.issue(issue, today);
      case Issue _, AssignNumber _, Credit _, FileExternally _ ->
          rejected(
              InvoiceRejection.UNKNOWN,
              "there is no invoice or credit note %s: bill it first"
                  .formatted(command.invoiceId()));
    };
  }

  private static Decision<InvoiceEvent> decide(
      Existing invoice, InvoiceCommand command, LocalDate today) {
    return switch (command) {
      case Draft draft -> BillingRules.draftAgain(invoice, draft);
      case InvoiceCommand.Bill again -> BillingRules.billAgain(invoice, again, today);
      case Issue _ -> BillingRules.issue(invoice, today);
      case Credit credit -> CreditRules.credit(invoice, credit, today);
      case AssignNumber assign -> NamingRules.assignNumber(invoice, assign);
      case FileExternally file -> NamingRules.fileExternally(invoice, file);
      case IssueStandaloneCreditNote _ -> exists(command.invoiceId());
    };
  }

  private static Decision<InvoiceEvent> decide(
      StandaloneCreditNote note, InvoiceCommand command, LocalDate today) {
    return switch (command) {
      case IssueStandaloneCreditNote issue -> StandaloneRules.issueAgain(note, issue, today);
      case AssignNumber assign -> NamingRules.assignNumber(note, assign);
      case FileExternally file -> NamingRules.fileExternally(note.names(), file);
      case Draft _, InvoiceCommand.Bill _ -> exists(command.invoiceId());
      case Issue _, Credit _ ->
          rejected(
              InvoiceRejection.CREDIT_NOTE,
              "%s is a credit note: issue or credit an invoice".formatted(command.invoiceId()));
    };
  }

  static Decision<InvoiceEvent> exists(InvoiceId invoiceId) {
    return rejected(
        InvoiceRejection.EXISTS,
        "document %s exists with other content: use another id".formatted(invoiceId));
  }

  static Decision<InvoiceEvent> notIssued(Existing invoice) {
    return rejected(
        InvoiceRejection.NOT_ISSUED,
        "invoice %s is a draft: issue it first".formatted(invoice.drafted().invoiceId()));
  }
}
