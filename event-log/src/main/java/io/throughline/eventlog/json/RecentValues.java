package io.throughline.eventlog.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The values of one type that were read lately, by their text. A log says the same few warehouses,
/// tax rates and items again and again; read once they cost neither time nor, where they are kept,
/// memory of their own. Threads may overwrite each other's entries, which costs no more than
/// reading the text again.
final class RecentValues {
  private record Entry(String text, Object value) {}

  private static final int PLACES = 256;
  private static final int LONGEST = 40;

  private final @Nullable Entry[] entries = new Entry[PLACES];

  /// @param read only for texts that are not here; must always read the same as the same
  Object get(String text, Function<String, Object> read) {
    if (text.length() > LONGEST) {
      return read.apply(text);
    }
    int hash = text.hashCode();
    int place = (hash ^ hash >>> 16) & PLACES - 1;
    Entry known = entries[place];
    if (known != null && known.text.equals(text)) {
      return known.value;
    }
    Object value = read.apply(text);
    entries[place] = new Entry(text, value);
    return value;
  }
}
