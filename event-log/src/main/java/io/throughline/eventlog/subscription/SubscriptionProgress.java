package io.throughline.eventlog.subscription;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// How far a subscription has come, whether it runs in this process or in another one. What this
/// process commits is known at once; what another one commits is read from the store, at most every
/// [#REFRESH].
public final class SubscriptionProgress {
  static final Duration REFRESH = Duration.ofMillis(50);

  private final String name;
  private final LongSupplier stored;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition advanced = lock.newCondition();
  private volatile long known;
  private volatile long refreshedAt = System.nanoTime() - REFRESH.toNanos();
  private volatile @Nullable Throwable failure;

  /// @param stored reads the stored position; 0 if there is none
  SubscriptionProgress(String name, LongSupplier stored) {
    this.name = name;
    this.stored = stored;
  }

  public String name() {
    return name;
  }

  /// Every event up to and including this position has been handled and committed.
  public long position() {
    refreshIfStale();
    return known;
  }

  public boolean covers(long position) {
    return known >= position || position() >= position;
  }

  /// Waits until the position is covered.
  ///
  /// @return false if the time ran out first
  public boolean await(long position, Duration timeout) throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!covers(position)) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      lock.lockInterruptibly();
      try {
        if (known < position) {
          var _ = advanced.await(Math.min(left, REFRESH.toNanos()), NANOSECONDS);
        }
      } finally {
        lock.unlock();
      }
    }
    return true;
  }

  /// True while the last attempt in this process has failed and none has succeeded since.
  public boolean failing() {
    return failure != null;
  }

  /// Why the last attempt in this process failed.
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  void committed(long position) {
    failure = null;
    advanceTo(position);
  }

  void failed(Throwable reason) {
    failure = reason;
  }

  private void advanceTo(long position) {
    lock.lock();
    try {
      if (position > known) {
        known = position;
        advanced.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private void refreshIfStale() {
    long now = System.nanoTime();
    if (now - refreshedAt >= REFRESH.toNanos()) {
      refreshedAt = now;
      advanceTo(stored.getAsLong());
    }
  }
}
