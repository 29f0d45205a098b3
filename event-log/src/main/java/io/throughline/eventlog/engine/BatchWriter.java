package io.throughline.eventlog.engine;

import io.throughline.eventlog.LogUnavailableException;
import io.throughline.eventlog.StaleEpochException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes a batch in one statement, which is one transaction. When that fails, whatever the reason,
/// the head is locked and each unit is decided by what the log then holds: recorded already,
/// because only the answer got lost; refused, because of another unit; or written now.
final class BatchWriter implements Consumer<List<AppendUnit>>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
  private static final Duration PAUSE = Duration.ofMillis(100);

  /// Source: PostgreSQL, Appendix A. Connection, rollback such as deadlock, resources, object in
  /// use, operator intervention, system error; and read-only, as a standby is until it takes over.
  private static final List<String> PASSING = List.of("08", "40", "53", "55", "57", "58", "25006");

  private final DataSource database;
  private final long epoch;
  private final Duration patience;
  private final Deque<Connection> kept = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  /// @param patience how long a log that does not answer is asked again
  BatchWriter(DataSource database, long epoch, Duration patience) {
    this.database = database;
    this.epoch = epoch;
    this.patience = patience;
  }

  @Override
  public void accept(List<AppendUnit> units) {
    try {
      writeTogether(units);
    } catch (StaleEpochException fenced) {
      units.forEach(unit -> unit.refusedWith(fenced));
    } catch (SQLException failed) {
      settle(units, failed, System.nanoTime() + patience.toNanos());
    }
  }

  /// Gives the connections back. A batch that comes later opens one for itself.
  @Override
  public void close() {
    closed = true;
    letGoOfKept();
  }

  private void letGoOfKept() {
    for (Connection connection = kept.poll(); connection != null; connection = kept.poll()) {
      letGo(connection);
    }
  }

  private void writeTogether(List<AppendUnit> units) throws SQLException {
    Connection connection = kept.poll();
    if (connection == null) {
      connection = opened();
    }
    try {
      number(units, EventInsert.insert(connection, rows(units), epoch));
    } catch (SQLException | RuntimeException failed) {
      letGo(connection);
      throw failed;
    }
    kept.push(connection);
    if (closed) {
      letGoOfKept();
    }
  }

  /// Kept between batches, and told to plan the statement once: planning takes as long as writing a
  /// single event does.
  private Connection opened() throws SQLException {
    Connection opened = database.getConnection();
    try (Statement statement = opened.createStatement()) {
      opened.setAutoCommit(true);
      statement.execute("set plan_cache_mode = force_generic_plan");
      return opened;
    } catch (SQLException failed) {
      opened.close();
      throw failed;
    }
  }

  /// Gives a connection back as it was, or what is left of it.
  private static void letGo(Connection connection) {
    try (connection;
        Statement statement = connection.createStatement()) {
      statement.execute("reset plan_cache_mode");
    } catch (SQLException broken) {
      LOG.debug("The connection of the writer is of no use any more", broken);
    }
  }

  private void settle(List<AppendUnit> units, SQLException first, long deadline) {
    SQLException failure = first;
    while (true) {
      try {
        settleUnderLock(units);
        return;
      } catch (StaleEpochException fenced) {
        units.forEach(unit -> unit.refusedWith(fenced));
        return;
      } catch (SQLException again) {
        failure = again;
      }
      if (!mayPass(failure)) {
        refuse(units, failure, deadline);
        return;
      }
      if (System.nanoTime() >= deadline) {
        var unknown = LogUnavailableException.outcomeUnknown(failure);
        units.forEach(unit -> unit.refusedWith(unknown));
        return;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /// The server has refused what is in one of the units, such as a text that it cannot keep.
  private void refuse(List<AppendUnit> units, SQLException failure, long deadline) {
    if (units.size() == 1) {
      units
          .getFirst()
          .refusedWith(
              new EventStoreException(
                  "The log refuses the events: " + failure.getMessage(), failure));
    } else {
      units.forEach(unit -> settle(List.of(unit), failure, deadline));
    }
  }

  private void settleUnderLock(List<AppendUnit> units) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      Settlement settlement = Settlement.of(connection, units);
      List<AppendUnit> left = settlement.toWrite();
      long first = left.isEmpty() ? 0 : EventInsert.insert(connection, rows(left), epoch);
      connection.commit();
      settlement.tell();
      number(left, first);
    }
  }

  private static List<EventRow> rows(List<AppendUnit> units) {
    List<EventRow> rows = new ArrayList<>(units.size());
    units.forEach(unit -> rows.addAll(unit.rows()));
    return rows;
  }

  private static void number(List<AppendUnit> units, long first) {
    long position = first;
    for (AppendUnit unit : units) {
      unit.recordedFrom(position);
      position += unit.rows().size();
    }
  }

  /// A connection that broke and a server that goes down leave open whether they committed. A
  /// server that is full, busy or read-only for a while says nothing about the events either.
  private static boolean mayPass(SQLException failure) {
    String state = failure.getSQLState();
    return state == null || PASSING.stream().anyMatch(state::startsWith);
  }
}
