package io.throughline.command.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What travels with a command and ends up with its events.
///
/// @param commandId the same for all events of the command
/// @param commandKey the user's idempotency key; the log takes it once
/// @param requestHash what the key was used for
/// @param expectedVersion the version that the user has seen; any when none
/// @param effectiveAt when it takes effect in business; now when none
/// @param correlationId what all that follows from one request shares
/// @param causationId the event or request that caused it
public record CommandEnvelope(
    String commandId,
    @Nullable String commandKey,
    @Nullable String requestHash,
    @Nullable Long expectedVersion,
    @Nullable Instant effectiveAt,
    String actor,
    String correlationId,
    String causationId) {}
