package io.throughline.query.erp.invoice;

import io.throughline.query.http.Answer;
import io.throughline.query.party.Party;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is answered about invoices and credit notes.
final class InvoiceAnswers {

  private InvoiceAnswers() {}

  enum DocumentType {
    INVOICE,
    CREDIT_NOTE
  }

  enum DocumentStatus {
    DRAFT,
    ISSUED
  }

  /// Of an invoice, total = paid + credited + discounted + writtenOff + outstanding; of a credit
  /// note, total = cleared + refunded + remaining.
  ///
  /// @param legalNumber series and number, such as `INV-17`; none until it is assigned
  /// @param externalNumber what it is filed under with an authority
  /// @param outstanding what is left to pay of an issued invoice
  /// @param remaining what is left to use of a credit note
  record InvoiceRow(
      String documentId,
      DocumentType type,
      DocumentStatus status,
      @Nullable String legalNumber,
      @Nullable String originalInvoiceId,
      @Nullable String orderId,
      Party customer,
      @Nullable LocalDate issueDate,
      @Nullable LocalDate dueDate,
      String currency,
      String net,
      String tax,
      String total,
      String paid,
      String credited,
      String discounted,
      String writtenOff,
      String outstanding,
      String cleared,
      String refunded,
      String remaining,
      @Nullable String reason,
      @Nullable String externalReference,
      @Nullable String externalCode,
      @Nullable String externalNumber) {}

  record Line(
      int number,
      @Nullable String lineId,
      @Nullable String description,
      long quantity,
      String net,
      String tax,
      String total) {}

  record InvoiceAnswer(long position, InvoiceRow invoice, List<Line> lines) implements Answer {}
}
