package io.throughline.query.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /// One of so many sort values.
  public String text(int index, int of) {
    if (keys.size() != of) {
      throw refused(null);
    }
    return keys.get(index);
  }

  public long number(int index, int of) {
    try {
      return Long.parseLong(text(index, of));
    } catch (NumberFormatException e) {
      throw refused(e);
    }
  }

  public LocalDate date(int index, int of) {
    try {
      return LocalDate.parse(text(index, of));
    } catch (DateTimeException e) {
      throw refused(e);
    }
  }

  String encoded() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(BETWEEN, keys).getBytes(StandardCharsets.UTF_8));
  }

  static Cursor parse(String encoded) {
    try {
      if (encoded.length() > LONGEST) {
        throw new IllegalArgumentException("too long for a cursor");
      }
      byte[] bytes = Base64.getUrlDecoder().decode(encoded);
      return new Cursor(List.of(new String(bytes, StandardCharsets.UTF_8).split(BETWEEN, -1)));
    } catch (IllegalArgumentException e) {
      throw refused(e);
    }
  }

  private static QueryRefused refused(@Nullable Throwable cause) {
    return QueryRefused.parameter("after", "give the `next` of the page before", cause);
  }
}
