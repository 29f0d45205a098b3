package io.throughline.kernel.money;

import java.math.BigDecimal;

/// The part of a price that is not asked, as a fraction from 0 to 1 with at most six decimals:
/// `0.05` is five per cent.
public record Discount(BigDecimal fraction) {

  public static final Discount NONE = new Discount(BigDecimal.ZERO);

  private static final int MOST_DECIMALS = 6;

  public Discount {
    fraction = fraction.signum() == 0 ? BigDecimal.ZERO : fraction.stripTrailingZeros();
    if (fraction.signum() < 0
        || fraction.compareTo(BigDecimal.ONE) > 0
        || fraction.scale() > MOST_DECIMALS) {
      throw new IllegalArgumentException(
          "a discount is a fraction from 0 to 1 with at most six decimals, such as 0.05: "
              + fraction);
    }
  }

  public static Discount parse(String text) {
    return new Discount(Decimals.parse(text));
  }

  @Override
  public String toString() {
    return fraction.toPlainString();
  }
}
