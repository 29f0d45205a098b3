package io.throughline.query.audit;

import io.throughline.kernel.event.EventCatalogue;
import io.throughline.query.http.Page;
import io.throughline.query.http.Paging;
import io.throughline.query.http.QueryRefused;
import io.throughline.query.http.ViewRead;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The events of the log over HTTP, in log order.
@RestController
class EventsController {

  private final ViewRead read;
  private final LogReader log;

  EventsController(ViewRead read, LogReader log) {
    this.read = read;
    this.log = log;
  }

  /// @param after a position: 0 is before the first event
  @GetMapping("/api/audit/events")
  Page<LoggedEvent> events(
      @RequestParam @Nullable Set<String> types,
      @RequestParam @Nullable String stream,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam @Nullable Integer limit) {
    Paging paging = Paging.of(limit, null);
    Set<String> names = types == null ? Set.of() : types;
    names.forEach(EventsController::requireKnown);
    return read.at(position -> {
      List<LoggedEvent> events = log.read(after, paging.rows(), names, stream);
      boolean more = events.size() > paging.limit();
      List<LoggedEvent> shown = more ? events.subList(0, paging.limit()) : events;
      return new Page<>(position, shown, more ? Long.toString(shown.getLast().position()) : null);
    });
  }

  private static void requireKnown(String type) {
    if (EventCatalogue.named(type).isEmpty()) {
      throw QueryRefused.parameter("types", "there is no event called " + type);
    }
  }
}
