package io.throughline.eventlog.engine;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.throughline.eventlog.LogOverloadedException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Commits the units of work of many senders together: while one commit is on its way to the disk,
/// the next units gather, and all of them are the next commit. Nobody waits on purpose; a sender
/// that is alone commits at once, on its own thread.
final class GroupCommit {

  /// What bounds the work that is not on disk yet.
  ///
  /// @param waiting units; one more is refused
  /// @param rows of a batch, unless a single unit has more
  /// @param patience after which a unit that no batch has taken gives up
  record Limits(int waiting, int rows, Duration patience) {
    static final Limits USUAL = new Limits(10_000, 4_000, Duration.ofSeconds(10));
  }

  private final Consumer<List<AppendUnit>> writer;
  private final Limits limits;
  private final ReentrantLock gate = new ReentrantLock();
  private final Deque<AppendUnit> waiting = new ArrayDeque<>();
  private boolean committing;

  /// @param writer records or refuses every unit of a batch; is called by one thread at a time
  GroupCommit(Consumer<List<AppendUnit>> writer, Limits limits) {
    this.writer = writer;
    this.limits = limits;
  }

  /// Returns once the unit is durable.
  ///
  /// @return the position of its last event
  /// @throws LogOverloadedException when too many units wait already, or this one has waited for
  ///   too long; nothing is recorded then
  /// @throws RuntimeException what the unit is refused with
  long append(AppendUnit unit) {
    if (!enqueue(unit)) {
      awaitTurn(unit);
    }
    if (!unit.decided()) {
      lead();
    }
    return unit.outcome();
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
  private boolean enqueue(AppendUnit unit) {
    gate.lock();
    try {
      if (waiting.size() >= limits.waiting()) {
        throw new LogOverloadedException(limits.waiting());
      }
      waiting.addLast(unit);
      boolean leads = !committing;
      committing = true;
      return leads;
    } finally {
      gate.unlock();
    }
  }

  /// Once a batch has taken the unit only the batch can tell what became of it. An interrupt is
  /// kept for later, because a sender must learn whether its events are recorded.
  private void awaitTurn(AppendUnit unit) {
    boolean interrupted = false;
    long deadline = System.nanoTime() + limits.patience().toNanos();
    boolean taken = false;
    while (true) {
      try {
        if (taken) {
          unit.turn().await();
        } else if (!unit.turn().await(deadline - System.nanoTime(), NANOSECONDS)) {
          leaveOrStay(unit);
          taken = true;
          continue;
        }
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void leaveOrStay(AppendUnit unit) {
    gate.lock();
    try {
      boolean called = unit.turn().getCount() == 0;
      if (!called && waiting.remove(unit)) {
        throw new LogOverloadedException(waiting.size());
      }
    } finally {
      gate.unlock();
    }
  }

  /// Commits what waits, the leader's own unit first in line, and hands over to who came meanwhile.
  private void lead() {
    List<AppendUnit> units = take();
    try {
      writer.accept(units);
    } catch (RuntimeException | Error broken) {
      for (AppendUnit unit : units) {
        if (!unit.decided()) {
          unit.refusedWith(new IllegalStateException("The batch was not written", broken));
        }
      }
      throw broken;
    } finally {
      handOver();
      for (AppendUnit unit : units) {
        unit.turn().countDown();
      }
    }
  }

  private List<AppendUnit> take() {
    gate.lock();
    try {
      List<AppendUnit> units = new ArrayList<>();
      int rows = 0;
      while (!waiting.isEmpty() && (units.isEmpty() || rows < limits.rows())) {
        AppendUnit unit = waiting.removeFirst();
        rows += unit.rows().size();
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
      AppendUnit next = waiting.peekFirst();
      if (next == null) {
        committing = false;
      } else {
        next.turn().countDown();
      }
    } finally {
      gate.unlock();
    }
  }
}
