package io.throughline.eventlog.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears the notices of all processes on a connection of its own, and opens another one when that
/// breaks or goes dead. What is told meanwhile is missed, so it says when it begins to hear.
final class AppendListener implements AutoCloseable {

  /// Told on the thread of the listener.
  interface Hearer {
    /// Whatever was committed before must be looked for now; all later notices will be heard.
    void listening();

    void heard(AppendNotice notice);
  }

  private static final Logger LOG = LoggerFactory.getLogger(AppendListener.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int SILENCE_MILLIS = 10_000;
  private static final int ANSWER_SECONDS = 5;

  private final DataSource database;
  private final Hearer hearer;
  private final Thread thread;
  private volatile @Nullable Connection own;
  private volatile boolean closed;

  /// @param database asked for one connection, which is kept
  AppendListener(DataSource database, Hearer hearer) {
    this.database = database;
    this.hearer = hearer;
    this.thread = Thread.ofPlatform().daemon().name("event-log-listen").unstarted(this::listen);
  }

  void start() {
    thread.start();
  }

  private void listen() {
    while (!closed) {
      try (Connection opened = database.getConnection()) {
        own = opened;
        hear(opened);
      } catch (SQLException | RuntimeException broken) {
        LOG.debug("Appends of other processes are not heard; connecting again", broken);
      }
      if (!closed) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private void hear(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + AppendNotice.CHANNEL);
    }
    hearer.listening();
    PGConnection wire = connection.unwrap(PGConnection.class);
    while (!closed) {
      PGNotification[] notices = wire.getNotifications(SILENCE_MILLIS);
      if (notices == null || notices.length == 0) {
        requireAlive(connection);
      } else {
        for (PGNotification each : notices) {
          AppendNotice.of(each.getParameter()).ifPresent(hearer::heard);
        }
      }
    }
  }

  /// Nothing is said on a connection whose server is gone without a word.
  private static void requireAlive(Connection connection) throws SQLException {
    if (!connection.isValid(ANSWER_SECONDS)) {
      throw new SQLException("No answer on the connection that listens for appends");
    }
  }

  /// Ends the wait by taking away what it waits on.
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    Connection open = own;
    if (open != null) {
      try {
        open.abort(Runnable::run);
      } catch (SQLException broken) {
        LOG.debug("The connection that listens for appends is gone already", broken);
      }
    }
  }
}
