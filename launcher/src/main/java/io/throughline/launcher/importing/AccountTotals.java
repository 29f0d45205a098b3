package io.throughline.launcher.importing;

import io.throughline.launcher.importing.api.LoggedEvent;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What all customers of the log owe together in one currency, folded from the events of their
/// accounts.
final class AccountTotals {

  static final Set<String> TYPES =
      Set.of(
          "open-item-posted",
          "open-item-reversed",
          "items-cleared",
          "clearing-reversed",
          "write-off-posted",
          "refund-issued");

  private final String suffix;
  private BigDecimal owed = BigDecimal.ZERO;

  AccountTotals(Currency currency) {
    this.suffix = " " + currency.getCurrencyCode();
  }

  void see(LoggedEvent event) {
    JsonNode data = event.data();
    if (!data.path("amount").asString().endsWith(suffix)) {
      return;
    }
    BigDecimal amount = Numbers.amount(data.path("amount"));
    owed =
        switch (event.type()) {
          case "open-item-posted" -> owed.add(isOwedToUs(data) ? amount : amount.negate());
          case "open-item-reversed", "refund-issued" -> owed.add(amount);
          case "write-off-posted" -> owed.subtract(amount);
          // What is cleared leaves one item and another; only a discount is no longer owed.
          case "items-cleared" -> owed.subtract(Numbers.amount(data.path("discount")));
          case "clearing-reversed" -> owed.add(Numbers.amount(data.path("discount")));
          default -> throw new IllegalStateException("not asked for: " + event.type());
        };
  }

  private static boolean isOwedToUs(JsonNode item) {
    return switch (item.path("kind").asString()) {
      case "INVOICE", "DUNNING_FEE" -> true;
      default -> false;
    };
  }

  BigDecimal owed() {
    return owed;
  }
}
