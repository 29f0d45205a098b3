package io.throughline.eventlog.engine;

import io.throughline.eventlog.LogUnavailableException;
import io.throughline.eventlog.StaleEpochException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
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
  private final Consumer<List<AppendUnit>> recorded;
  private final ReentrantLock busy = new ReentrantLock();
  private @Nullable Connection own;

  /// @param patience how long a log that does not answer is asked again
  /// @param recorded told of the units of each batch that are recorded, in order of position,
  ///   before their senders are
  BatchWriter(
      DataSource database, long epoch, Duration patience, Consumer<List<AppendUnit>> recorded) {
    this.database = database;
    this.epoch = epoch;
    this.patience = patience;
    this.recorded = recorded;
  }

  @Override
  public void accept(List<AppendUnit> units) {
    busy.lock();
    try {
      write(units);
    } finally {
      busy.unlock();
    }
  }

  /// Gives the connection back. A batch that comes later opens another one.
  @Override
  public void close() {
    busy.lock();
    try {
      letGo();
    } finally {
      busy.unlock();
    }
  }

  private void write(List<AppendUnit> units) {
    try {
      writeTogether(units);
    } catch (StaleEpochException fenced) {
      units.forEach(unit -> unit.refusedWith(fenced));
    } catch (SQLException failed) {
      settle(units, failed, System.nanoTime() + patience.toNanos());
    }
    recorded.accept(units.stream().filter(unit -> unit.first() > 0).toList());
  }

  private void writeTogether(List<AppendUnit> units) throws SQLException {
    try {
      number(units, EventInsert.insert(connection(), rows(units), epoch));
    } catch (SQLException failed) {
      letGo();
      throw failed;
    }
  }

  /// Kept between batches, and told to plan the statement once: planning takes as long as writing a
  /// single event does.
  private Connection connection() throws SQLException {
    Connection kept = own;
    if (kept != null) {
      return kept;
    }
    Connection opened = database.getConnection();
    own = opened;
    opened.setAutoCommit(true);
    try (Statement statement = opened.createStatement()) {
      statement.execute("set plan_cache_mode = force_generic_plan");
    }
    return opened;
  }

  /// Gives the connection back as it was, or what is left of it.
  private void letGo() {
    Connection kept = own;
    own = null;
    if (kept == null) {
      return;
    }
    try (kept;
        Statement statement = kept.createStatement()) {
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
