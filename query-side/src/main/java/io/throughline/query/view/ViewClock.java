package io.throughline.query.view;

import java.time.Duration;

/// Tells those who wait when the views have moved, in whatever process that happens.
public interface ViewClock {

  /// The position that the views are known to have reached; what a query reads is at least this.
  long position();

  /// Waits until the views have reached a position.
  ///
  /// @return false if the time ran out first
  boolean await(long position, Duration longest) throws InterruptedException;
}
