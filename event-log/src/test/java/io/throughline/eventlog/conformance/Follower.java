package io.throughline.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/// Reads a log from a token on, on a thread of its own, while others write.
final class Follower implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<TrackedEventMessage<?>> seen = new ArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final CompletableFuture<Void> reading;

  private Follower(EventStore events, @Nullable TrackingToken after) {
    BlockingStream<TrackedEventMessage<?>> stream = events.openStream(after);
    reading = new CompletableFuture<>();
    Thread.ofPlatform().name("follower").daemon().start(() -> read(stream));
  }

  static Follower of(LogNode node, @Nullable TrackingToken after) {
    return new Follower(node.events(), after);
  }

  /// Of whatever comes from now on.
  static Follower fromHead(LogNode node) {
    return of(node, node.events().createHeadToken());
  }

  private void read(BlockingStream<TrackedEventMessage<?>> stream) {
    try (stream) {
      while (!closed.get()) {
        if (stream.hasNextAvailable(50, TimeUnit.MILLISECONDS)) {
          TrackedEventMessage<?> event = stream.nextAvailable();
          synchronized (seen) {
            seen.add(event);
          }
        }
      }
      reading.complete(null);
    } catch (InterruptedException | RuntimeException failed) {
      reading.completeExceptionally(failed);
    }
  }

  List<TrackedEventMessage<?>> seen() {
    synchronized (seen) {
      return List.copyOf(seen);
    }
  }

  /// The events of all streams whose name begins so, once there are that many.
  List<DomainEventMessage<?>> await(int count, String streams) {
    return await(count, streams, PATIENCE);
  }

  List<DomainEventMessage<?>> await(int count, String streams, Duration patience) {
    Awaitility.await()
        .atMost(patience)
        .pollInterval(Duration.ofMillis(10))
        .untilAsserted(() -> {
          assertThat(reading).isNotCompletedExceptionally();
          assertThat(seen(streams)).hasSizeGreaterThanOrEqualTo(count);
        });
    return seen(streams);
  }

  private List<DomainEventMessage<?>> seen(String streams) {
    List<DomainEventMessage<?>> events = new ArrayList<>();
    for (TrackedEventMessage<?> event : seen()) {
      if (event instanceof DomainEventMessage<?> published
          && published.getAggregateIdentifier().startsWith(streams)) {
        events.add(published);
      }
    }
    return events;
  }

  @Override
  public void close() {
    closed.set(true);
    reading.handle((_, _) -> true).join();
  }
}
