package io.throughline.benchmarks.system;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/// Tells clients what the product has done by itself for their orders, by following the events of
/// two types in pages: a few requests for all clients together, instead of a question for each.
final class ChainFeed implements Closeable {

  private static final int PAGE = 500;
  private static final Duration BETWEEN = Duration.ofMillis(20);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /// What is owed for an order.
  ///
  /// @param amount with its currency, such as `12.50 EUR`
  record Owed(String item, String amount) {}

  private final HttpConnections server;
  private final Map<String, CompletableFuture<String>> planned = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<Owed>> owed = new ConcurrentHashMap<>();
  private final Thread thread;
  private long after;
  private final AtomicLong pages = new AtomicLong();

  /// @param after what came before is of no interest
  ChainFeed(HttpConnections server, long after) {
    this.server = server;
    this.after = after;
    this.thread = Thread.ofVirtual().name("feed").start(this::follow);
  }

  private void follow() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        if (read() < PAGE) {
          Thread.sleep(BETWEEN);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException failed) {
      planned.values().forEach(each -> each.completeExceptionally(failed));
      owed.values().forEach(each -> each.completeExceptionally(failed));
    }
  }

  private int read() throws IOException, InterruptedException {
    JsonNode items =
        server
            .get(
                "/audit/events?types=shipment-planned,open-item-posted&limit=%d&after=%d"
                    .formatted(PAGE, after))
            .json()
            .path("items");
    for (JsonNode event : items) {
      JsonNode payload = event.path("payload");
      String order = payload.path("orderId").asString("");
      if (event.path("type").asString().equals("shipment-planned")) {
        of(planned, order).complete(payload.path("shipmentId").asString());
      } else if (payload.path("kind").asString().equals("INVOICE")) {
        of(owed, order)
            .complete(
                new Owed(payload.path("itemId").asString(), payload.path("amount").asString()));
      }
      after = event.path("position").asLong();
    }
    var _ = pages.incrementAndGet();
    return items.size();
  }

  private static <T> CompletableFuture<T> of(Map<String, CompletableFuture<T>> all, String order) {
    return all.computeIfAbsent(order, _ -> new CompletableFuture<>());
  }

  /// The shipment of an order, once it is planned.
  String shipment(String order) throws InterruptedException {
    return await(planned, order, "shipment");
  }

  /// What is owed for an order, once it is invoiced and posted.
  Owed owed(String order) throws InterruptedException {
    return await(owed, order, "open item");
  }

  private static <T> T await(Map<String, CompletableFuture<T>> all, String order, String what)
      throws InterruptedException {
    try {
      return of(all, order).get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IllegalStateException("order %s has no %s".formatted(order, what), e);
    } finally {
      all.remove(order);
    }
  }

  /// Requests that it took so far.
  long pages() {
    return pages.get();
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
