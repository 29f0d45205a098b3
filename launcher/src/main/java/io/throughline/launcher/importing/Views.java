package io.throughline.launcher.importing;

import io.throughline.launcher.importing.api.ApiClient;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
        if (skus.contains(sku)) {
          units.merge(sku, Long.parseLong(item.path("onHand").asString()), Long::sum);
        }
      }
      next = page.path("next").asString("");
    } while (!next.isEmpty());
    return units;
  }
}
