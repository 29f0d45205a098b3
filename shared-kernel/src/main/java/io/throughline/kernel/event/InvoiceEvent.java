package io.throughline.kernel.event;

import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.money.LineAmount;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.quantity.Quantity;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can happen to an invoice or a credit note, the legal documents. It alone records what was
/// invoiced and credited, and the legal number.
public sealed interface InvoiceEvent {

  /// @param stockIssueIds the goods issues that this line bills; none when billed as ordered
  record InvoiceLine(
      LineId lineId, Quantity quantity, Money net, Money tax, List<String> stockIssueIds) {

    public LineAmount lineAmount() {
      return new LineAmount(net, tax);
    }
  }

  /// @param lineId the order line that is credited; none for a credit that no order of the log
  ///   explains
  record CreditLine(
      @Nullable LineId lineId, String description, Quantity quantity, Money net, Money tax) {

    public LineAmount lineAmount() {
      return new LineAmount(net, tax);
    }
  }

  record Drafted(
      InvoiceId invoiceId,
      OrderId orderId,
      CustomerId customerId,
      Currency currency,
      List<InvoiceLine> lines,
      int paymentTermsDays)
      implements InvoiceEvent {

    public LineAmount amount() {
      return lines.stream()
          .map(InvoiceLine::lineAmount)
          .reduce(LineAmount.zero(currency), LineAmount::plus);
    }
  }

  record Issued(Money net, Money tax, Money total, LocalDate issueDate, LocalDate dueDate)
      implements InvoiceEvent {}

  /// @param documentId the invoice, or one of its credit notes
  record NumberAssigned(InvoiceId documentId, String series, long number) implements InvoiceEvent {}

  /// Told in the stream of the invoice that is credited, or in a stream of its own where the log
  /// does not have the invoice.
  ///
  /// @param originalInvoiceId the invoice that is credited; none where the log does not have it
  record CreditNoteIssued(
      InvoiceId creditNoteId,
      CustomerId customerId,
      @Nullable InvoiceId originalInvoiceId,
      @Nullable OrderId orderId,
      Currency currency,
      List<CreditLine> lines,
      Money net,
      Money tax,
      Money total,
      LocalDate issueDate,
      String reason,
      @Nullable String externalReference)
      implements InvoiceEvent {}

  record ExternalFiled(String code, String number) implements InvoiceEvent {}
}
