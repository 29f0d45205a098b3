package io.throughline.command.salesorder;

import io.throughline.command.salesorder.SalesOrder.Existing;
import io.throughline.kernel.money.LineAmount;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The contract of an order in its one canonical writing, from which its hash follows.
///
/// One statement a line, words apart by tabs, every line of the order that is not wholly cancelled,
/// by number. Ids and items have no tabs or line breaks, so no two orders are written the same.
record ContractText(String text) {

  static ContractText of(Existing order) {
    StringBuilder text = new StringBuilder();
    write(text, "order", order.placed().orderId());
    write(text, "customer", order.placed().customerId());
    write(text, "currency", order.placed().currency());
    order.lines().stream()
        .filter(line -> line.open().isPositive())
        .forEach(line -> write(text, line));
    LineAmount total = order.amount();
    write(text, "total", total.net(), total.tax(), total.total());
    return new ContractText(text.toString());
  }

  /// SHA-256 of the text in UTF-8, hexadecimal.
  String hash() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void write(StringBuilder text, LineState line) {
    write(
        text,
        "line",
        line.lineId().number(),
        line.placed().sku(),
        line.open(),
        line.unitPrice(),
        line.discount(),
        line.amount().net(),
        line.amount().tax(),
        line.amount().total());
  }

  private static void write(StringBuilder text, String statement, Object... words) {
    text.append(statement);
    for (Object word : words) {
      text.append('\t').append(word);
    }
    text.append('\n');
  }
}
