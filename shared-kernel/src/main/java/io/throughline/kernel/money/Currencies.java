package io.throughline.kernel.money;

import java.util.Currency;

/// Reads ISO 4217 codes of currencies that money can be counted in.
public final class Currencies {

  private Currencies() {}

  /// The currency of a three-letter code; refuses unknown codes and those without a minor unit,
  /// such as XAU.
  ///
  /// Source: ISO 4217.
  public static Currency parse(String code) {
    Currency currency;
    try {
      currency = Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "not a currency code of ISO 4217, such as EUR or CNY: " + code, e);
    }
    return tradable(currency);
  }

  /// The same currency; refuses those that have no minor unit to count in.
  static Currency tradable(Currency currency) {
    if (currency.getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException("not a currency to trade in: " + currency);
    }
    return currency;
  }
}
