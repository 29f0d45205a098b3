package io.throughline.benchmarks.system;

import io.throughline.benchmarks.measure.Load;
import io.throughline.benchmarks.measure.Load.Measured;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/// As many requests as so many senders get answered, from bytes that are made beforehand except for
/// the key.
final class OrderFlood {

  private static final String PLACED = "sales-order-placed";
  private static final String NO_ORDER = "{}";

  private final DrivenServer server;
  private final List<String> bodies;
  private final AtomicInteger placed = new AtomicInteger();
  private final byte[] empty;

  /// @param orders are placed in turn
  OrderFlood(DrivenServer server, List<PlacedOrder> orders) {
    this.server = server;
    this.bodies = orders.stream().map(PlacedOrder::body).toList();
    this.empty = empty(server.process().api(), bodies.isEmpty() ? NO_ORDER : bodies.getFirst());
  }

  /// With a body as long as that of an order.
  private static byte[] empty(URI server, String body) {
    return new String(Requests.post(server, "/", "key-0", body), StandardCharsets.UTF_8)
        .replace("POST /api/ ", "POST /benchmark/empty ")
        .getBytes(StandardCharsets.UTF_8);
  }

  Measured empty(int senders, Duration lasting) {
    return Load.closed(senders, lasting, _ -> server.http().send(empty));
  }

  Measured orders(int senders, Duration lasting) {
    return Load.closed(senders, lasting, _ -> place());
  }

  /// One order; the position that its receipt tells.
  HttpAnswer place() throws IOException, InterruptedException {
    int number = placed.getAndIncrement();
    return server
        .http()
        .post("/sales-orders", "order-" + number, bodies.get(number % bodies.size()));
  }

  /// Orders that were sent so far.
  long placed() {
    return placed.get();
  }

  /// Waits until processes and views have nothing left to do.
  void awaitFollowers() throws IOException, InterruptedException {
    long head;
    do {
      head = server.head();
      server.awaitViews(head);
      Thread.sleep(500);
    } while (server.head() != head);
  }

  /// Every order that was answered is in the log once, and the log has no gaps.
  void require(long since) throws SQLException {
    server.log().requireDense();
    Map<String, Long> types = server.log().types(since);
    long logged = Objects.requireNonNullElse(types.get(PLACED), 0L);
    if (logged != placed()) {
      throw new IllegalStateException(
          "%d orders were answered and %d are in the log".formatted(placed(), logged));
    }
  }
}
