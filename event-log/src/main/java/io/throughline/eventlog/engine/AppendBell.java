package io.throughline.eventlog.engine;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.axonframework.common.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells readers that there may be new events: right after a commit of this process, and soon after
/// one of another process, which sends a notice. A notice may get lost, so the head is looked at
/// from time to time. It may ring too often and never too seldom.
public final class AppendBell implements AutoCloseable {

  /// How late an append of another process may be noticed.
  ///
  /// @param notice at most one is sent per interval
  /// @param poll at the latest, if no notice arrives
  public record Intervals(Duration notice, Duration poll) {}

  private static final Logger LOG = LoggerFactory.getLogger(AppendBell.class);

  private final String process = UUID.randomUUID().toString();
  private final LongSupplier head;
  private final AtomicLong seen = new AtomicLong(-1);
  private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
  private final AppendNotices notices;
  private final AppendListener listener;
  private final ScheduledExecutorService poller =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("event-log-poll").factory());

  /// @param head asked once per interval, on a thread of this object; must not block for long
  /// @param wire gives two connections, which are kept: one to listen, and from the first append on
  ///   one to notify; from a pool they are missing
  public AppendBell(LongSupplier head, DataSource wire, Intervals intervals) {
    this.head = head;
    this.notices = new AppendNotices(wire, process, intervals.notice());
    this.listener = new AppendListener(wire, new FromOthers());
    long millis = Math.max(1, intervals.poll().toMillis());
    var _ = poller.scheduleWithFixedDelay(this::poll, 0, millis, MILLISECONDS);
    listener.start();
  }

  private final class FromOthers implements AppendListener.Hearer {
    @Override
    public void listening() {
      poll();
    }

    @Override
    public void heard(AppendNotice notice) {
      if (!notice.sender().equals(process)) {
        ringAt(notice.head());
      }
    }
  }

  /// The last head that this process knows of, at most one poll old while the database answers; -1
  /// before the first.
  public long seenHead() {
    return seen.get();
  }

  /// The listener is called on foreign threads and must only schedule work.
  public Registration onRing(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// This process has committed the event at the position, and all before it are committed.
  void appended(long position) {
    ringAt(position);
    notices.appended(position);
  }

  /// Knowing the head first, whoever is told that it has moved need not be told by the poll again.
  private void ringAt(long position) {
    seen.accumulateAndGet(position, Math::max);
    ring();
  }

  /// A listener that fails harms neither the others nor whoever rings.
  void ring() {
    for (Runnable each : listeners) {
      try {
        each.run();
      } catch (RuntimeException broken) {
        LOG.error("A reader of the log could not be told of new events", broken);
      }
    }
  }

  private void poll() {
    try {
      long now = head.getAsLong();
      if (now > seen.get()) {
        ringAt(now);
      }
    } catch (RuntimeException unavailable) {
      LOG.debug("The head of the log could not be read; asking again", unavailable);
    }
  }

  @Override
  public void close() {
    poller.shutdownNow();
    listener.close();
    notices.close();
  }
}
