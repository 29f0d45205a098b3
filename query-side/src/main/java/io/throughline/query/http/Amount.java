package io.throughline.query.http;

import io.throughline.kernel.money.Money;
import java.math.BigDecimal;
import java.util.Currency;

/// Writes amounts as answers carry them: a decimal text, the currency beside it.
public final class Amount {

  private Amount() {}

  /// @param minor the amount in minor units, such as cents
  public static String text(long minor, Currency currency) {
    return new Money(minor, currency).amount().toPlainString();
  }

  /// A price with at least the decimals that amounts of the currency have, such as `12.50`.
  public static String price(BigDecimal price, Currency currency) {
    BigDecimal plain = price.stripTrailingZeros();
    int digits = Math.max(plain.scale(), currency.getDefaultFractionDigits());
    return plain.setScale(digits).toPlainString();
  }
}
