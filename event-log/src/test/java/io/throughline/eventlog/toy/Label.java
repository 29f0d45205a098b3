package io.throughline.eventlog.toy;

/// A value with a text form.
public record Label(String text) {
  public static Label parse(String text) {
    if (!text.startsWith("#")) {
      throw new IllegalArgumentException("a label starts with #");
    }
    return new Label(text.substring(1));
  }

  @Override
  public String toString() {
    return "#" + text;
  }
}
