package io.throughline.command.payment;

import io.throughline.command.decision.BeginningCommand;
import io.throughline.command.decision.Command;
import io.throughline.kernel.event.PaymentEvent.Method;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.PaymentId;
import io.throughline.kernel.id.PersonalText;
import io.throughline.kernel.id.StreamId;
import io.throughline.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be asked of a payment.
public sealed interface PaymentCommand extends Command {

  PaymentId paymentId();

  @Override
  default StreamId streamId() {
    return new StreamId(paymentId().value());
  }

  /// Refused: payment-exists, payment-amount-not-positive, payment-value-date-too-late,
  /// payment-references-too-many, payment-text-invalid
  ///
  /// @param customerId who paid, where it is known at once
  record Receive(
      PaymentId paymentId,
      Money amount,
      Method method,
      LocalDate valueDate,
      @Nullable String bankReference,
      @Nullable PersonalText payer,
      List<String> references,
      @Nullable CustomerId customerId)
      implements PaymentCommand, BeginningCommand {}

  /// Refused: payment-unknown, payment-reversed, payment-identified
  record Identify(PaymentId paymentId, CustomerId customerId) implements PaymentCommand {}

  /// Refused: payment-unknown, payment-reversed, payment-text-invalid
  record Reverse(PaymentId paymentId, String reason) implements PaymentCommand {}
}
