package io.throughline.query.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a list.
///
/// @param next what to ask for as `after` to get the next part; none at the end
public record Page<T>(long position, List<T> items, @Nullable String next) implements Answer {

  /// Makes a page of one row more than was asked for, if there is one.
  ///
  /// @param key the values by which the list is sorted, of one row
  public static <R, T> Page<T> of(
      long position, Paging paging, List<R> rows, Function<R, T> item, Function<R, Cursor> key) {
    boolean more = rows.size() > paging.limit();
    List<R> shown = more ? rows.subList(0, paging.limit()) : rows;
    return new Page<>(
        position,
        shown.stream().map(item).toList(),
        more ? key.apply(shown.getLast()).encoded() : null);
  }
}
