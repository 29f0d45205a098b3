package io.throughline.eventlog.engine;

import java.util.Optional;

/// What a process tells the others after it has appended.
///
/// @param sender who has appended
/// @param head position of an event that is committed, as are all before it
record AppendNotice(String sender, long head) {
  static final String CHANNEL = "log_append";

  static String text(String sender, long head) {
    return sender + " " + head;
  }

  /// Empty if somebody else uses the channel for other texts.
  static Optional<AppendNotice> of(String text) {
    int space = text.indexOf(' ');
    try {
      return Optional.of(
          new AppendNotice(
              text.substring(0, Math.max(0, space)), Long.parseLong(text.substring(space + 1))));
    } catch (NumberFormatException foreign) {
      return Optional.empty();
    }
  }
}
