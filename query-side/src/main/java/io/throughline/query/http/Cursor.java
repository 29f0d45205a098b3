package io.throughline.query.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// The place in a sorted list after which a page begins: the sort values of the last row seen. It
/// means nothing to whoever carries it.
public record Cursor(List<String> keys) {

  /// No value has it: control characters are refused wherever something is named.
  private static final String BETWEEN = "\u001f";

  private static final int LONGEST = 1_000;

  public Cursor {
    keys = List.copyOf(keys);
  }

  public static Cursor of(Object... keys) {
    return new Cursor(List.of(keys).stream().map(Object::toString).toList());
  }

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(BETWEEN, keys).getBytes(StandardCharsets.UTF_8));
  }

  static Cursor parse(String text) {
    try {
      if (text.length() > LONGEST) {
        throw new IllegalArgumentException("too long for a cursor");
      }
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      return new Cursor(List.of(new String(bytes, StandardCharsets.UTF_8).split(BETWEEN, -1)));
    } catch (IllegalArgumentException e) {
      throw noCursor(e);
    }
  }

  String key(int index, int of) {
    if (keys.size() != of) {
      throw noCursor(null);
    }
    return keys.get(index);
  }

  static QueryRefused noCursor(@org.jspecify.annotations.Nullable Throwable cause) {
    return QueryRefused.parameter("after", "give the `next` of the page before", cause);
  }
}
