package io.throughline.benchmarks.log.app;

import io.throughline.benchmarks.log.toy.Purchase;
import io.throughline.benchmarks.log.toy.PurchaseCommand.Place;
import io.throughline.benchmarks.log.toy.Purchases;
import io.throughline.benchmarks.measure.Latencies;
import io.throughline.benchmarks.measure.Load;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/// Two applications on one of our logs: one appends, the other follows. Both run in this JVM, for
/// the sake of one clock, and share nothing but the database.
public final class TwoNodes implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 30;

  private final Ours writer;
  private final Ours reader;
  private final List<Purchase> purchases = Purchases.some(1000);

  /// @param more configuration of both
  public TwoNodes(Settings settings, Map<String, Object> more) {
    writer = new Ours(settings, more);
    reader = new Ours(settings, more);
  }

  /// From the acknowledgement of an append to the moment when the other application has it.
  ///
  /// @throws IllegalStateException if it misses any
  public Latencies visible(double perSecond, Duration lasting) throws Exception {
    Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    Map<String, Long> seen = new ConcurrentHashMap<>();
    int expected = (int) (perSecond * lasting.toMillis() / 1000);
    var events = reader.axon().eventStore();
    try (BlockingStream<TrackedEventMessage<?>> stream =
        events.openStream(events.createHeadToken())) {
      Thread follower = Thread.ofPlatform().daemon().start(() -> follow(stream, expected, seen));
      var _ = Load.open(perSecond, lasting, n -> acknowledged.put(place(n), System.nanoTime()));
      follower.join();
    }
    if (!seen.keySet().equals(acknowledged.keySet())) {
      throw new IllegalStateException(
          "%d acknowledged, %d seen".formatted(acknowledged.size(), seen.size()));
    }
    Latencies latencies = new Latencies();
    acknowledged.forEach((stream, moment) ->
        latencies.recordMillis(Math.max(0, seen.getOrDefault(stream, moment) - moment) / 1e6));
    return latencies;
  }

  private String place(int n) {
    String stream = UUID.randomUUID().toString();
    var _ =
        writer
            .axon()
            .commandGateway()
            .sendAndWait(new Place(stream, purchases.get(n % purchases.size())));
    return stream;
  }

  private static void follow(
      BlockingStream<TrackedEventMessage<?>> stream, int expected, Map<String, Long> seen) {
    try {
      while (seen.size() < expected
          && stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        if (stream.nextAvailable() instanceof DomainEventMessage<?> event) {
          seen.put(event.getAggregateIdentifier(), System.nanoTime());
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    reader.close();
    writer.close();
  }
}
