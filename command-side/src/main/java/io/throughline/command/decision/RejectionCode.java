package io.throughline.command.decision;

/// A published reason to refuse a command; each aggregate has its own enumeration.
public interface RejectionCode {

  /// The code in answers to users, such as `credit-note-exceeds-invoice`; a promise like an event's
  /// name.
  String code();

  RejectionKind kind();
}
