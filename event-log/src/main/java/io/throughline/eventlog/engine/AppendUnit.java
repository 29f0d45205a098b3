package io.throughline.eventlog.engine;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/// The events of one unit of work: recorded all, one after the other, or not at all.
final class AppendUnit {
  private final List<? extends DomainEventMessage<?>> events;
  private final List<EventRow> rows;
  private final CountDownLatch turn = new CountDownLatch(1);
  private volatile long first;
  private volatile @Nullable RuntimeException refusal;
  private volatile GroupCommit.@Nullable Batch toLead;

  /// @param events the same as the rows, for readers of this process
  AppendUnit(List<? extends DomainEventMessage<?>> events, List<EventRow> rows) {
    this.events = events;
    this.rows = rows;
  }

  List<? extends DomainEventMessage<?>> events() {
    return events;
  }

  List<EventRow> rows() {
    return rows;
  }

  /// Position of the first event once it is recorded; 0 before.
  long first() {
    return first;
  }

  boolean recorded() {
    return first > 0;
  }

  boolean decided() {
    return recorded() || refusal != null;
  }

  void recordedFrom(long position) {
    first = position;
  }

  void refusedWith(RuntimeException reason) {
    refusal = reason;
  }

  /// Calls upon the sender to commit the batch that its unit is in.
  void leads(GroupCommit.Batch batch) {
    toLead = batch;
    turn.countDown();
  }

  GroupCommit.@Nullable Batch toLead() {
    return toLead;
  }

  /// That the unit is decided, or that its sender is to lead a batch.
  CountDownLatch turn() {
    return turn;
  }

  /// Position of the last event, or throws what the unit was refused with.
  long outcome() {
    if (refusal != null) {
      throw requireNonNull(refusal);
    }
    return first + rows.size() - 1;
  }
}
