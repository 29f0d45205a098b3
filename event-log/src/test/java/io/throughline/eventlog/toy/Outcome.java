package io.throughline.eventlog.toy;

import org.jspecify.annotations.Nullable;

/// The answer to a command.
///
/// @param version sequence of the last event of the stream; null if there is none
/// @param stream null if there is no event
/// @param events so many has the aggregate seen
public record Outcome(
    @Nullable String stream, boolean accepted, @Nullable Long version, long total, int events) {}
