package io.throughline.command.decision;

import io.throughline.kernel.id.StreamId;

/// A wish that something should happen to one aggregate.
public interface Command {

  /// The stream of the aggregate that decides.
  StreamId streamId();
}
