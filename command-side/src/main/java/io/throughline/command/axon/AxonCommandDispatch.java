package io.throughline.command.axon;

import io.throughline.command.decision.BeginningCommand;
import io.throughline.command.decision.Command;
import io.throughline.command.decision.CommandDispatch;
import io.throughline.command.decision.CommandEnvelope;
import io.throughline.command.decision.CommonRejection;
import io.throughline.command.decision.Outcome;
import io.throughline.eventlog.ClaimTakenException;
import io.throughline.eventlog.CommandKeyTakenException;
import io.throughline.eventlog.LogOverloadedException;
import io.throughline.eventlog.LogUnavailableException;
import io.throughline.eventlog.StaleEpochException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;

/// Sends commands over Axon's command bus.
///
/// Two nodes may decide on the same aggregate at once; the log lets one of them win, and the other
/// decides again on what is then true.
///
/// A command that begins a stream is tried without reading the stream. Only that it recorded
/// something counts then, because the log has made sure that the stream was not there; a refusal
/// might be another one on what the stream holds.
final class AxonCommandDispatch implements CommandDispatch {

  private static final int MOST_ATTEMPTS = 20;

  private final CommandBus bus;

  AxonCommandDispatch(CommandBus bus) {
    this.bus = bus;
  }

  @Override
  public Outcome dispatch(Command command, CommandEnvelope envelope) {
    CommandMessage<Command> message =
        new GenericCommandMessage<>(command, CommandMetadata.of(envelope));
    boolean beginning = command instanceof BeginningCommand && envelope.expectedVersion() == null;
    for (int attempt = 1; ; attempt++) {
      try {
        Outcome outcome = send(beginning ? CommandMetadata.beginning(message) : message);
        if (!beginning || hasChanged(outcome)) {
          return outcome;
        }
      } catch (ConcurrencyException e) {
        if (attempt == MOST_ATTEMPTS) {
          throw e;
        }
      } catch (AggregateNotFoundException e) {
        return new Outcome.Refused(
            CommonRejection.UNKNOWN.because("there is no " + command.streamId().value()));
      } catch (ClaimTakenException e) {
        return new Outcome.Refused(
            CommonRejection.CLAIM_TAKEN.because(String.valueOf(e.getMessage())));
      }
      beginning = false;
    }
  }

  private static boolean hasChanged(Outcome outcome) {
    return outcome instanceof Outcome.Done(String _, long _, boolean changed) && changed;
  }

  private Outcome send(CommandMessage<Command> message) {
    FutureCallback<Command, Outcome> callback = new FutureCallback<>();
    bus.dispatch(message, callback);
    CommandResultMessage<? extends Outcome> result = callback.getResult();
    if (result.isExceptional()) {
      throw switch (result.exceptionResult()) {
        case ConcurrencyException lost -> lost;
        case AggregateNotFoundException unknown -> unknown;
        case ClaimTakenException taken -> taken;
        case CommandKeyTakenException used -> used;
        case LogOverloadedException full -> full;
        case LogUnavailableException down -> down;
        case StaleEpochException fenced -> fenced;
        case Throwable failure ->
            new IllegalStateException("the command failed: " + message.getCommandName(), failure);
      };
    }
    return result.getPayload();
  }
}
