package io.throughline.eventlog.subscription;

/// A consumer of the whole log. As a Spring bean it is started with the application.
///
/// @param name of its stored position: a new name starts from the beginning
/// @param batchSize at most so many events per transaction; batches are smaller when caught up
public record BatchSubscription(
    String name, BatchHandler handler, int batchSize, StartPosition start) {
  public BatchSubscription {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A subscription needs a name");
    }
    if (batchSize < 1) {
      throw new IllegalArgumentException("batchSize must be at least 1, was " + batchSize);
    }
  }

  public static BatchSubscription fromFirstEvent(String name, int batchSize, BatchHandler handler) {
    return new BatchSubscription(name, handler, batchSize, StartPosition.FIRST_EVENT);
  }
}
