package io.throughline.eventlog.engine;

import io.throughline.eventlog.EventMetadata;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/// An event as a row of the log, but for its position.
record EventRow(
    String eventId,
    String stream,
    long sequence,
    @Nullable String streamType,
    Instant recordedAt,
    String wireName,
    @Nullable String revision,
    String payload,
    String metadata,
    @Nullable String commandKey,
    @Nullable String claim) {

  /// An event that no aggregate published is a stream of its own, as in Axon's engines.
  static EventRow of(EventMessage<?> message, Serializer serializer) {
    DomainEventMessage<?> event =
        message instanceof DomainEventMessage<?> published
            ? published
            : new GenericDomainEventMessage<>(
                "", message.getIdentifier(), 0, message, message::getTimestamp);
    SerializedObject<String> payload = event.serializePayload(serializer, String.class);
    SerializedObject<String> metadata = event.serializeMetaData(serializer, String.class);
    return new EventRow(
        event.getIdentifier(),
        event.getAggregateIdentifier(),
        event.getSequenceNumber(),
        event.getType(),
        event.getTimestamp(),
        payload.getType().getName(),
        payload.getType().getRevision(),
        payload.getData(),
        metadata.getData(),
        (String) event.getMetaData().get(EventMetadata.COMMAND_KEY),
        (String) event.getMetaData().get(EventMetadata.CLAIM));
  }
}
