package io.throughline.query.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event with its envelope.
///
/// @param type what it is called for ever, such as `sales-order-placed`
/// @param sequence the version of the stream, from 0
/// @param recordedAt when it was appended
/// @param effectiveAt when the fact took effect in business
/// @param payload the event, with personal data masked: `sealed:` and whose data it is
public record LoggedEvent(
    long position,
    String eventId,
    String type,
    @Nullable String revision,
    String stream,
    long sequence,
    Instant recordedAt,
    Instant effectiveAt,
    @Nullable String actor,
    @Nullable String correlationId,
    @Nullable String causationId,
    @Nullable String commandId,
    Object payload) {}
