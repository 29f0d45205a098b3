package io.throughline.launcher.faults.journal;

import java.util.List;

/// A unit of work that a writer is about to append.
///
/// @param began nanoseconds on the clock that all processes of the machine share
/// @param id unique; `writer-number`
/// @param key idempotency key, which others may want as well
/// @param first sequence of its first event
/// @param claim a value that others may want as well; empty for none
record Intent(
    long began,
    String id,
    String key,
    String stream,
    long first,
    int count,
    int padding,
    String claim) {

  static Intent parse(List<String> words) {
    return new Intent(
        Long.parseLong(words.get(1)),
        words.get(2),
        words.get(3),
        words.get(4),
        Long.parseLong(words.get(5)),
        Integer.parseInt(words.get(6)),
        Integer.parseInt(words.get(7)),
        words.get(8));
  }

  String line() {
    return String.join(
        " ",
        "intent",
        Long.toString(began),
        id,
        key,
        stream,
        Long.toString(first),
        Integer.toString(count),
        Integer.toString(padding),
        claim);
  }

  /// No other writer touches the stream.
  boolean ownsStream() {
    return !stream.startsWith("shared-");
  }
}
