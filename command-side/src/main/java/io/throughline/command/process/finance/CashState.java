package io.throughline.command.process.finance;

import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.PaymentId;
import io.throughline.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;

/// What the application of cash remembers: payments, and the documents behind legal numbers.
public sealed interface CashState {

  /// Money that nobody has said yet whose it is.
  ///
  /// @param items what the payer named, as ids of open items where they are known
  record Unidentified(PaymentId paymentId, Money amount, LocalDate valueDate, List<String> items)
      implements CashState {}

  /// Money that was posted; it may be taken back at any time.
  record Posted(PaymentId paymentId, CustomerId customerId) implements CashState {}

  /// A payer may name a document by its legal number.
  record Numbered(InvoiceId document) implements CashState {}
}
