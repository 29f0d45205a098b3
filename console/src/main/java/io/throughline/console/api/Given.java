package io.throughline.console.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The body of a command: what is not given is left out.
record Given(Map<String, Object> fields) {

  static Given of(Map<String, Object> fields) {
    return new Given(new LinkedHashMap<>(fields));
  }

  Given and(String name, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      fields.put(name, value);
    }
    return this;
  }
}
