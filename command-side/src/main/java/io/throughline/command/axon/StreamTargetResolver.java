package io.throughline.command.axon;

import io.throughline.command.decision.Command;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// A command goes to the aggregate whose stream it names; commands need no annotation for that.
///
/// One that begins its stream goes to none, and Axon makes a new aggregate without reading: a
/// stream that is there nevertheless lets the append fail, which a look into the cache mostly
/// saves.
final class StreamTargetResolver implements CommandTargetResolver {

  private final Cache known;

  StreamTargetResolver(Cache known) {
    this.known = known;
  }

  @Override
  @SuppressWarnings("NullAway") // Axon takes null as a command for a new aggregate.
  public @Nullable VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
    String stream = ((Command) message.getPayload()).streamId().value();
    if (CommandMetadata.isBeginning(message) && !known.containsKey(stream)) {
      return null;
    }
    return new VersionedAggregateIdentifier((Object) stream, null);
  }
}
