package io.throughline.eventlog.subscription;

import java.time.Duration;

/// A consumer of the whole log. As a Spring bean it is started with the application.
///
/// @param name of its stored position: a new name starts from the beginning
/// @param batchSize at most so many events per transaction; batches are smaller when caught up
/// @param pace least time from the beginning of one batch to that of the next while events keep
///   coming, so that they are handled in fewer and larger ones; a full batch is followed at once
public record BatchSubscription(
    String name, BatchHandler handler, int batchSize, StartPosition start, Duration pace) {
  public BatchSubscription {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A subscription needs a name");
    }
    if (pace.isNegative()) {
      throw new IllegalArgumentException("pace must not be negative, was " + pace);
    }
    if (batchSize < 1) {
      throw new IllegalArgumentException("batchSize must be at least 1, was " + batchSize);
    }
  }

  public static BatchSubscription fromFirstEvent(String name, int batchSize, BatchHandler handler) {
    return new BatchSubscription(
        name, handler, batchSize, StartPosition.FIRST_EVENT, Duration.ZERO);
  }

  public BatchSubscription pacedBy(Duration each) {
    return new BatchSubscription(name, handler, batchSize, start, each);
  }
}
