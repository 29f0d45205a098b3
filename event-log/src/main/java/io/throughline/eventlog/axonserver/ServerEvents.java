package io.throughline.eventlog.axonserver;

import static java.util.Objects.requireNonNullElse;
import static org.axonframework.eventhandling.EventUtils.upcastAndDeserializeTrackedEvents;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Instant;
import java.util.List;
import org.axonframework.axonserver.connector.event.axon.GrpcBackedDomainEventData;
import org.axonframework.axonserver.connector.event.axon.GrpcMetaDataAwareSerializer;
import org.axonframework.axonserver.connector.util.GrpcMetaDataConverter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/// Events as Axon Server writes them and as the application knows them.
public final class ServerEvents {

  /// An event together with its place.
  record Placed(Mark mark, Event event) {}

  private final Serializer serializer;
  private final EventUpcaster upcasters;

  public ServerEvents(Serializer serializer, EventUpcaster upcasters) {
    this.serializer = new GrpcMetaDataAwareSerializer(serializer);
    this.upcasters = upcasters;
  }

  /// For payloads and metadata as they come from Axon Server.
  Serializer serializer() {
    return serializer;
  }

  EventUpcaster upcasters() {
    return upcasters;
  }

  /// An event that no aggregate published is a stream of its own. Axon Server keeps times in
  /// milliseconds.
  static Event written(EventMessage<?> message, Serializer with) {
    Event.Builder event = Event.newBuilder();
    if (message instanceof DomainEventMessage<?> published) {
      event
          .setAggregateIdentifier(published.getAggregateIdentifier())
          .setAggregateSequenceNumber(published.getSequenceNumber())
          .setAggregateType(requireNonNullElse(published.getType(), "Event"));
    } else {
      event.setAggregateIdentifier(message.getIdentifier()).setAggregateType("Event");
    }
    SerializedObject<byte[]> payload = message.serializePayload(with, byte[].class);
    event
        .setMessageIdentifier(message.getIdentifier())
        .setTimestamp(message.getTimestamp().toEpochMilli())
        .setPayload(
            io.axoniq.axonserver.grpc.SerializedObject.newBuilder()
                .setType(payload.getType().getName())
                .setRevision(requireNonNullElse(payload.getType().getRevision(), ""))
                .setData(ByteString.copyFrom(payload.getData())));
    GrpcMetaDataConverter converter = new GrpcMetaDataConverter(with);
    message
        .getMetaData()
        .forEach((key, value) -> event.putMetaData(key, converter.convertToMetaDataValue(value)));
    return event.build();
  }

  /// The mark that is reached with this event; a claim has no position of its own.
  static Mark next(Mark before, EventWithToken read) {
    return new Mark(before.position() + (Claim.is(read.getEvent()) ? 0 : 1), read.getToken());
  }

  static Located located(Placed placed) {
    Event event = placed.event();
    return new Located(
        placed.mark(),
        event.getAggregateIdentifier(),
        event.getAggregateSequenceNumber(),
        event.getPayload().getType(),
        Instant.ofEpochMilli(event.getTimestamp()));
  }

  /// Through the upcasters into objects.
  List<TrackedEventMessage<?>> decoded(List<Placed> events) {
    return upcastAndDeserializeTrackedEvents(
            events.stream().<TrackedEventData<?>>map(ServerEvents::tracked), serializer, upcasters)
        .toList();
  }

  private static TrackedEventData<byte[]> tracked(Placed placed) {
    return new TrackedDomainEventData<>(
        new GlobalSequenceTrackingToken(placed.mark().position()),
        new GrpcBackedDomainEventData(placed.event()));
  }
}
