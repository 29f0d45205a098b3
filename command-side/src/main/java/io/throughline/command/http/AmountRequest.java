package io.throughline.command.http;

import io.throughline.kernel.money.Money;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Currency;

/// An amount in the body of a request.
public record AmountRequest(@NotNull BigDecimal amount, @NotNull Currency currency) {

  /// Refused: more decimals than the currency has.
  public Money money() {
    return Money.of(amount, currency);
  }
}
