package io.throughline.console.form;

import java.util.List;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/// The fields of a form as they were sent; what was not sent is empty.
public record Fields(MultiValueMap<String, String> values) {

  private static final String KEY = "console-[0-9a-f-]{36}";

  /// A key for a new form: the same form sent twice, by a double click, has one effect.
  public static String newKey() {
    return "console-" + UUID.randomUUID();
  }

  /// The key that came with the form; a new one if it was lost or is no key.
  public String key() {
    String given = text("key");
    return given.matches(KEY) ? given : newKey();
  }

  public String text(String name) {
    return text(name, 0);
  }

  public int count(String name) {
    return values.getOrDefault(name, List.of()).size();
  }

  public String text(String name, int index) {
    List<String> all = values.getOrDefault(name, List.of());
    return index < all.size() && all.get(index) != null ? all.get(index).strip() : "";
  }
}
