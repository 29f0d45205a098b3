package io.throughline.eventlog.axonserver;

import static io.throughline.eventlog.axonserver.ServerConnection.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.throughline.eventlog.axonserver.ServerEvents.Placed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows the log from the end of the index and numbers what comes. Every process does so and
/// comes to the same positions, because they are counted in the one order that Axon Server gave.
public final class LogTail implements AutoCloseable {

  private record Place(String stream, long sequence) {}

  private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);
  private static final Duration LITTLE = Duration.ofMillis(200);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final int MOST_AT_ONCE = 1_000;
  private static final int MOST_REMEMBERED = 50_000;

  private final ServerConnection connection;
  private final PositionIndex index;
  private final Cache<Place, CompletableFuture<Long>> recent =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Thread thread =
      Thread.ofPlatform().daemon().name("event-log-tail").unstarted(this::run);
  private volatile Mark seen;
  private volatile boolean closed;

  private LogTail(ServerConnection connection, PositionIndex index) {
    this.connection = connection;
    this.index = index;
    this.seen = index.last().map(Located::mark).orElse(Mark.BEFORE_THE_FIRST);
  }

  /// @throws IllegalStateException if the index is of another log
  public static LogTail following(ServerConnection connection, PositionIndex index) {
    LogTail tail = new LogTail(connection, index);
    tail.requireSameLog();
    tail.thread.start();
    return tail;
  }

  /// Of the last event that this process has seen.
  public long position() {
    return seen.position();
  }

  /// Tells that this process is about to append the event, so that it may be waited for.
  void expect(String stream, long sequence) {
    var _ = recent.get(new Place(stream, sequence), _ -> new CompletableFuture<>());
  }

  /// Where the event stands if it is one of the latest; waits a little if this process is about to
  /// append it.
  OptionalLong recent(String stream, long sequence) {
    CompletableFuture<Long> position = recent.getIfPresent(new Place(stream, sequence));
    try {
      return position == null
          ? OptionalLong.empty()
          : OptionalLong.of(position.get(LITTLE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException e) {
      return OptionalLong.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalLong.empty();
    }
  }

  /// Waits until all that Axon Server has acknowledged by now is in the index.
  Mark caughtUp() {
    long head = Math.max(-1, answer(connection.events().getLastToken()));
    long left = ServerConnection.PATIENCE.toNanos();
    lock.lock();
    try {
      while (seen.token() < head) {
        if (left <= 0) {
          throw new EventStoreException(
              "Axon Server stands at " + head + ", and this process has read " + seen + " only");
        }
        left = moved.awaitNanos(left);
      }
      return seen;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EventStoreException("Interrupted while the log was read", e);
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (!closed) {
      try {
        requireSameLog();
        follow();
      } catch (RuntimeException e) {
        if (!closed) {
          LOG.warn("The log in Axon Server cannot be followed; trying again", e);
          pause();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(AFTER_FAILURE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  private void follow() throws InterruptedException {
    try (EventStream stream = connection.events().openStream(seen.token(), MOST_AT_ONCE)) {
      while (!closed) {
        EventWithToken next = stream.nextIfAvailable(1, TimeUnit.SECONDS);
        if (next != null) {
          take(next, stream);
        } else if (stream.isClosed()) {
          throw new EventStoreException(
              "Axon Server has ended the stream", stream.getError().orElse(null));
        }
      }
    }
  }

  private void take(EventWithToken first, EventStream stream) {
    List<Located> batch = new ArrayList<>();
    Mark last = seen;
    for (EventWithToken next = first; next != null; next = stream.nextIfAvailable()) {
      last = ServerEvents.next(last, next);
      if (!Claim.is(next.getEvent())) {
        batch.add(ServerEvents.located(new Placed(last, next.getEvent())));
      }
      if (batch.size() == MOST_AT_ONCE) {
        break;
      }
    }
    if (!batch.isEmpty()) {
      index.add(batch);
      batch.forEach(this::remember);
    }
    lock.lock();
    try {
      seen = last;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void remember(Located event) {
    var _ =
        recent
            .get(new Place(event.stream(), event.sequence()), _ -> new CompletableFuture<>())
            .complete(event.mark().position());
  }

  /// After a crash Axon Server may lack what it acknowledged last, and somebody may have given it
  /// another folder. Positions would then mean other events than before.
  private void requireSameLog() {
    Optional<Located> last = index.last();
    if (last.isEmpty()) {
      return;
    }
    Located expected = last.get();
    long token = expected.mark().token();
    if (answer(connection.events().getLastToken()) < token
        || !holds(connection.events().openStream(token - 1, 1), expected)) {
      throw new IllegalStateException(
          "The log in Axon Server is not the one that this database belongs to: there is no event "
              + expected.sequence()
              + " of "
              + expected.stream()
              + " at "
              + expected.mark());
    }
  }

  private static boolean holds(EventStream opened, Located expected) {
    try (EventStream stream = opened) {
      EventWithToken read =
          stream.nextIfAvailable(ServerConnection.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (read == null) {
        throw new EventStoreException("Axon Server has not sent what it has");
      }
      Event event = read.getEvent();
      return read.getToken() == expected.mark().token()
          && event.getAggregateIdentifier().equals(expected.stream())
          && event.getAggregateSequenceNumber() == expected.sequence();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EventStoreException("Interrupted while the log was read", e);
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
