package io.throughline.console.api;

import org.jspecify.annotations.Nullable;

/// A customer as other answers name it.
public record Party(String id, @Nullable String code, @Nullable String name) {

  /// The name; where it is not known, what is known.
  public String label() {
    return name != null ? name : code != null ? code : id;
  }
}
