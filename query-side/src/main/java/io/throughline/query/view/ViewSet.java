package io.throughline.query.view;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All views as one: they are told the same events in the same transaction, so that whoever reads
/// two of them sees both at one position.
@Component
public class ViewSet {

  private final List<View> views;
  private final References references;
  private final ViewPosition position;

  ViewSet(List<View> views, References references, ViewPosition position) {
    this.views = List.copyOf(views);
    this.references = references;
    this.position = position;
  }

  /// Takes part in the transaction in which the events are delivered. An event that was told before
  /// changes nothing; an event that is missing stops the views, loudly.
  @Transactional
  public void handle(List<ViewEvent> events) {
    List<ViewEvent> fresh = after(position.lock(), events);
    if (fresh.isEmpty()) {
      return;
    }
    ViewBatch batch = references.batch(fresh);
    views.forEach(view -> view.apply(batch));
    position.move(batch.lastPosition());
  }

  private static List<ViewEvent> after(long covered, List<ViewEvent> events) {
    List<ViewEvent> fresh = new ArrayList<>(events.size());
    long last = covered;
    for (ViewEvent event : events) {
      if (event.position() > last + 1) {
        throw new IllegalStateException(
            "the views are at %d and were told event %d: one is missing in between"
                .formatted(last, event.position()));
      }
      if (event.position() == last + 1) {
        fresh.add(event);
        last = event.position();
      }
    }
    return fresh;
  }
}
