package io.throughline.command.process.privacy;

import io.throughline.command.decision.Outcome;
import io.throughline.eventlog.SubjectKeys;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/// Destroys keys when the process asks for it; nothing is recorded by this.
@Component
class KeyDestruction {

  private final SubjectKeys keys;

  KeyDestruction(SubjectKeys keys) {
    this.keys = keys;
  }

  @CommandHandler
  Outcome on(DestroyKeys command) {
    keys.destroy(command.subjects());
    return new Outcome.Done(command.streamId().value(), 0, false);
  }
}
