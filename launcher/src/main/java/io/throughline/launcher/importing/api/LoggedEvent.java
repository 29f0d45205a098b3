package io.throughline.launcher.importing.api;

import tools.jackson.databind.JsonNode;

/// One event of the feed.
///
/// @param type its name on the wire
/// @param stream the aggregate that it happened to
/// @param data what it tells
public record LoggedEvent(long position, String type, String stream, String actor, JsonNode data) {}
