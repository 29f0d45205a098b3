package io.throughline.eventlog.engine;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.throughline.eventlog.LogOverloadedException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Commits the units of work of many senders together: while one commit is on its way to the disk,
/// the next units gather, and all of them are the next commit. Nobody waits on purpose; a sender
/// that is alone commits at once, on its own thread.
///
/// As soon as as many units have gathered as are on their way, they follow without waiting for the
/// answer, so that the log is at work while senders prepare what comes next. Two batches under way
/// never hold events of the same stream, so a stream keeps its order whichever is first.
final class GroupCommit {

  /// What bounds the work that is not on disk yet.
  ///
  /// @param waiting units; one more is refused
  /// @param rows of a batch, unless a single unit has more
  /// @param patience after which a unit that no batch has taken gives up
  /// @param batches under way at the same time
  record Limits(int waiting, int rows, Duration patience, int batches) {
    static final Limits USUAL = new Limits(10_000, 4_000, Duration.ofSeconds(10), 2);
  }

  private final Consumer<List<AppendUnit>> writer;
  private final Consumer<List<AppendUnit>> recorded;
  private final Limits limits;
  private final ReentrantLock gate = new ReentrantLock();
  private final Deque<AppendUnit> waiting = new ArrayDeque<>();
  private final List<Batch> underWay = new ArrayList<>();
  private @Nullable Batch latest;

  /// @param writer records or refuses every unit of a batch; is called for as many batches at a
  ///   time as may be under way
  /// @param recorded told of the units of each batch that are recorded, one batch at a time in the
  ///   order in which they set out, before their senders are
  GroupCommit(
      Consumer<List<AppendUnit>> writer, Consumer<List<AppendUnit>> recorded, Limits limits) {
    this.writer = writer;
    this.recorded = recorded;
    this.limits = limits;
  }

  /// Returns once the unit is durable.
  ///
  /// @return the position of its last event
  /// @throws LogOverloadedException when too many units wait already, or this one has waited for
  ///   too long; nothing is recorded then
  /// @throws RuntimeException what the unit is refused with
  long append(AppendUnit unit) {
    Batch batch = enqueue(unit);
    if (batch != null) {
      lead(batch);
    }
    awaitTurn(unit);
    Batch own = unit.toLead();
    if (own != null) {
      lead(own);
    }
    return unit.outcome();
  }

  /// How many units wait for a batch to take them.
  int waiting() {
    gate.lock();
    try {
      return waiting.size();
    } finally {
      gate.unlock();
    }
  }

  /// The batch that the caller has to lead at once, if it is time for one.
  private @Nullable Batch enqueue(AppendUnit unit) {
    gate.lock();
    try {
      if (waiting.size() >= limits.waiting()) {
        throw new LogOverloadedException(limits.waiting());
      }
      waiting.addLast(unit);
      return next();
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
      if (waiting.remove(unit)) {
        throw new LogOverloadedException(waiting.size());
      }
    } finally {
      gate.unlock();
    }
  }

  /// Commits a batch. Who gathered meanwhile sets out before anybody of this one is told.
  private void lead(Batch batch) {
    try {
      writer.accept(batch.units());
    } catch (RuntimeException | Error broken) {
      for (AppendUnit unit : batch.units()) {
        if (!unit.decided()) {
          unit.refusedWith(new IllegalStateException("The batch was not written", broken));
        }
      }
      throw broken;
    } finally {
      handOver(batch);
      try {
        batch.awaitEarlier();
        recorded.accept(batch.units().stream().filter(AppendUnit::recorded).toList());
      } finally {
        batch.told();
        batch.units().forEach(unit -> unit.turn().countDown());
      }
    }
  }

  /// Whoever is first in the next batch leads it.
  private void handOver(Batch batch) {
    gate.lock();
    try {
      underWay.remove(batch);
      Batch next = next();
      if (next != null) {
        next.units().getFirst().leads(next);
      }
    } finally {
      gate.unlock();
    }
  }

  /// Takes what waits, if it is time for it to set out.
  private @Nullable Batch next() {
    int gathered = waiting.size();
    if (gathered == 0
        || underWay.size() >= limits.batches()
        || underWay.stream().anyMatch(batch -> batch.units().size() > gathered)) {
      return null;
    }
    List<AppendUnit> units = new ArrayList<>(gathered);
    int rows = 0;
    while (!waiting.isEmpty() && (units.isEmpty() || rows < limits.rows())) {
      AppendUnit unit = waiting.getFirst();
      if (underWay.stream().anyMatch(batch -> batch.sharesStreamWith(unit))) {
        break;
      }
      waiting.removeFirst();
      rows += unit.rows().size();
      units.add(unit);
    }
    if (units.isEmpty()) {
      return null;
    }
    Batch batch = new Batch(units, latest);
    latest = batch;
    underWay.add(batch);
    return batch;
  }

  /// Units that are committed together.
  static final class Batch {
    private final List<AppendUnit> units;
    private final Set<String> streams = new HashSet<>();
    private final CountDownLatch told = new CountDownLatch(1);
    private @Nullable Batch earlier;

    Batch(List<AppendUnit> units, @Nullable Batch earlier) {
      this.units = units;
      this.earlier = earlier;
      units.forEach(unit -> unit.rows().forEach(row -> streams.add(row.stream())));
    }

    List<AppendUnit> units() {
      return units;
    }

    boolean sharesStreamWith(AppendUnit unit) {
      return unit.rows().stream().anyMatch(row -> streams.contains(row.stream()));
    }

    /// Waits until all have been told of the batches that set out earlier.
    void awaitEarlier() {
      if (earlier != null) {
        awaitWhateverHappens(earlier.told);
        earlier = null;
      }
    }

    private static void awaitWhateverHappens(CountDownLatch latch) {
      boolean interrupted = false;
      while (true) {
        try {
          latch.await();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    void told() {
      told.countDown();
    }
  }
}
