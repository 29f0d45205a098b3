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

  /// The same; a refusal names the field by its pointer.
  public Money money(String pointer) {
    try {
      return money();
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(pointer, String.valueOf(e.getMessage()));
    }
  }
}
