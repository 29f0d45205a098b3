package io.throughline.kernel.money;

import java.math.BigDecimal;

/// Reads and writes plain decimal numbers.
final class Decimals {

  private static final int LONGEST = 40;

  private Decimals() {}

  static BigDecimal parse(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("a number has at most " + LONGEST + " characters");
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a decimal number: " + text, e);
    }
  }

  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
