package io.throughline.kernel.id;

/// A text about a person, such as a name or an address, with the subject whose data it is.
///
/// Personal data is carried in fields of this type and in no other, so that it can be found, masked
/// and forgotten. Written as `subject|text`; in the log the text is sealed.
///
/// @param subject the id of the person or company that the text is about
/// @param text the text itself
public record PersonalText(String subject, String text) {

  /// What is left of a text whose subject's data was erased.
  public static final String ERASED = "(erased)";

  private static final int LONGEST = 1_000;

  public PersonalText {
    Text.require("the subject of personal data", subject, 64);
    Text.require("personal data", text, LONGEST);
    if (subject.indexOf('|') >= 0) {
      throw new IllegalArgumentException("the subject of personal data has no |: " + subject);
    }
  }

  public static PersonalText parse(String written) {
    int bar = written.indexOf('|');
    if (bar < 1) {
      throw new IllegalArgumentException("personal data is written as subject|text");
    }
    return new PersonalText(written.substring(0, bar), written.substring(bar + 1));
  }

  public static PersonalText erased(String subject) {
    return new PersonalText(subject, ERASED);
  }

  public boolean isErased() {
    return text.equals(ERASED);
  }

  @Override
  public String toString() {
    return subject + "|" + text;
  }
}
