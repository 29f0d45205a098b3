package io.throughline.command.decision;

/// What a refusal is about, and so the status of its answer over HTTP.
public enum RejectionKind {
  /// There is no such thing: 404.
  UNKNOWN,
  /// What is asked does not fit the state: 409.
  STATE,
  /// What is asked is wrong in itself: 422.
  CONTENT
}
