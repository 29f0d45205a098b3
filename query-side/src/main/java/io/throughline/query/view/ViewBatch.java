package io.throughline.query.view;

import io.throughline.kernel.event.InvoiceEvent;
import io.throughline.kernel.id.InvoiceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Some events in the order of the log, with what they refer to.
public final class ViewBatch {

  private final List<ViewEvent> events;
  private final Map<String, Reference> references;
  private final Map<InvoiceId, InvoiceEvent.Drafted> drafts;
  private final Map<Class<?>, Object> derived = new HashMap<>();

  ViewBatch(
      List<ViewEvent> events,
      Map<String, Reference> references,
      Map<InvoiceId, InvoiceEvent.Drafted> drafts) {
    this.events = List.copyOf(events);
    this.references = references;
    this.drafts = drafts;
  }

  public List<ViewEvent> events() {
    return events;
  }

  /// Hands over the events of one family, such as `StockItemEvent`, in the order of the log.
  public <E> void each(Class<E> family, BiConsumer<E, ViewEvent> action) {
    for (ViewEvent event : events) {
      if (family.isInstance(event.payload())) {
        action.accept(family.cast(event.payload()), event);
      }
    }
  }

  /// What is known of a shipment, an invoice, a credit note or an item of an account.
  public Optional<Reference> reference(String id) {
    return Optional.ofNullable(references.get(id));
  }

  /// The lines of an invoice that is issued in this batch.
  public InvoiceEvent.Drafted drafted(InvoiceId invoice) {
    InvoiceEvent.Drafted drafted = drafts.get(invoice);
    if (drafted == null) {
      throw new IllegalStateException("invoice " + invoice + " was issued but never drafted");
    }
    return drafted;
  }

  /// A fold of this batch that several views need and that is therefore made once.
  public <T> T derived(Class<T> type, Function<ViewBatch, T> fold) {
    Object known = derived.get(type);
    if (known == null) {
      known = fold.apply(this);
      derived.put(type, known);
    }
    return type.cast(known);
  }

  public long lastPosition() {
    return events.getLast().position();
  }
}
