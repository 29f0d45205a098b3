package io.throughline.console.form;

import io.throughline.console.text.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a reader calls the field that the API names by a JSON pointer.
final class FieldName {

  private static final Pattern OF_A_LINE = Pattern.compile("/lines/(\\d{1,5})/\\w+");
  private static final Pattern FIRST_WORD =
      Pattern.compile("/?([a-zA-Z]+(?:/\\d{1,5}/[a-zA-Z]+)?) .*", Pattern.DOTALL);

  private FieldName() {}

  /// Such as "Quantity, line 2" for `/lines/1/quantity`; the pointer where the field has no name.
  static String of(String pointer, Words words) {
    String key = "field." + last(pointer);
    if (!words.knows(key)) {
      return pointer;
    }
    String name = words.text(key);
    Matcher line = OF_A_LINE.matcher(pointer);
    return line.matches()
        ? words.text("field.ofLine", name, Integer.parseInt(line.group(1)) + 1)
        : name;
  }

  static String last(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  /// The pointer of the field that a sentence of the API begins with, as those on a single field
  /// do: `quantity is 0: give at least 1`.
  static String begins(String sentence) {
    Matcher first = FIRST_WORD.matcher(sentence);
    return first.matches() ? "/" + first.group(1) : "";
  }
}
