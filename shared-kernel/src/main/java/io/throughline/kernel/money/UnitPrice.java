package io.throughline.kernel.money;

import java.math.BigDecimal;
import java.util.Currency;

/// The price of one base unit, never negative, with at most six decimals, written as `2.555 GBP`.
///
/// A price may be finer than the currency's minor unit; only the amount of a line is rounded.
public record UnitPrice(BigDecimal amount, Currency currency) {

  private static final int MOST_DECIMALS = 6;

  public UnitPrice {
    Currencies.tradable(currency);
    amount =
        amount.signum() == 0 ? BigDecimal.ZERO : Decimals.countable(amount).stripTrailingZeros();
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("a unit price is never negative: " + amount);
    }
    if (amount.scale() > MOST_DECIMALS) {
      throw new IllegalArgumentException(
          "a unit price has at most " + MOST_DECIMALS + " decimals: " + amount);
    }
  }

  public static UnitPrice parse(String text) {
    int space = text.indexOf(' ');
    if (space < 1) {
      throw new IllegalArgumentException(
          "a price is written as a number, a space and a currency, such as 2.55 GBP: " + text);
    }
    return new UnitPrice(
        Decimals.parse(text.substring(0, space)), Currencies.parse(text.substring(space + 1)));
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency.getCurrencyCode();
  }
}
