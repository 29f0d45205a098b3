package io.throughline.launcher.importing;

import io.throughline.launcher.importing.api.ApiClient;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What the views show, read at the head of the log.
final class Views {

  private final ApiClient api;
  private final long head;

  Views(ApiClient api) throws IOException, InterruptedException {
    this.api = api;
    this.head = api.get("/audit/position").path("head").asLong();
  }

  long headOfLog() {
    return head;
  }

  /// What all customers owe in a currency, less what they have not used up of payments and credits.
  BigDecimal receivables(Currency currency) throws IOException, InterruptedException {
    JsonNode answer = api.get("/erp/receivables?limit=1&minPosition=" + head);
    for (JsonNode total : answer.path("totals")) {
      if (total.path("currency").asString().equals(currency.getCurrencyCode())) {
        return new BigDecimal(total.path("total").asString());
      }
    }
    return BigDecimal.ZERO;
  }

  /// @param skus those that are wanted
  Map<String, Long> onHand(Set<String> skus) throws IOException, InterruptedException {
    Map<String, Long> units = new HashMap<>();
    String next = "";
    do {
      JsonNode page =
          api.get(
              "/erp/stock?limit=500&minPosition=%d%s"
                  .formatted(
                      head,
                      next.isEmpty()
                          ? ""
                          : "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
      for (JsonNode item : page.path("items")) {
        String sku = item.path("sku").asString();
        if (skus.contains(sku) && item.path("warehouse").asString().equals("MAIN")) {
          units.put(sku, item.path("onHand").asLong());
        }
      }
      next = page.path("next").asString("");
    } while (!next.isEmpty());
    return units;
  }
}
