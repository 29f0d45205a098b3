package io.throughline.launcher.demo;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/// The body of a command. Its fields keep their order, so that the same command is the same text in
/// every run and its idempotency key stays good.
record Body(@JsonValue Map<String, Object> fields) {

  static final Body EMPTY = new Body(Map.of());

  static Body of(String name, Object value) {
    return EMPTY.with(name, value);
  }

  /// A text that is empty is left away.
  Body with(String name, Object value) {
    if (value.equals("")) {
      return this;
    }
    Map<String, Object> more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return new Body(more);
  }

  Body plus(Body more) {
    Map<String, Object> all = new LinkedHashMap<>(fields);
    all.putAll(more.fields);
    return new Body(all);
  }
}
