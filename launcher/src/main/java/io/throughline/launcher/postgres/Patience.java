package io.throughline.launcher.postgres;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Bounded waiting for what happens in another process and cannot be subscribed to.
final class Patience {

  private static final long INTERVAL_MILLIS = 20;

  private Patience() {}

  /// An interruption is passed on afterwards: half a stop would be worse than a late one.
  static boolean await(Duration limit, BooleanSupplier condition) {
    long deadline = System.nanoTime() + limit.toNanos();
    boolean interrupted = false;
    while (!condition.getAsBoolean() && System.nanoTime() - deadline < 0) {
      try {
        Thread.sleep(INTERVAL_MILLIS);
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return condition.getAsBoolean();
  }
}
