package io.throughline.launcher.importing;

import io.throughline.launcher.importing.api.ApiClient;
import io.throughline.launcher.importing.api.EventFeed;
import io.throughline.launcher.importing.api.LoggedEvent;
import io.throughline.launcher.importing.api.ServerUnreachableException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Follows the log and tells which shipment was planned for an order, and which invoice was issued
/// for it: what the process managers do is seen there and nowhere else.
final class LogFollower implements AutoCloseable {

  private static final Set<String> TYPES =
      Set.of("shipment-planned", "invoice-drafted", "invoice-issued");
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final EventFeed feed;
  private final Duration patience;
  private final Thread thread;
  private final Map<String, CompletableFuture<String>> shipments = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<String>> invoices = new ConcurrentHashMap<>();
  private final Map<String, String> orderOfInvoice = new ConcurrentHashMap<>();
  private volatile long lastNews = System.nanoTime();
  private volatile @Nullable Exception failure;

  /// @param patience how long nothing at all may happen while somebody waits
  LogFollower(ApiClient api, Duration patience) {
    this.feed = new EventFeed(api, TYPES);
    this.patience = patience;
    this.thread = Thread.ofVirtual().name("log-follower").start(this::follow);
  }

  String shipmentOf(String orderId) throws IOException, InterruptedException {
    return await(shipments.computeIfAbsent(orderId, _ -> new CompletableFuture<>()), orderId);
  }

  String invoiceOf(String orderId) throws IOException, InterruptedException {
    return await(invoices.computeIfAbsent(orderId, _ -> new CompletableFuture<>()), orderId);
  }

  private String await(CompletableFuture<String> wanted, String orderId)
      throws IOException, InterruptedException {
    while (true) {
      try {
        return wanted.get(1, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      } catch (TimeoutException _) {
        Exception broken = failure;
        if (broken != null) {
          throw new ServerUnreachableException("the event feed broke: " + broken, broken);
        }
        if (System.nanoTime() - lastNews > patience.toNanos()) {
          throw new ServerUnreachableException(
              "nothing has moved for %d s, and order %s waits; see /api/audit/processes?orderId=%s"
                  .formatted(patience.toSeconds(), orderId, orderId));
        }
      }
    }
  }

  private void follow() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        List<LoggedEvent> events = feed.next();
        events.forEach(this::see);
        if (events.isEmpty()) {
          Thread.sleep(PAUSE);
        } else {
          lastNews = System.nanoTime();
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      failure = e;
    }
  }

  private void see(LoggedEvent event) {
    switch (event.type()) {
      case "shipment-planned" ->
          complete(shipments, event.data().path("orderId").asString(), event.stream());
      case "invoice-drafted" ->
          orderOfInvoice.put(event.stream(), event.data().path("orderId").asString());
      case "invoice-issued" -> {
        String order = orderOfInvoice.remove(event.stream());
        if (order != null) {
          complete(invoices, order, event.stream());
        }
      }
      default -> throw new IllegalStateException("not asked for: " + event.type());
    }
  }

  private static void complete(
      Map<String, CompletableFuture<String>> wanted, String order, String id) {
    wanted.computeIfAbsent(order, _ -> new CompletableFuture<>()).complete(id);
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
