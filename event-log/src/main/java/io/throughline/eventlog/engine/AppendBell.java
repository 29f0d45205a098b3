package io.throughline.eventlog.engine;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import org.axonframework.common.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells readers that there may be new events: right after a commit of this process, and within one
/// poll interval after a commit of another one. It may ring too often and never too seldom.
public final class AppendBell implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AppendBell.class);

  private final LongSupplier head;
  private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService poller =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("event-log-poll").factory());
  private volatile long seen = -1;

  /// @param head asked once per interval, on a thread of this object; must not block for long
  public AppendBell(LongSupplier head, Duration pollInterval) {
    this.head = head;
    long millis = Math.max(1, pollInterval.toMillis());
    var _ = poller.scheduleWithFixedDelay(this::poll, 0, millis, MILLISECONDS);
  }

  /// The last head the poll saw, at most one interval old while the database answers; -1 before.
  public long seenHead() {
    return seen;
  }

  /// The listener is called on foreign threads and must only schedule work.
  public Registration onRing(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// A listener that fails harms neither the others nor whoever rings.
  void ring() {
    for (Runnable listener : listeners) {
      try {
        listener.run();
      } catch (RuntimeException broken) {
        LOG.error("A reader of the log could not be told of new events", broken);
      }
    }
  }

  private void poll() {
    try {
      long now = head.getAsLong();
      if (now != seen) {
        seen = now;
        ring();
      }
    } catch (RuntimeException unavailable) {
      LOG.debug("The head of the log could not be read; asking again", unavailable);
    }
  }

  @Override
  public void close() {
    poller.shutdownNow();
  }
}
