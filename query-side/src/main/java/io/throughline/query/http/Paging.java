package io.throughline.query.http;

import org.jspecify.annotations.Nullable;

/// How much of a list is asked for, and after which row.
public record Paging(int limit, @Nullable Cursor after) {

  static final int MOST = 500;
  static final int USUAL = 50;

  public static Paging of(@Nullable Integer limit, @Nullable String after) {
    int rows = limit == null ? USUAL : limit;
    if (rows < 1 || rows > MOST) {
      throw QueryRefused.parameter("limit", "give a number from 1 to " + MOST);
    }
    return new Paging(rows, after == null || after.isEmpty() ? null : Cursor.parse(after));
  }

  /// One more than is shown tells whether there is a next page.
  public int rows() {
    return limit + 1;
  }

  /// The only sort value of the last row seen, as text; none on the first page.
  public @Nullable String afterText() {
    return after == null ? null : after.text(0, 1);
  }

  /// The only sort value of the last row seen, as a number; none on the first page.
  public @Nullable Long afterNumber() {
    return after == null ? null : after.number(0, 1);
  }
}
