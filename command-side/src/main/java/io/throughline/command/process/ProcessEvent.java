package io.throughline.command.process;

import io.throughline.kernel.id.StreamId;
import java.time.Instant;

/// An event as a process sees it.
///
/// @param position its place in the one order of all events
/// @param effectiveAt when it took effect in business; what follows from it takes effect then, too
/// @param correlationId what all that follows from one request shares
/// @param payload one of the kernel's events
public record ProcessEvent(
    long position,
    String eventId,
    StreamId stream,
    Instant effectiveAt,
    String correlationId,
    Object payload) {

  public Cause cause() {
    return new Cause(eventId, effectiveAt, correlationId);
  }
}
