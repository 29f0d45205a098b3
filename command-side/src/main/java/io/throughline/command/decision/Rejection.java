package io.throughline.command.decision;

/// A refusal.
///
/// @param code the published code
/// @param kind what it is about
/// @param detail a sentence that names the field or fact and what can be done
public record Rejection(String code, RejectionKind kind, String detail) {}
