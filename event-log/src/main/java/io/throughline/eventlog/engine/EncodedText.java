package io.throughline.eventlog.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A text as it travels to the database and is kept there, in UTF-8. Made by the sender, so that
/// whoever writes a batch has only to put the texts of all senders one after the other.
final class EncodedText {
  private final byte[] bytes;

  /// @param bytes must not be changed any more
  EncodedText(byte[] bytes) {
    this.bytes = bytes;
  }

  static EncodedText of(String text) {
    return new EncodedText(text.getBytes(UTF_8));
  }

  int length() {
    return bytes.length;
  }

  /// Puts the text into an array from an index on.
  void copyTo(byte[] target, int index) {
    System.arraycopy(bytes, 0, target, index, bytes.length);
  }

  /// The text itself.
  @Override
  public String toString() {
    return new String(bytes, UTF_8);
  }
}
