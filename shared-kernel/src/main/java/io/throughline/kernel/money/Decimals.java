package io.throughline.kernel.money;

import java.math.BigDecimal;

/// Reads decimal numbers, and bounds them.
final class Decimals {

  private static final int LONGEST = 40;

  private static final int MOST_DIGITS = 30;

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

  /// The same number; refuses one like 1e999999999, which is short to write and takes for ever to
  /// write out.
  static BigDecimal countable(BigDecimal number) {
    if (number.signum() != 0 && (long) number.precision() - number.scale() > MOST_DIGITS) {
      throw new IllegalArgumentException(
          "a number has at most " + MOST_DIGITS + " digits before the point: " + number);
    }
    return number;
  }
}
