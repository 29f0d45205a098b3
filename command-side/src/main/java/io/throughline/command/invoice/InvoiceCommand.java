package io.throughline.command.invoice;

import io.throughline.command.decision.BeginningCommand;
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
///
/// What creates nothing is refused with `invoice-unknown` where there is no document; the further
/// refusals stand at each command, in the order they are checked.
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

  /// The same content again changes nothing, whatever happened since.
  ///
  /// Refused: invoice-line-count (1 to 5000), invoice-payment-terms (0 to 365 days); for each line
  /// invoice-quantity, invoice-line-of-other-order, invoice-line-repeated, invoice-currency,
  /// invoice-exceeds-order; invoice-exists.
  record Draft(
      InvoiceId invoiceId,
      OrderId orderId,
      CustomerId customerId,
      Currency currency,
      List<BillingLine> lines,
      int paymentTermsDays)
      implements InvoiceCommand, BeginningCommand {}

  /// On the day it takes effect; due after the payment terms. Again, it changes nothing.
  ///
  /// Refused: invoice-is-credit-note.
  record Issue(InvoiceId invoiceId) implements InvoiceCommand {}

  /// Drafts and issues in one go. An invoice of this id that is issued stays what it is, whatever
  /// the content; a draft of the same content is issued.
  ///
  /// Refused: as Draft.
  record Bill(
      InvoiceId invoiceId,
      OrderId orderId,
      CustomerId customerId,
      Currency currency,
      List<BillingLine> lines,
      int paymentTermsDays)
      implements InvoiceCommand, BeginningCommand {}

  /// Gives an issued document its legal number, for good; the same again changes nothing.
  ///
  /// Refused: invoice-text, invoice-number (from 1), invoice-not-issued, invoice-document-unknown,
  /// invoice-numbered.
  ///
  /// @param documentId the invoice or one of its credit notes
  record AssignNumber(InvoiceId invoiceId, InvoiceId documentId, String series, long number)
      implements InvoiceCommand {}

  /// A part of one line of the invoice; its amount is the rounded share of what was invoiced.
  record CreditRequest(LineId lineId, Quantity quantity) {}

  /// Credits lines of this invoice; no lines means all that is left of it. A credit note that
  /// exists stays what it is.
  ///
  /// Refused: invoice-is-credit-note, invoice-text, invoice-line-count (at most 5000),
  /// invoice-not-issued, invoice-fully-credited; for each line invoice-quantity,
  /// invoice-line-unknown, invoice-line-repeated, credit-note-exceeds-invoice.
  record Credit(
      InvoiceId invoiceId,
      InvoiceId creditNoteId,
      List<CreditRequest> lines,
      String reason,
      @Nullable String externalReference)
      implements InvoiceCommand {}

  /// A credit note for which the log has no invoice, such as one for goods sold before the log
  /// began. The same content again changes nothing.
  ///
  /// Refused: invoice-line-count (1 to 5000), invoice-text; for each line invoice-text,
  /// invoice-quantity, and for net and tax invoice-currency, invoice-amount; invoice-amount where
  /// nothing is credited; invoice-exists.
  record IssueStandaloneCreditNote(
      InvoiceId invoiceId,
      CustomerId customerId,
      Currency currency,
      List<CreditLine> lines,
      String reason,
      @Nullable String externalReference)
      implements InvoiceCommand, BeginningCommand {}

  /// The name of the document outside, such as at a tax office; the last one counts.
  ///
  /// Refused: invoice-not-issued, invoice-text.
  record FileExternally(InvoiceId invoiceId, String code, String number)
      implements InvoiceCommand {}
}
