package io.throughline.launcher.importing.api;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/// One event of the feed.
///
/// @param type its name on the wire
/// @param stream the aggregate that it happened to
/// @param effectiveAt when the fact took effect in business
/// @param data what it tells
public record LoggedEvent(
    long position, String type, String stream, String actor, Instant effectiveAt, JsonNode data) {}
