package io.throughline.eventlog.axonserver;

import io.throughline.eventlog.ClaimTakenException;
import io.throughline.eventlog.CommandKeyTakenException;
import io.throughline.eventlog.LogOverloadedException;
import io.throughline.eventlog.LogUnavailableException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/// Why a command failed, in words that another process understands: of an exception only its
/// message travels, but whoever sent the command decides by its kind what to do.
///
/// @param about the claim, the key or the stream, where it is known
public record CommandFailure(Kind kind, @Nullable String about, String message) {

  /// What senders tell apart.
  public enum Kind {
    CONCURRENT,
    CLAIM_TAKEN,
    COMMAND_KEY_TAKEN,
    UNKNOWN_AGGREGATE,
    OVERLOADED,
    UNAVAILABLE
  }

  /// What is to travel instead of the exception; the exception itself if nobody tells it apart.
  static Throwable travelling(Throwable failure) {
    CommandFailure told =
        switch (failure) {
          case ConcurrencyException e -> of(Kind.CONCURRENT, null, e);
          case ClaimTakenException e -> of(Kind.CLAIM_TAKEN, e.claim(), e);
          case CommandKeyTakenException e -> of(Kind.COMMAND_KEY_TAKEN, e.key(), e);
          case AggregateNotFoundException e ->
              of(Kind.UNKNOWN_AGGREGATE, String.valueOf(e.getAggregateIdentifier()), e);
          case LogOverloadedException e -> of(Kind.OVERLOADED, null, e);
          case LogUnavailableException e -> of(Kind.UNAVAILABLE, null, e);
          case Throwable other -> null;
        };
    return told == null ? failure : new CommandExecutionException(told.message(), failure, told);
  }

  /// The exception as its sender knows it.
  static Throwable arrived(Throwable failure) {
    return failure instanceof CommandExecutionException e
        ? e.<CommandFailure>getDetails().<Throwable>map(told -> told.exception(e)).orElse(e)
        : failure;
  }

  private static CommandFailure of(Kind kind, @Nullable String about, Throwable failure) {
    return new CommandFailure(kind, about, String.valueOf(failure.getMessage()));
  }

  private RuntimeException exception(CommandExecutionException cause) {
    return switch (kind) {
      case CONCURRENT -> new ConcurrencyException(message, cause);
      case CLAIM_TAKEN -> new ClaimTakenException(String.valueOf(about), cause);
      case COMMAND_KEY_TAKEN -> new CommandKeyTakenException(String.valueOf(about), cause);
      case UNKNOWN_AGGREGATE ->
          new AggregateNotFoundException(String.valueOf(about), message, cause);
      case OVERLOADED -> new LogOverloadedException(message);
      case UNAVAILABLE -> LogUnavailableException.outcomeUnknown(cause);
    };
  }
}
