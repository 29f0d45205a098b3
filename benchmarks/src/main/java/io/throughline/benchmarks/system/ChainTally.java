package io.throughline.benchmarks.system;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// How many events of each type complete loops from order to cash consist of.
final class ChainTally {

  private static final List<String> ONCE =
      List.of(
          "sales-order-placed",
          "credit-committed",
          "sales-order-confirmed",
          "contract-generated",
          "shipment-planned",
          "shipment-picked",
          "shipment-packed",
          "goods-issue-requested",
          "goods-issued",
          "invoice-drafted",
          "invoice-issued",
          "invoice-number-assigned",
          "credit-commitment-reduced",
          "payment-received",
          "payment-identified",
          "items-cleared");

  private static final List<String> ONCE_FOR_A_LINE = List.of("stock-reserved", "stock-issued");

  /// One for the invoice and one for the payment.
  private static final String TWICE = "open-item-posted";

  private ChainTally() {}

  static Map<String, Long> of(List<PlacedOrder> orders) {
    long lines = orders.stream().mapToLong(order -> order.lines().size()).sum();
    Map<String, Long> tally = new TreeMap<>();
    ONCE.forEach(type -> tally.put(type, (long) orders.size()));
    ONCE_FOR_A_LINE.forEach(type -> tally.put(type, lines));
    tally.put(TWICE, 2L * orders.size());
    return tally;
  }

  static long total(Map<String, Long> tally) {
    return tally.values().stream().mapToLong(Long::longValue).sum();
  }

  /// What is too many or too few, by type; empty where all is as it should be.
  static Map<String, Long> difference(Map<String, Long> expected, Map<String, Long> found) {
    Map<String, Long> difference = new TreeMap<>();
    TreeSet<String> types = new TreeSet<>(expected.keySet());
    types.addAll(found.keySet());
    for (String type : types) {
      long more = found.getOrDefault(type, 0L) - expected.getOrDefault(type, 0L);
      if (more != 0) {
        difference.put(type, more);
      }
    }
    return difference;
  }
}
