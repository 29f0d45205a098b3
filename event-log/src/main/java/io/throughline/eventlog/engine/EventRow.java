package io.throughline.eventlog.engine;

import static java.time.temporal.ChronoUnit.MICROS;

import io.throughline.eventlog.EventMetadata;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/// An event as a row of the log, but for its position.
///
/// @param recordedAt microseconds since 1970, which is what PostgreSQL keeps
record EventRow(
    String eventId,
    String stream,
    long sequence,
    @Nullable String streamType,
    long recordedAt,
    String wireName,
    @Nullable String revision,
    String payload,
    String metadata,
    @Nullable String commandKey,
    @Nullable String claim) {

  static EventRow of(DomainEventMessage<?> event, Serializer serializer) {
    SerializedObject<String> payload = event.serializePayload(serializer, String.class);
    SerializedObject<String> metadata = event.serializeMetaData(serializer, String.class);
    return new EventRow(
        event.getIdentifier(),
        event.getAggregateIdentifier(),
        event.getSequenceNumber(),
        event.getType(),
        MICROS.between(Instant.EPOCH, event.getTimestamp()),
        payload.getType().getName(),
        payload.getType().getRevision(),
        payload.getData(),
        metadata.getData(),
        (String) event.getMetaData().get(EventMetadata.COMMAND_KEY),
        (String) event.getMetaData().get(EventMetadata.CLAIM));
  }

  /// An event that no aggregate published is a stream of its own, as in Axon's engines.
  static DomainEventMessage<?> inStream(EventMessage<?> message) {
    return message instanceof DomainEventMessage<?> published
        ? published
        : new GenericDomainEventMessage<>(
            "", message.getIdentifier(), 0, message, message::getTimestamp);
  }
}
