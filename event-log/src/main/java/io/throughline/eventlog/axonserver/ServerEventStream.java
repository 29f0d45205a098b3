package io.throughline.eventlog.axonserver;

import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.throughline.eventlog.axonserver.ServerEvents.Placed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/// The events after a position as Axon Server pushes them, without claims. For one reading thread.
final class ServerEventStream implements TrackingEventStream {

  static final int MOST_AHEAD = 1_000;

  private static final int MOST_DECODED = 256;

  private final EventStream stream;
  private final ServerEvents events;
  private final long after;
  private final Deque<TrackedEventMessage<?>> buffer = new ArrayDeque<>();
  private Mark last;

  /// @param stream of what follows a mark that the index knew
  /// @param from that mark
  /// @param after the position that the reader has reached; not before the mark
  ServerEventStream(EventStream stream, ServerEvents events, Mark from, long after) {
    this.stream = stream;
    this.events = events;
    this.last = from;
    this.after = after;
  }

  @Override
  public boolean setOnAvailableCallback(Runnable callback) {
    stream.onAvailable(callback);
    return true;
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    if (buffer.isEmpty()) {
      fill(stream.nextIfAvailable());
    }
    return Optional.ofNullable(buffer.peekFirst());
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    long deadline = System.nanoTime() + unit.toNanos(timeout);
    while (peek().isEmpty()) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      fill(stream.nextIfAvailable(left, TimeUnit.NANOSECONDS));
    }
    return true;
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    while (!hasNextAvailable(1, TimeUnit.MINUTES)) {
      // A quiet log is no error.
    }
    return buffer.removeFirst();
  }

  /// Takes the event and what has arrived behind it.
  private void fill(@Nullable EventWithToken first) {
    if (first == null && stream.isClosed()) {
      throw new EventStoreException(
          "Axon Server has ended the stream", stream.getError().orElse(null));
    }
    List<Placed> arrived = new ArrayList<>();
    for (EventWithToken next = first; next != null; next = stream.nextIfAvailable()) {
      last = ServerEvents.next(last, next);
      if (!Claim.is(next.getEvent()) && last.position() > after) {
        arrived.add(new Placed(last, next.getEvent()));
      }
      if (arrived.size() == MOST_DECODED) {
        break;
      }
    }
    buffer.addAll(events.decoded(arrived));
  }

  @Override
  public void close() {
    stream.close();
  }
}
