package io.throughline.launcher.importing;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/// Reads amounts such as `"12.50 EUR"` and quantities such as `"12"` from events.
final class Numbers {

  private Numbers() {}

  static BigDecimal amount(JsonNode money) {
    String text = money.asString();
    return new BigDecimal(text.substring(0, text.indexOf(' ')));
  }

  static long units(JsonNode quantity) {
    return Long.parseLong(quantity.asString());
  }
}
