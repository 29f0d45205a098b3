package io.throughline.command.process;

import java.time.Instant;

/// The event from which a command follows, as far as the command is concerned.
///
/// @param effectiveAt when the event took effect in business, and the command does, too
/// @param correlationId what all that follows from one request shares
public record Cause(String eventId, Instant effectiveAt, String correlationId) {}
