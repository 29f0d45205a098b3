package io.throughline.eventlog.subscription;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The thread on which Axon's coordinator reads for a subscription. When the handler has 1,024
/// events before it, the coordinator looks again after 100 milliseconds and cannot be called
/// earlier: a subscription that is behind would get some 13,000 events a second, and be idle in
/// between. Here it looks again after two. Longer delays, those of claims and of failures, stay.
///
/// Source: Axon 4.13.0, `Coordinator.CoordinationTask`.
final class CoordinatorThread extends ScheduledThreadPoolExecutor {
  private static final long AXONS_MILLIS = 100;
  private static final long OUR_MILLIS = 2;

  CoordinatorThread(String name) {
    super(1, Thread.ofPlatform().daemon().name(name).factory());
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    return unit.toMillis(delay) == AXONS_MILLIS
        ? super.schedule(command, OUR_MILLIS, TimeUnit.MILLISECONDS)
        : super.schedule(command, delay, unit);
  }
}
