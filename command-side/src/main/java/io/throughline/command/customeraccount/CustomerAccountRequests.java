package io.throughline.command.customeraccount;

import io.throughline.command.http.AmountRequest;
import io.throughline.kernel.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// The bodies of commands to customers' accounts.
final class CustomerAccountRequests {

  private CustomerAccountRequests() {}

  private static Money money(String field, @Nullable BigDecimal amount, Currency currency) {
    return new AmountRequest(amount == null ? BigDecimal.ZERO : amount, currency)
        .money("/" + field);
  }

  record SetLimitRequest(@NotNull Currency currency, @NotNull BigDecimal amount) {
    Money limit() {
      return money("amount", amount, currency);
    }
  }

  record GrantOverrideRequest(
      @NotNull Currency currency, @NotNull BigDecimal amount, @NotNull Instant until) {
    Money money() {
      return CustomerAccountRequests.money("amount", amount, currency);
    }
  }

  record ClearRequest(
      @NotBlank String debitItem,
      @NotBlank String creditItem,
      @NotNull Currency currency,
      @NotNull BigDecimal amount,
      @Nullable BigDecimal discount) {
    Money money() {
      return CustomerAccountRequests.money("amount", amount, currency);
    }

    Money discounted() {
      return CustomerAccountRequests.money("discount", discount, currency);
    }
  }

  record ReverseClearingRequest(@NotBlank String clearingId, @NotBlank String cause) {}

  record WriteOffRequest(
      @NotBlank String itemId,
      @NotNull Currency currency,
      @NotNull BigDecimal amount,
      @NotBlank String reason,
      @NotBlank String approver) {
    Money money() {
      return CustomerAccountRequests.money("amount", amount, currency);
    }
  }

  record RefundRequest(
      @NotBlank String creditItem, @NotNull Currency currency, @NotNull BigDecimal amount) {
    Money money() {
      return CustomerAccountRequests.money("amount", amount, currency);
    }
  }

  record OpenDisputeRequest(@NotBlank String itemId, @NotBlank String reason) {}

  record CloseDisputeRequest(@NotBlank String itemId, @NotBlank String resolution) {}

  record RaiseDunningRequest(
      @NotBlank String itemId,
      @NotNull Integer level,
      @NotNull Currency currency,
      @Nullable BigDecimal fee) {
    Money money() {
      return CustomerAccountRequests.money("fee", fee, currency);
    }
  }

  record PromiseToPayRequest(
      @NotBlank String itemId,
      @NotNull Currency currency,
      @NotNull BigDecimal amount,
      @NotNull LocalDate promised) {
    Money money() {
      return CustomerAccountRequests.money("amount", amount, currency);
    }
  }
}
