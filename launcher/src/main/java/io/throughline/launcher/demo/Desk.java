package io.throughline.launcher.demo;

import io.throughline.launcher.importing.api.ApiClient;
import io.throughline.launcher.importing.api.CommandRefusedException;
import io.throughline.launcher.importing.api.ServerUnreachableException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Where the people of the demo work: sends their commands, waits until what follows by itself has
/// followed, and looks up what it has led to.
final class Desk {

  private static final Duration PAUSE = Duration.ofMillis(10);
  private static final int MOST = 500;

  private final ApiClient api;
  private final LocalDate today;
  private final Duration patience;
  private final Map<String, String> ids = new HashMap<>();

  /// @param patience how long nothing at all may happen while somebody waits
  Desk(ApiClient api, LocalDate today, Duration patience) {
    this.api = api;
    this.today = today;
    this.patience = patience;
  }

  LocalDate today() {
    return today;
  }

  String send(String actor, String key, @Nullable Instant at, String path, Body body)
      throws IOException, InterruptedException, CommandRefusedException {
    return api.as(actor).post(path, key, at == null ? null : at.toString(), body).id();
  }

  /// @param thing what the tables call it, such as `customer C-1001`
  void remember(String thing, String id) {
    ids.put(thing, id);
  }

  String idOf(String thing) {
    return Objects.requireNonNull(ids.get(thing), () -> "there is no " + thing + " so far");
  }

  /// The order that was made from the accepted quote of an opportunity.
  String orderOf(String opportunityId) throws IOException, InterruptedException {
    for (JsonNode placed :
        api.get("/audit/events?types=sales-order-placed&limit=" + MOST).path("items")) {
      if (placed.at("/payload/opportunityId").asString("").equals(opportunityId)) {
        return placed.path("stream").asString();
      }
    }
    throw new ServerUnreachableException("no order was made of opportunity " + opportunityId);
  }

  /// @param number of the line, from 1
  JsonNode line(String orderId, int number) throws IOException, InterruptedException {
    return api.get("/erp/orders/" + orderId).path("lines").path(number - 1);
  }

  /// @param nth of the order's shipments, in the order in which they were planned, from 1
  JsonNode shipment(String orderId, int nth) throws IOException, InterruptedException {
    return nth("/erp/shipments?limit=%d&orderId=%s".formatted(MOST, orderId), "", nth);
  }

  /// @param nth of the order's invoices, in the order in which they were issued, from 1
  JsonNode invoice(String orderId, int nth) throws IOException, InterruptedException {
    return nth("/erp/invoices?limit=%d&orderId=%s".formatted(MOST, orderId), "INVOICE", nth);
  }

  private JsonNode nth(String list, String type, int nth) throws IOException, InterruptedException {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode item : api.get(list).path("items")) {
      if (item.path("type").asString("").equals(type)) {
        found.addFirst(item);
      }
    }
    if (found.size() < nth) {
      throw new ServerUnreachableException(
          "%s has %d entries, and the demo expects %d".formatted(list, found.size(), nth));
    }
    return found.get(nth - 1);
  }

  /// Waits until the processes have sent all that follows, and the views show it.
  void rest() throws IOException, InterruptedException {
    long lastNews = System.nanoTime();
    long lastHead = -1;
    while (true) {
      // First what is told, then the log: what was sent before the processes said how far they are
      // is in the log by then.
      long reached = api.get("/audit/processes?orderId=none").path("position").asLong();
      JsonNode told = api.get("/audit/position");
      long head = told.path("head").asLong();
      if (told.path("position").asLong() >= head && reached >= head && head == lastHead) {
        return;
      }
      if (head != lastHead) {
        lastNews = System.nanoTime();
      } else if (System.nanoTime() - lastNews > patience.toNanos()) {
        throw new ServerUnreachableException(
            "processes and views have not come to position %d for %d s"
                .formatted(head, patience.toSeconds()));
      }
      lastHead = head;
      Thread.sleep(PAUSE);
    }
  }
}
