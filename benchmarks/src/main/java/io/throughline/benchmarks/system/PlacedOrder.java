package io.throughline.benchmarks.system;

import java.util.List;
import java.util.stream.Collectors;

/// An order that a client places. Prices are whole euros, so that 19 % tax is exact and the driver
/// knows every amount without the product's rounding.
record PlacedOrder(String customer, List<Line> lines) {

  private static final int TAX_PER_CENT = 19;
  private static final int CENTS = 100;

  record Line(String sku, int quantity, int euros) {}

  long netCents() {
    return lines.stream().mapToLong(line -> (long) line.quantity * line.euros * CENTS).sum();
  }

  long grossCents() {
    return netCents() * (CENTS + TAX_PER_CENT) / CENTS;
  }

  String body() {
    return """
    {"customerId":"%s","currency":"EUR","externalReference":"benchmark","lines":[%s]}\
    """
        .formatted(
            customer, lines.stream().map(PlacedOrder::text).collect(Collectors.joining(",")));
  }

  private static String text(Line line) {
    return """
    {"sku":"%s","quantity":%d,"unitPrice":"%d.00","taxCode":"DE19","taxRate":"0.19",\
    "requestedDate":"2030-01-01","warehouse":"MAIN"}\
    """
        .formatted(line.sku, line.quantity, line.euros);
  }

  /// A payment of all of it.
  ///
  /// @param invoice the item that it is for
  String payment(String invoice) {
    return """
    {"currency":"EUR","amount":"%s","method":"BANK_TRANSFER","valueDate":"2026-11-01",\
    "customerId":"%s","references":["%s"]}\
    """
        .formatted(euros(grossCents()), customer, invoice);
  }

  /// An amount as the product tells it.
  static String euros(long cents) {
    return "%d.%02d".formatted(cents / CENTS, cents % CENTS);
  }
}
