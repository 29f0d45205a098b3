package io.throughline.command.decision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long a free text in a command may be, and what no such text may be.
public enum TextLimit {
  /// Names, titles, codes, references.
  NAME(200),
  /// Reasons and other explanations.
  REASON(1_000);

  private final int longest;

  TextLimit(int longest) {
    this.longest = longest;
  }

  /// What is wrong with a text that has to be given, with the remedy; empty where nothing is.
  ///
  /// Line breaks and tabs are welcome, other control characters are not.
  public Optional<String> fault(String field, String text) {
    if (text.isBlank()) {
      return Optional.of("%s is missing: give 1 to %d characters".formatted(field, longest));
    }
    if (text.length() > longest) {
      return Optional.of(
          "%s has %d characters: give at most %d".formatted(field, text.length(), longest));
    }
    if (text.chars().anyMatch(TextLimit::isUnreadable)) {
      return Optional.of("%s has a control character: leave it out".formatted(field));
    }
    return Optional.empty();
  }

  /// The same for a text that may be left out; given, it is not blank.
  public Optional<String> faultIfGiven(String field, @Nullable String text) {
    return text == null ? Optional.empty() : fault(field, text);
  }

  private static boolean isUnreadable(int character) {
    return Character.isISOControl(character)
        && character != '\n'
        && character != '\r'
        && character != '\t';
  }
}
