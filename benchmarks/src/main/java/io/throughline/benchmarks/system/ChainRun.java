package io.throughline.benchmarks.system;

import io.throughline.benchmarks.measure.Latencies;
import io.throughline.benchmarks.system.ChainFeed.Owed;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/// Complete loops from order to cash on a running server: a client places, ships what the product
/// has planned, and pays what it has invoiced; all other steps the product takes by itself.
final class ChainRun {

  private final DrivenServer server;
  private final Company company;
  private final Latencies latencies = new Latencies();

  /// @param seconds from the first command until all events are in the log and in all views
  /// @param latencies of loops, from the placing to the answer to the payment
  record Measured(int loops, long events, double seconds, long feedPages, Latencies latencies) {}

  ChainRun(DrivenServer server, Company company) {
    this.server = server;
    this.company = company;
  }

  /// Runs the loops of the orders `from` to `to - 1` and waits until every view has all of them.
  Measured carryOut(int clients, int from, int to)
      throws IOException, InterruptedException, ExecutionException {
    Map<String, Long> expected =
        ChainTally.of(IntStream.range(from, to).mapToObj(company::order).toList());
    long before = server.head();
    long began = System.nanoTime();
    long pages;
    try (ChainFeed feed = new ChainFeed(server.http(), before)) {
      Clients.carryOut(clients, from, to, number -> loop(number, feed));
      pages = feed.pages();
    }
    long events = ChainTally.total(expected);
    server.awaitViews(before + events);
    double seconds = (System.nanoTime() - began) / 1e9;
    return new Measured(to - from, events, seconds, pages, latencies);
  }

  private void loop(int number, ChainFeed feed) throws IOException, InterruptedException {
    PlacedOrder order = company.order(number);
    long began = System.nanoTime();
    HttpConnections http = server.http();
    String id =
        http.post("/sales-orders", "place-" + number, order.body()).json().path("id").asString();
    http.post("/shipments/" + feed.shipment(id) + "/ship", "ship-" + number, "{}");
    Owed owed = feed.owed(id);
    String amount = PlacedOrder.euros(order.grossCents()) + " EUR";
    if (!owed.amount().equals(amount)) {
      throw new IllegalStateException(
          "order %s is invoiced with %s instead of %s".formatted(id, owed.amount(), amount));
    }
    http.post("/payments", "pay-" + number, order.payment(owed.item()));
    latencies.recordSince(began);
  }
}
