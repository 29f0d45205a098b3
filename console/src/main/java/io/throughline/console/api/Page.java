package io.throughline.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list.
///
/// @param next what to ask for as `after` to get the next part; none at the end
public record Page<T>(long position, List<T> items, @Nullable String next) {

  public boolean isEmpty() {
    return items.isEmpty();
  }
}
