package io.throughline.eventlog;

/// A type of value that is about a person and is sealed in the log. The application supplies one
/// for each such type; the log itself knows none.
///
/// @param <T> a value type with a text form, see `parse`
public interface PersonalData<T> {

  Class<T> type();

  /// Whose data it is; the key that the value is sealed with is this subject's.
  String subjectOf(T value);

  /// What is to be kept secret.
  String textOf(T value);

  T of(String subject, String text);

  /// What is read once the subject's key is destroyed.
  T erased(String subject);
}
