package io.throughline.eventlog.engine;

import io.throughline.eventlog.LogOverloadedException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Commits the units of work of many senders together: while one commit is on its way to the disk,
/// the next units gather, and all of them are the next commit. Nobody waits on purpose; a sender
/// that is alone commits at once, on its own thread.
///
/// A unit is written whole or not at all. When the commit of several fails, each is tried alone, in
/// their order, so that a conflict fails only its own unit.
final class GroupCommit {

  /// Writes rows in one transaction.
  interface Commit {
    void commit(List<EventRow> rows) throws SQLException;
  }

  private static final int MOST_WAITING = 10_000;
  private static final int MOST_ROWS = 4_000;

  private final Commit commit;
  private final ReentrantLock gate = new ReentrantLock();
  private final Deque<Unit> waiting = new ArrayDeque<>();
  private boolean committing;

  GroupCommit(Commit commit) {
    this.commit = commit;
  }

  /// Returns once the rows are durable.
  ///
  /// @throws LogOverloadedException when too many units wait already
  void append(List<EventRow> rows) throws SQLException {
    Unit unit = new Unit(rows);
    if (!enqueue(unit)) {
      unit.signal.acquireUninterruptibly();
    }
    if (!unit.done) {
      lead();
    }
    unit.rethrow();
  }

  /// How many units wait for the commit in progress to end.
  int waiting() {
    gate.lock();
    try {
      return waiting.size();
    } finally {
      gate.unlock();
    }
  }

  /// True for the one who has to lead at once, because nobody does.
  private boolean enqueue(Unit unit) {
    gate.lock();
    try {
      if (waiting.size() >= MOST_WAITING) {
        throw new LogOverloadedException(MOST_WAITING);
      }
      waiting.addLast(unit);
      boolean leads = !committing;
      committing = true;
      return leads;
    } finally {
      gate.unlock();
    }
  }

  /// Commits what waits, the leader's own unit first in line, and hands over to who came meanwhile.
  private void lead() {
    List<Unit> units = take();
    try {
      commitTogether(units);
    } finally {
      handOver();
      for (Unit unit : units) {
        unit.done = true;
        unit.signal.release();
      }
    }
  }

  private List<Unit> take() {
    gate.lock();
    try {
      List<Unit> units = new ArrayList<>();
      int rows = 0;
      while (!waiting.isEmpty() && (units.isEmpty() || rows < MOST_ROWS)) {
        Unit unit = waiting.removeFirst();
        rows += unit.rows.size();
        units.add(unit);
      }
      return units;
    } finally {
      gate.unlock();
    }
  }

  private void handOver() {
    gate.lock();
    try {
      Unit next = waiting.peekFirst();
      if (next == null) {
        committing = false;
      } else {
        next.signal.release();
      }
    } finally {
      gate.unlock();
    }
  }

  private void commitTogether(List<Unit> units) {
    if (units.size() == 1) {
      commitAlone(units.getFirst());
      return;
    }
    try {
      commit.commit(units.stream().flatMap(unit -> unit.rows.stream()).toList());
    } catch (SQLException | RuntimeException together) {
      units.forEach(this::commitAlone);
    }
  }

  private void commitAlone(Unit unit) {
    try {
      commit.commit(unit.rows);
    } catch (SQLException | RuntimeException e) {
      unit.failure = e;
    }
  }

  private static final class Unit {

    private final List<EventRow> rows;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean done;
    private volatile @Nullable Exception failure;

    Unit(List<EventRow> rows) {
      this.rows = rows;
    }

    void rethrow() throws SQLException {
      switch (failure) {
        case null -> {}
        case SQLException refused -> throw refused;
        case RuntimeException broken -> throw broken;
        case Exception other -> throw new IllegalStateException(other);
      }
    }
  }
}
