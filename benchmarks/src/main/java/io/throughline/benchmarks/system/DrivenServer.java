package io.throughline.benchmarks.system;

import java.io.Closeable;
import java.io.IOException;
import tools.jackson.databind.JsonNode;

/// A server that was started to be measured, with connections to its API and to its log.
record DrivenServer(ServerProcess process, HttpConnections http, ServerLog log)
    implements Closeable {

  private static final long LONGEST_STANDSTILL_NANOS = 20_000_000_000L;
  private static final int MILLIS_BETWEEN_LOOKS = 5;
  private static final int PAGE = 500;

  static DrivenServer start(ServerOptions options, int connections) throws IOException {
    ServerProcess process = ServerProcess.start(options);
    try {
      return new DrivenServer(
          process, new HttpConnections(process.api(), connections), new ServerLog(process));
    } catch (IOException | RuntimeException e) {
      process.close();
      throw e;
    }
  }

  /// The position of the last event.
  long head() throws IOException, InterruptedException {
    return positions().path("head").asLong();
  }

  /// Waits until all views have come so far.
  ///
  /// @throws IllegalStateException once log and views have stood still for long before that
  void awaitViews(long target) throws IOException, InterruptedException {
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

  /// Waits until the log has so many events of a type after a position.
  void awaitEvents(String type, long after, int count) throws IOException, InterruptedException {
    long from = after;
    int found = 0;
    long moved = System.nanoTime();
    while (found < count) {
      JsonNode items =
          http.get("/audit/events?types=%s&limit=%d&after=%d".formatted(type, PAGE, from))
              .json()
              .path("items");
      if (!items.isEmpty()) {
        found += items.size();
        from = items.get(items.size() - 1).path("position").asLong();
        moved = System.nanoTime();
      } else if (System.nanoTime() - moved > LONGEST_STANDSTILL_NANOS) {
        throw new IllegalStateException("%d of %d times %s".formatted(found, count, type));
      }
      if (items.size() < PAGE) {
        Thread.sleep(MILLIS_BETWEEN_LOOKS);
      }
    }
    if (found > count) {
      throw new IllegalStateException("%d times %s instead of %d".formatted(found, type, count));
    }
  }

  private JsonNode positions() throws IOException, InterruptedException {
    return http.get("/audit/position").json();
  }

  @Override
  public void close() throws IOException {
    try (process;
        http;
        log) {
      // Closed in the other order: first who asks, then who answers.
    }
  }
}
