package io.throughline.command.decision;

/// What became of a command.
public sealed interface Outcome {

  /// The command is carried out.
  ///
  /// @param stream the stream of the aggregate that decided
  /// @param version the version of the aggregate after it, counted from 0
  /// @param changed false when what was asked already held, and nothing was recorded
  record Done(String stream, long version, boolean changed) implements Outcome {}

  /// The command is refused by a rule, or was meant for another version of the aggregate.
  record Refused(Rejection rejection) implements Outcome {}
}
