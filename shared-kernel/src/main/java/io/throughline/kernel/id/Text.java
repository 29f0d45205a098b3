package io.throughline.kernel.id;

/// Checks the text of a name: not blank, not longer than a limit, no control characters.
final class Text {

  private Text() {}

  static String require(String what, String text, int longest) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(what + " is missing");
    }
    if (text.length() > longest) {
      throw new IllegalArgumentException(what + " has at most " + longest + " characters");
    }
    if (!text.equals(text.strip()) || hasControlCharacter(text)) {
      throw new IllegalArgumentException(
          what + " has no blanks at its ends and no control characters: " + text);
    }
    return text;
  }

  /// Without a stream: an order of ten lines checks fifty of these.
  private static boolean hasControlCharacter(String text) {
    for (int n = 0; n < text.length(); n++) {
      if (Character.isISOControl(text.charAt(n))) {
        return true;
      }
    }
    return false;
  }
}
