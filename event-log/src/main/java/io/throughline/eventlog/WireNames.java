package io.throughline.eventlog;

import org.jspecify.annotations.Nullable;

/// Which classes are events, and what they are called for ever. The application supplies one; the
/// log refuses to write an event without a name and to read a name without a class.
public interface WireNames {
  /// The stable name of an event class, or null for a class that is not an event.
  @Nullable String nameOf(Class<?> type);

  /// The revision in which this class is written, or null where revisions are not kept.
  @Nullable String revisionOf(Class<?> type);

  /// The class that reads events of this name, or null if the name is unknown.
  @Nullable Class<?> classOf(String name);
}
