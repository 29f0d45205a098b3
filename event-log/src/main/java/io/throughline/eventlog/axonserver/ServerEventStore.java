package io.throughline.eventlog.axonserver;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/// Axon's event store over the log in Axon Server.
public final class ServerEventStore extends AbstractEventStore {
  private final ServerStorageEngine engine;

  /// The builder must hold the same engine.
  public ServerEventStore(Builder builder, ServerStorageEngine engine) {
    super(builder.storageEngine(engine));
    this.engine = engine;
  }

  /// Axon's builder of the abstract store, made usable.
  public static final class Builder extends AbstractEventStore.Builder {}

  /// A snapshot comes with the events behind it, in one answer.
  @Override
  public DomainEventStream readEvents(String stream) {
    return DomainEventStream.concat(
        engine.readFromSnapshot(stream), DomainEventStream.of(stagedDomainEventMessages(stream)));
  }

  @Override
  public TrackingEventStream openStream(@Nullable TrackingToken token) {
    return engine.openStream(token);
  }
}
