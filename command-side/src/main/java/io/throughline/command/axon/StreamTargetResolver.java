package io.throughline.command.axon;

import io.throughline.command.decision.Command;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/// A command goes to the aggregate whose stream it names; commands need no annotation for that.
final class StreamTargetResolver implements CommandTargetResolver {

  @Override
  public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
    return new VersionedAggregateIdentifier(
        (Object) ((Command) message.getPayload()).streamId().value(), null);
  }
}
