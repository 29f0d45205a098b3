package io.throughline.kernel.event;

import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.PaymentId;
import io.throughline.kernel.id.PersonalText;
import io.throughline.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can happen to money that arrived.
public sealed interface PaymentEvent {

  enum Method {
    BANK_TRANSFER,
    CARD,
    CASH,
    CHEQUE,
    DIRECT_DEBIT,
    ALIPAY,
    WECHAT_PAY
  }

  /// @param references the invoices that the payer names, by invoice id or legal number
  record Received(
      PaymentId paymentId,
      Money amount,
      Method method,
      LocalDate valueDate,
      @Nullable String bankReference,
      @Nullable PersonalText payer,
      List<String> references)
      implements PaymentEvent {}

  record Identified(CustomerId customerId) implements PaymentEvent {}

  record Reversed(String reason) implements PaymentEvent {}
}
