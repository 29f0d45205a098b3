package io.throughline.benchmarks.log.toy;

import io.throughline.eventlog.WireNames;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The names of the events in every contender's log.
public final class PurchaseNames implements WireNames {

  private static final Map<Class<?>, String> NAMES =
      Map.of(
          PurchaseEvent.Placed.class, "purchase-placed",
          PurchaseEvent.Amended.class, "purchase-amended");

  private static final Map<String, Class<?>> CLASSES =
      Map.of(
          "purchase-placed", PurchaseEvent.Placed.class,
          "purchase-amended", PurchaseEvent.Amended.class);

  @Override
  public @Nullable String nameOf(Class<?> type) {
    return NAMES.get(type);
  }

  @Override
  public @Nullable String revisionOf(Class<?> type) {
    return NAMES.containsKey(type) ? "1" : null;
  }

  @Override
  public @Nullable Class<?> classOf(String name) {
    return CLASSES.get(name);
  }
}
