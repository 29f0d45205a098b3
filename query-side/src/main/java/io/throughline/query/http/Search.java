package io.throughline.query.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A text that is searched for, as a pattern for `like` on lower-case text.
public final class Search {

  private static final int LONGEST = 100;

  private Search() {}

  /// The pattern for "contains"; none where nothing is searched for.
  public static @Nullable String pattern(@Nullable String search) {
    if (search == null || search.isBlank()) {
      return null;
    }
    String text = search.strip();
    if (text.length() > LONGEST) {
      throw QueryRefused.parameter("search", "give at most " + LONGEST + " characters");
    }
    String escaped =
        text.toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return "%" + escaped + "%";
  }
}
