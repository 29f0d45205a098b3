package io.throughline.eventlog.engine;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/// Axon's event store over the log, whose streams tell their reader when there is something new.
/// The stock store cannot, and its pooled processors look every 500 milliseconds.
public final class LogEventStore extends AbstractEventStore {
  private final LogStorageEngine engine;
  private final AppendBell bell;

  /// The builder must hold the same engine.
  public LogEventStore(Builder builder, LogStorageEngine engine, AppendBell bell) {
    super(builder.storageEngine(engine));
    this.engine = engine;
    this.bell = bell;
  }

  /// Axon's builder of the abstract store, made usable.
  public static final class Builder extends AbstractEventStore.Builder {}

  @Override
  public TrackingEventStream openStream(@Nullable TrackingToken token) {
    return new LogEventStream(engine, bell, token);
  }
}
