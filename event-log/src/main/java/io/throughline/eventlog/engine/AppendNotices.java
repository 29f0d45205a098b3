package io.throughline.eventlog.engine;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells other processes that this one has appended: the first time after a silence at once, then
/// at most once per interval. PostgreSQL lets one notifying commit pass at a time, so a notice
/// within each append would cost most of its rate. A notice that cannot be sent is dropped.
final class AppendNotices implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AppendNotices.class);
  private static final int ANSWER_MILLIS = 5_000;

  private final DataSource database;
  private final String sender;
  private final long interval;
  private final AtomicBoolean due = new AtomicBoolean();
  private final AtomicLong head = new AtomicLong();
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().daemon().name("event-log-notify").factory(),
          new ThreadPoolExecutor.DiscardPolicy());
  private volatile long next = System.nanoTime();
  private @Nullable Connection own;

  /// @param database asked for one connection, which is kept, once there is something to tell
  /// @param sender of the notices, by whom the process recognizes its own
  AppendNotices(DataSource database, String sender, Duration interval) {
    this.database = database;
    this.sender = sender;
    this.interval = interval.toNanos();
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /// Returns at once; called after the commit.
  void appended(long position) {
    head.accumulateAndGet(position, Math::max);
    if (due.compareAndSet(false, true)) {
      var _ = thread.schedule(this::tell, Math.max(0, next - System.nanoTime()), NANOSECONDS);
    }
  }

  private void tell() {
    next = System.nanoTime() + interval;
    due.set(false);
    String text = AppendNotice.text(sender, head.get());
    try {
      send(text);
    } catch (SQLException broken) {
      LOG.debug("Trying another connection to notify other processes", broken);
      letGo();
      sendAgain(text);
    }
  }

  private void sendAgain(String text) {
    try {
      send(text);
    } catch (SQLException unavailable) {
      LOG.debug("Other processes are not notified; they will see it when they poll", unavailable);
      letGo();
    }
  }

  private void send(String text) throws SQLException {
    try (PreparedStatement statement = connection().prepareStatement("select pg_notify(?, ?)")) {
      statement.setString(1, AppendNotice.CHANNEL);
      statement.setString(2, text);
      statement.execute();
    }
  }

  private Connection connection() throws SQLException {
    Connection kept = own;
    if (kept == null) {
      kept = database.getConnection();
      own = kept;
      kept.setAutoCommit(true);
      kept.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
    }
    return kept;
  }

  private void letGo() {
    Connection kept = own;
    own = null;
    if (kept != null) {
      try {
        kept.close();
      } catch (SQLException broken) {
        LOG.debug("The connection for notices is of no use any more", broken);
      }
    }
  }

  /// Tells at once what is not told yet, without waiting for it.
  @Override
  public void close() {
    thread.execute(() -> {
      if (due.get()) {
        tell();
      }
      letGo();
    });
    thread.shutdown();
  }
}
