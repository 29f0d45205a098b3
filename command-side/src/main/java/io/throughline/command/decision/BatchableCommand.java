package io.throughline.command.decision;

import java.util.Optional;

/// A command that can take over what a following command to the same aggregate asks, so that a
/// batch of events costs one command for each aggregate.
public interface BatchableCommand extends Command {

  /// Both as one command, this one's wishes first; empty where the next is of another kind.
  Optional<Command> mergedWith(Command next);
}
