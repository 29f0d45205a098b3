package io.throughline.launcher.importing.api;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A cursor over the events of some types, in log order, from the first. Used by one thread.
public final class EventFeed {

  private static final int PAGE = 500;

  private final ApiClient api;
  private final String types;
  private long after;

  public EventFeed(ApiClient api, Set<String> types) {
    this.api = api;
    this.types = String.join(",", types);
  }

  /// The next events; none means that the end of the log was reached.
  public List<LoggedEvent> next() throws IOException, InterruptedException {
    JsonNode page =
        api.get("/audit/events?after=%d&limit=%d&types=%s".formatted(after, PAGE, types));
    List<LoggedEvent> events = new ArrayList<>();
    for (JsonNode item : page.path("items")) {
      events.add(
          new LoggedEvent(
              item.path("position").asLong(),
              item.path("type").asString(),
              item.path("stream").asString(),
              item.path("actor").asString(""),
              Instant.parse(item.path("effectiveAt").asString()),
              item.path("payload")));
    }
    if (!events.isEmpty()) {
      after = events.getLast().position();
    }
    return events;
  }
}
