package io.throughline.benchmarks.system;

import io.throughline.benchmarks.measure.Latencies;
import io.throughline.benchmarks.system.ChainFeed.Owed;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Complete loops from order to cash on a running server: a client places, ships what the product
/// has planned, and pays what it has invoiced; all other steps the product takes by itself.
final class ChainRun {

  private static final long LONGEST_STANDSTILL_NANOS = 20_000_000_000L;
  private static final int MILLIS_BETWEEN_LOOKS = 5;

  private final HttpConnections server;
  private final Company company;
  private final Latencies latencies = new Latencies();

  /// @param seconds from the first command until all events are in the log and in all views
  /// @param latencies of loops, from the placing to the answer to the payment
  record Measured(int loops, long events, double seconds, long feedPages, Latencies latencies) {}

  ChainRun(HttpConnections server, Company company) {
    this.server = server;
    this.company = company;
  }

  /// Runs the loops of the orders `from` to `to - 1` and waits until every view has all of them.
  Measured carryOut(int clients, int from, int to)
      throws IOException, InterruptedException, ExecutionException {
    Map<String, Long> expected =
        ChainTally.of(IntStream.range(from, to).mapToObj(company::order).toList());
    long before = positions().path("head").asLong();
    long began = System.nanoTime();
    long pages;
    try (ChainFeed feed = new ChainFeed(server, before)) {
      Clients.carryOut(clients, from, to, number -> loop(number, feed));
      pages = feed.pages();
    }
    long events = ChainTally.total(expected);
    awaitViews(before + events);
    double seconds = (System.nanoTime() - began) / 1e9;
    return new Measured(to - from, events, seconds, pages, latencies);
  }

  private void loop(int number, ChainFeed feed) throws IOException, InterruptedException {
    PlacedOrder order = company.order(number);
    long began = System.nanoTime();
    String id =
        server.post("/sales-orders", "place-" + number, order.body()).json().path("id").asString();
    server.post("/shipments/" + feed.shipment(id) + "/ship", "ship-" + number, "{}");
    Owed owed = feed.owed(id);
    String amount = PlacedOrder.euros(order.grossCents()) + " EUR";
    if (!owed.amount().equals(amount)) {
      throw new IllegalStateException(
          "order %s is invoiced with %s instead of %s".formatted(id, owed.amount(), amount));
    }
    server.post("/payments", "pay-" + number, order.payment(owed.item()));
    latencies.recordSince(began);
  }

  /// Waits until all views are at the position where all is done, and the log is no further.
  private void awaitViews(long target) throws IOException, InterruptedException {
    long last = 0;
    long moved = System.nanoTime();
    while (true) {
      JsonNode positions = positions();
      long head = positions.path("head").asLong();
      long views = positions.path("position").asLong();
      if (views >= target) {
        return;
      }
      if (head + views != last) {
        last = head + views;
        moved = System.nanoTime();
      } else if (System.nanoTime() - moved > LONGEST_STANDSTILL_NANOS) {
        throw new IllegalStateException(
            "the log stands at %d and the views at %d, and all is done at %d only"
                .formatted(head, views, target));
      }
      Thread.sleep(MILLIS_BETWEEN_LOOKS);
    }
  }

  private JsonNode positions() throws IOException, InterruptedException {
    return server.get("/audit/position").json();
  }
}
