package io.throughline.command.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import io.throughline.command.decision.Command;
import io.throughline.command.decision.CommandContext;
import io.throughline.command.decision.CommonRejection;
import io.throughline.command.decision.Decision;
import io.throughline.command.decision.Outcome;
import io.throughline.eventlog.EventMetadata;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// What every Axon adapter does: hand state and command to the rule, and record what it decides.
///
/// @param <S> the state that the rule sees
/// @param <C> the commands of the aggregate
/// @param <E> the events of the aggregate
public abstract class EventSourcedAggregate<S, C extends Command, E> {

  @AggregateIdentifier private @Nullable String streamId;

  private S state;

  protected EventSourcedAggregate(S beforeTheFirstEvent) {
    this.state = beforeTheFirstEvent;
  }

  /// The rule of this aggregate.
  protected abstract Decision<E> rule(S state, C command, CommandContext context);

  /// The state after one more event.
  protected abstract S evolve(S state, E event);

  /// A value that only this aggregate may have from this event on, such as `customer-code:4711`.
  protected @Nullable String claimOf(E event) {
    return null;
  }

  /// Takes an event of this aggregate's history, old or new.
  protected final void take(E event, String stream) {
    if (streamId == null) {
      streamId = stream;
    }
    state = evolve(state, event);
  }

  protected final Outcome decide(C command, CommandMessage<?> message, Clock clock) {
    String stream = command.streamId().value();
    long version = streamId == null ? -1 : getVersion();
    Object expected = message.getMetaData().get(CommandMetadata.EXPECTED_VERSION);
    if (expected != null && version != Long.parseLong((String) expected)) {
      return new Outcome.Refused(
          CommonRejection.VERSION_STALE.because(
              "the version is " + version + ", not " + expected + "; read it again"));
    }
    return switch (rule(state, command, context(message.getMetaData(), clock))) {
      case Decision.Rejected<E>(var rejection) -> new Outcome.Refused(rejection);
      case Decision.Accepted<E>(var events) -> record(stream, version, events, message);
    };
  }

  /// Where nothing is recorded of an aggregate that never was, it has no identifier either, so that
  /// the cache does not keep it.
  private Outcome record(String stream, long version, List<E> events, CommandMessage<?> message) {
    if (!events.isEmpty()) {
      streamId = stream;
    }
    MetaData metadata = CommandMetadata.ofFirstEvent(message.getMetaData());
    for (E event : events) {
      String claim = claimOf(event);
      apply(event, claim == null ? metadata : metadata.and(EventMetadata.CLAIM, claim));
      metadata = MetaData.emptyInstance();
    }
    return new Outcome.Done(stream, version + events.size(), !events.isEmpty());
  }

  private static CommandContext context(MetaData metadata, Clock clock) {
    Instant now = clock.instant();
    Instant effectiveAt = CommandMetadata.effectiveAt(metadata, now);
    return new CommandContext(
        now,
        effectiveAt,
        effectiveAt.atZone(clock.getZone()).toLocalDate(),
        CommandMetadata.actor(metadata));
  }
}
