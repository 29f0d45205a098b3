package io.throughline.kernel.money;

import java.math.BigDecimal;

/// A rate of tax on the net amount, as a fraction from 0 to 1 with at most six decimals: `0.19` is
/// nineteen per cent.
public record TaxRate(BigDecimal fraction) {

  public static final TaxRate NONE = new TaxRate(BigDecimal.ZERO);

  private static final int MOST_DECIMALS = 6;

  public TaxRate {
    fraction = fraction.signum() == 0 ? BigDecimal.ZERO : fraction.stripTrailingZeros();
    if (fraction.signum() < 0
        || fraction.compareTo(BigDecimal.ONE) > 0
        || fraction.scale() > MOST_DECIMALS) {
      throw new IllegalArgumentException(
          "a tax rate is a fraction from 0 to 1 with at most six decimals, such as 0.05: "
              + fraction);
    }
  }

  public static TaxRate parse(String text) {
    return new TaxRate(Decimals.parse(text));
  }

  @Override
  public String toString() {
    return fraction.toPlainString();
  }
}
