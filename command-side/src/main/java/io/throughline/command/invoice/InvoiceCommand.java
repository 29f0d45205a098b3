package io.throughline.command.invoice;

import io.throughline.command.decision.Command;
import io.throughline.kernel.event.InvoiceEvent.CreditLine;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.StreamId;
import io.throughline.kernel.money.LineAmount;
import io.throughline.kernel.quantity.Quantity;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be asked of an invoice. Its credit notes are decided by the invoice itself, which knows
/// what is left to credit; a credit note without an invoice stands alone.
public sealed interface InvoiceCommand extends Command {

  InvoiceId invoiceId();

  @Override
  default StreamId streamId() {
    return new StreamId(invoiceId().value());
  }

  /// @param quantity what is billed now
  /// @param billedBefore what was billed of the order line before
  /// @param ordered the whole quantity of the order line
  /// @param lineAmount the whole amount of the order line; the share to bill follows invariant M3
  record BillingLine(
      LineId lineId,
      Quantity quantity,
      Quantity billedBefore,
      Quantity ordered,
      LineAmount lineAmount,
      List<String> stockIssueIds) {}

  record Draft(
      InvoiceId invoiceId,
      OrderId orderId,
      CustomerId customerId,
      Currency currency,
      List<BillingLine> lines,
      int paymentTermsDays)
      implements InvoiceCommand {}

  record Issue(InvoiceId invoiceId) implements InvoiceCommand {}

  /// Drafts and issues in one go.
  record Bill(
      InvoiceId invoiceId,
      OrderId orderId,
      CustomerId customerId,
      Currency currency,
      List<BillingLine> lines,
      int paymentTermsDays)
      implements InvoiceCommand {}

  /// @param documentId the invoice or one of its credit notes
  record AssignNumber(InvoiceId invoiceId, InvoiceId documentId, String series, long number)
      implements InvoiceCommand {}

  /// A part of one line of the invoice; its amount is the rounded share of what was invoiced.
  record CreditRequest(LineId lineId, Quantity quantity) {}

  /// Credits lines of this invoice; no lines means all that is left of it.
  record Credit(
      InvoiceId invoiceId,
      InvoiceId creditNoteId,
      List<CreditRequest> lines,
      String reason,
      @Nullable String externalReference)
      implements InvoiceCommand {}

  /// A credit note for which the log has no invoice, such as one for goods sold before the log
  /// began.
  record IssueStandaloneCreditNote(
      InvoiceId invoiceId,
      CustomerId customerId,
      Currency currency,
      List<CreditLine> lines,
      String reason,
      @Nullable String externalReference)
      implements InvoiceCommand {}

  record FileExternally(InvoiceId invoiceId, String code, String number)
      implements InvoiceCommand {}
}
