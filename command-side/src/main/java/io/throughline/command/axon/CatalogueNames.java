package io.throughline.command.axon;

import io.throughline.eventlog.WireNames;
import io.throughline.kernel.event.EventCatalogue;
import org.jspecify.annotations.Nullable;

/// Tells the log what our events are called.
final class CatalogueNames implements WireNames {

  @Override
  public @Nullable String nameOf(Class<?> type) {
    return EventCatalogue.find(type).map(EventCatalogue.Entry::name).orElse(null);
  }

  @Override
  public @Nullable String revisionOf(Class<?> type) {
    return EventCatalogue.find(type).map(entry -> Integer.toString(entry.revision())).orElse(null);
  }

  @Override
  public @Nullable Class<?> classOf(String name) {
    return EventCatalogue.named(name).<Class<?>>map(EventCatalogue.Entry::type).orElse(null);
  }
}
