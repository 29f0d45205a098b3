package io.throughline.launcher.faults.journal;

/// What a writer knows of an intent. An intent without an outcome may be in the log or not.
enum Outcome {
  /// The append returned.
  ACKNOWLEDGED,
  /// A later attempt was told that an earlier one is in the log.
  FOUND,
  /// Others were quicker; nothing of it may be in the log.
  REFUSED,
  UNKNOWN
}
