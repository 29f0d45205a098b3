package io.throughline.eventlog;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/// An event as the log holds it.
///
/// @param position dense, from 1, in the order of commits
/// @param sequence version within the stream, from 0
public record RecordedEvent(
    long position,
    String eventId,
    String wireName,
    @Nullable String revision,
    String streamId,
    long sequence,
    Instant recordedAt,
    Map<String, String> metadata,
    Object payload) {

  public RecordedEvent {
    metadata = Map.copyOf(metadata);
  }

  public static RecordedEvent of(TrackedEventMessage<?> message, WireNames names) {
    var event = (DomainEventMessage<?>) message;
    Class<?> type = event.getPayloadType();
    return new RecordedEvent(
        message.trackingToken().position().orElseThrow(),
        event.getIdentifier(),
        requireNonNull(names.nameOf(type), () -> "No wire name for " + type),
        names.revisionOf(type),
        event.getAggregateIdentifier(),
        event.getSequenceNumber(),
        event.getTimestamp(),
        strings(event.getMetaData()),
        event.getPayload());
  }

  static Map<String, String> strings(MetaData metadata) {
    return metadata.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().toString()));
  }

  /// When the fact counts: its `effectiveAt`, and otherwise when it was recorded.
  public Instant effectiveAt() {
    return text(EventMetadata.EFFECTIVE_AT).map(Instant::parse).orElse(recordedAt);
  }

  public Optional<String> commandId() {
    return text(EventMetadata.COMMAND_ID);
  }

  public Optional<String> correlationId() {
    return text(EventMetadata.CORRELATION_ID);
  }

  public Optional<String> causationId() {
    return text(EventMetadata.CAUSATION_ID);
  }

  public Optional<String> actor() {
    return text(EventMetadata.ACTOR);
  }

  private Optional<String> text(String key) {
    return Optional.ofNullable(metadata.get(key));
  }
}
