package io.throughline.query.story;

import io.throughline.kernel.event.EventCatalogue;
import io.throughline.query.view.ViewEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// A log as a test tells it, with fixed times and ids.
public class Story {

  private static final Instant BEGAN = Instant.parse("2026-03-01T08:00:00Z");

  private final List<ViewEvent> events = new ArrayList<>();
  private LocalDate today = LocalDate.of(2026, 3, 1);
  private String actor = "anna";

  /// What is told next takes effect on this day.
  public final void on(String day) {
    today = LocalDate.parse(day);
  }

  public final void on(LocalDate day) {
    today = day;
  }

  public final LocalDate today() {
    return today;
  }

  public final void by(String who) {
    actor = who;
  }

  /// @return the id of the event
  public final String tell(String stream, Object event) {
    long position = events.size() + 1L;
    String id = "event-" + position;
    events.add(
        new ViewEvent(
            position,
            id,
            EventCatalogue.find(event.getClass()).orElseThrow().name(),
            stream,
            BEGAN.plusSeconds(position),
            today.atTime(9, 30).toInstant(ZoneOffset.UTC),
            today,
            actor,
            event));
    return id;
  }

  /// Tells the last event differently.
  public final void replaceLast(Object event) {
    ViewEvent last = events.removeLast();
    tell(last.streamId(), event);
  }

  public final List<ViewEvent> events() {
    return List.copyOf(events);
  }

  public final long position() {
    return events.size();
  }
}
