package io.throughline.eventlog.axonserver;

import static io.throughline.eventlog.axonserver.ServerConnection.answer;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.axonserver.connector.event.axon.GrpcBackedDomainEventData;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/// Appends to Axon Server and loads streams from it. Tokens stand for positions of the
/// application's events, as they do where the log is in PostgreSQL, and not for those of Axon
/// Server, where claims count as well.
public final class ServerStorageEngine extends AbstractEventStorageEngine {

  private static final int ONE = 1;

  private final ServerConnection connection;
  private final PositionIndex index;
  private final LogTail tail;
  private final ServerEvents events;
  private final SnapshotFilter filter;

  public ServerStorageEngine(
      ServerConnection connection,
      PositionIndex index,
      LogTail tail,
      ServerEvents events,
      Serializer snapshots,
      SnapshotFilter filter) {
    super(new Builder(snapshots, events, filter));
    this.connection = connection;
    this.index = index;
    this.tail = tail;
    this.events = events;
    this.filter = filter;
  }

  private static final class Builder extends AbstractEventStorageEngine.Builder {
    Builder(Serializer snapshots, ServerEvents events, SnapshotFilter filter) {
      snapshotSerializer(new ServerEvents(snapshots, events.upcasters()).serializer());
      eventSerializer(events.serializer());
      upcasterChain(events.upcasters());
      snapshotFilter(filter);
    }
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> messages, Serializer serializer) {
    if (!messages.isEmpty()) {
      new ServerAppend(
              messages.stream().map(each -> ServerEvents.written(each, serializer)).toList())
          .send(connection.events(), tail);
    }
  }

  /// Unless there is one of the same state or a later one: Axon Server loads the last that came.
  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    boolean late =
        readSnapshotData(snapshot.getAggregateIdentifier())
            .anyMatch(stored -> stored.getSequenceNumber() >= snapshot.getSequenceNumber());
    if (!late) {
      var _ =
          answer(connection.events().appendSnapshot(ServerEvents.written(snapshot, serializer)));
    }
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readEventData(String stream, long firstSequence) {
    return answer(connection.events().openAggregateStream(stream, firstSequence))
        .map(GrpcBackedDomainEventData::new);
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
    return answer(connection.events().loadSnapshots(stream, Long.MAX_VALUE, ONE))
        .map(GrpcBackedDomainEventData::new);
  }

  /// The latest snapshot, if there is one and it may be used, and the events behind it.
  DomainEventStream readFromSnapshot(String stream) {
    Iterator<GrpcBackedDomainEventData> data =
        answer(connection.events().openAggregateStream(stream, true))
            .map(GrpcBackedDomainEventData::new)
            .iterator();
    if (!data.hasNext()) {
      return DomainEventStream.empty();
    }
    GrpcBackedDomainEventData first = data.next();
    Stream<GrpcBackedDomainEventData> others =
        StreamSupport.stream(Spliterators.spliteratorUnknownSize(data, Spliterator.ORDERED), false);
    if (!first.isSnapshot()) {
      return decoded(Stream.concat(Stream.of(first), others), getEventSerializer());
    }
    return filter.allow(first)
        ? DomainEventStream.concat(
            decoded(Stream.of(first), getSnapshotSerializer()),
            decoded(others, getEventSerializer()))
        : readEvents(stream, 0);
  }

  private DomainEventStream decoded(Stream<GrpcBackedDomainEventData> data, Serializer serializer) {
    return EventStreamUtils.upcastAndDeserializeDomainEvents(data, serializer, upcasterChain);
  }

  /// Refused: the log is followed by [#openStream].
  @Override
  protected Stream<? extends TrackedEventData<?>> readEventData(
      @Nullable TrackingToken token, boolean mayBlock) {
    throw new UnsupportedOperationException("Axon Server pushes events; open a stream");
  }

  TrackingEventStream openStream(@Nullable TrackingToken token) {
    long after = token == null ? 0 : token.position().orElse(0);
    Mark from = index.upTo(after);
    return new ServerEventStream(
        connection.events().openStream(from.token(), ServerEventStream.MOST_AHEAD),
        events,
        from,
        after);
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String stream) {
    return Optional.of(answer(connection.events().findHighestSequence(stream)))
        .filter(sequence -> sequence >= 0);
  }

  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(tail.caughtUp().position());
  }

  @Override
  public TrackingToken createTokenAt(Instant time) {
    long head = tail.caughtUp().position();
    return new GlobalSequenceTrackingToken(
        index.firstSince(time).map(first -> first.mark().position() - 1).orElse(head));
  }
}
