package io.throughline.command.decision;

/// The way of a command to its aggregate, wherever that is.
public interface CommandDispatch {

  /// Carries the command out and waits until its events are in the log.
  Outcome dispatch(Command command, CommandEnvelope envelope);
}
