package io.throughline.eventlog.subscription;

/// The last position that this process has heard of, without asking the log; for metrics.
@FunctionalInterface
public interface KnownHead {
  /// -1 before the first answer.
  long position();
}
