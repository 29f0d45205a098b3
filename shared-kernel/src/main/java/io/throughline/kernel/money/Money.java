package io.throughline.kernel.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;

/// An amount of money in minor units (cents, fen; none for JPY) of one currency; may be negative.
///
/// Written as `123.45 EUR`. Arithmetic across currencies and overflow are programming errors and
/// throw.
///
/// @param minor the amount in minor units of the currency
/// @param currency the ISO 4217 currency
public record Money(long minor, Currency currency) implements Comparable<Money> {

  public Money {
    Currencies.tradable(currency);
  }

  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /// The exact amount; digits beyond the currency's minor unit are refused, not rounded away, and
  /// so is what a long cannot count.
  public static Money of(BigDecimal amount, Currency currency) {
    int digits = Currencies.tradable(currency).getDefaultFractionDigits();
    if (amount.stripTrailingZeros().scale() > digits) {
      throw new IllegalArgumentException(
          "an amount in " + currency + " has at most " + digits + " decimals: " + amount);
    }
    BigInteger minor = Decimals.countable(amount).setScale(digits).unscaledValue();
    if (minor.bitLength() >= Long.SIZE) {
      throw new IllegalArgumentException("an amount is too large to be counted: " + amount);
    }
    return new Money(minor.longValueExact(), currency);
  }

  /// The amount rounded half up to the currency's minor unit.
  public static Money rounded(BigDecimal amount, Currency currency) {
    return of(
        Decimals.countable(amount)
            .setScale(
                Currencies.tradable(currency).getDefaultFractionDigits(), RoundingMode.HALF_UP),
        currency);
  }

  /// Reads `123.45 EUR`.
  public static Money parse(String text) {
    int space = text.indexOf(' ');
    if (space < 1) {
      throw new IllegalArgumentException(
          "money is written as an amount, a space and a currency, such as 12.50 EUR: " + text);
    }
    return of(
        Decimals.parse(text.substring(0, space)), Currencies.parse(text.substring(space + 1)));
  }

  public BigDecimal amount() {
    return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
  }

  public Money negated() {
    return new Money(Math.negateExact(minor), currency);
  }

  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public int signum() {
    return Long.signum(minor);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, sameCurrency(other).minor);
  }

  @Override
  public String toString() {
    return amount().toPlainString() + " " + currency.getCurrencyCode();
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("different currencies: " + this + " and " + other);
    }
    return other;
  }
}
