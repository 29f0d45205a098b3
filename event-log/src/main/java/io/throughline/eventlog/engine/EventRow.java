package io.throughline.eventlog.engine;

import static java.time.temporal.ChronoUnit.MICROS;

import io.throughline.eventlog.EventMetadata;
import io.throughline.eventlog.json.Seals;
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
/// @param sealed whether the payload may hold personal data
record EventRow(
    String eventId,
    String stream,
    long sequence,
    @Nullable String streamType,
    long recordedAt,
    String wireName,
    @Nullable String revision,
    EncodedText payload,
    EncodedText metadata,
    boolean sealed,
    @Nullable String commandKey,
    @Nullable String claim) {

  static EventRow of(DomainEventMessage<?> event, Serializer serializer) {
    SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
    SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
    return new EventRow(
        event.getIdentifier(),
        event.getAggregateIdentifier(),
        event.getSequenceNumber(),
        event.getType(),
        MICROS.between(Instant.EPOCH, event.getTimestamp()),
        payload.getType().getName(),
        payload.getType().getRevision(),
        new EncodedText(payload.getData()),
        new EncodedText(metadata.getData()),
        Seals.mayBeIn(payload.getData()),
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
