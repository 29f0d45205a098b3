package io.throughline.eventlog.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/// The events after a token, page by page. The database is only asked after the bell has rung, so a
/// reader that has caught up costs nothing. For one reading thread.
final class LogEventStream implements TrackingEventStream {
  private final LogStorageEngine engine;
  private final Registration ears;
  private final Deque<TrackedEventMessage<?>> buffer = new ArrayDeque<>();
  private final AtomicBoolean mayHaveMore = new AtomicBoolean(true);
  private final Semaphore rung = new Semaphore(0);
  private long last;
  private volatile Runnable onAvailable = () -> {};

  LogEventStream(LogStorageEngine engine, AppendBell bell, @Nullable TrackingToken after) {
    this.engine = engine;
    this.last = LogStorageEngine.position(after);
    this.ears = bell.onRing(this::ring);
  }

  private void ring() {
    mayHaveMore.set(true);
    rung.release();
    onAvailable.run();
  }

  @Override
  public boolean setOnAvailableCallback(Runnable callback) {
    onAvailable = callback;
    return true;
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    return filled() ? Optional.of(buffer.getFirst()) : Optional.empty();
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    long deadline = System.nanoTime() + unit.toNanos(timeout);
    while (!filled()) {
      rung.drainPermits();
      long left = deadline - System.nanoTime();
      if (left <= 0 || (!mayHaveMore.get() && !rung.tryAcquire(left, TimeUnit.NANOSECONDS))) {
        return filled();
      }
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

  private boolean filled() {
    while (buffer.isEmpty() && mayHaveMore.getAndSet(false)) {
      LogStorageEngine.Page page;
      try {
        page = engine.page(last);
      } catch (RuntimeException unread) {
        mayHaveMore.set(true);
        throw unread;
      }
      if (page.last() > 0) {
        buffer.addAll(page.events());
        last = page.last();
        mayHaveMore.set(true);
      }
    }
    return !buffer.isEmpty();
  }

  @Override
  public void close() {
    ears.cancel();
  }
}
