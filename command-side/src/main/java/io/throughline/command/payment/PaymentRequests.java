package io.throughline.command.payment;

import static java.util.Objects.requireNonNullElse;

import io.throughline.command.http.AmountRequest;
import io.throughline.command.payment.PaymentCommand.Receive;
import io.throughline.kernel.event.PaymentEvent.Method;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.PaymentId;
import io.throughline.kernel.id.PersonalText;
import io.throughline.kernel.id.StreamId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The bodies of commands to payments.
final class PaymentRequests {

  private PaymentRequests() {}

  record ReceiveRequest(
      @NotNull Currency currency,
      @NotNull BigDecimal amount,
      @NotNull Method method,
      @NotNull LocalDate valueDate,
      @Nullable CustomerId customerId,
      @Nullable String bankReference,
      @Nullable String payer,
      @Nullable List<@NotBlank String> references) {

    Receive command(PaymentId id) {
      return new Receive(
          id,
          new AmountRequest(amount, currency).money("/amount"),
          method,
          valueDate,
          bankReference,
          payer(id),
          requireNonNullElse(references, List.of()),
          customerId);
    }

    Map<String, StreamId> customer() {
      return customerId == null
          ? Map.of()
          : Map.of("/customerId", new StreamId(customerId.value()));
    }

    /// The data of the customer where that is known, and of nobody but this payment's payer else.
    private @Nullable PersonalText payer(PaymentId id) {
      return payer == null || payer.isBlank()
          ? null
          : new PersonalText(customerId == null ? id.value() : customerId.value(), payer.strip());
    }
  }

  record IdentifyRequest(@NotNull CustomerId customerId) {}

  record ReverseRequest(@NotBlank String reason) {}
}
