package io.throughline.eventlog.axonserver;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.axonframework.commandhandling.GenericCommandResultMessage.asCommandResultMessage;

import io.grpc.StatusRuntimeException;
import io.throughline.eventlog.LogUnavailableException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.common.Registration;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.serialization.Serializer;

/// Sends commands by way of Axon Server to the process that decides for their aggregate. Failures
/// arrive as the exceptions that they were, and where the process has just died or is not there
/// yet, the command is sent again: a command is carried out once, however often it arrives.
public final class RoutedCommandBus implements CommandBus, Lifecycle {

  private static final int MOST_ATTEMPTS = 30;
  private static final int PAUSE_MILLIS = 100;

  private final AxonServerCommandBus routed;

  /// @param local carries out what is routed to this process
  /// @param commands writes commands and their results
  public RoutedCommandBus(
      ServerConnection connection, CommandBus local, Serializer commands, RoutingStrategy routing) {
    this.routed =
        AxonServerCommandBus.builder()
            .axonServerConnectionManager(connection.manager())
            .configuration(connection.configuration())
            .localSegment(new TellingBus(local))
            .serializer(commands)
            .routingStrategy(routing)
            .executorServiceBuilder((_, _) ->
                Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("command-", 1).factory()))
            .build();
  }

  @Override
  public <C> void dispatch(CommandMessage<C> command) {
    dispatch(command, (_, _) -> {});
  }

  @Override
  public <C, R> void dispatch(
      CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
    attempt(command, callback, 1);
  }

  private <C, R> void attempt(
      CommandMessage<C> command, CommandCallback<? super C, ? super R> callback, int attempt) {
    routed.<C, R>dispatch(
        command,
        (_, result) -> {
          if (!result.isExceptional() || !nobodyThere(result.exceptionResult())) {
            callback.onResult(command, mapped(result, CommandFailure::arrived));
          } else if (attempt < MOST_ATTEMPTS) {
            delayedExecutor(PAUSE_MILLIS, MILLISECONDS)
                .execute(() -> attempt(command, callback, attempt + 1));
          } else {
            callback.onResult(command, mapped(result, LogUnavailableException::outcomeUnknown));
          }
        });
  }

  /// By what Axon says, or the connector where the connection broke under the command.
  private static boolean nobodyThere(Throwable failure) {
    return switch (failure) {
      case CompletionException wrapped when wrapped.getCause() != null ->
          nobodyThere(wrapped.getCause());
      case NoHandlerForCommandException _ -> true;
      case AxonServerException _ -> true;
      case AxonServerCommandDispatchException _ -> true;
      case io.axoniq.axonserver.connector.AxonServerException _ -> true;
      case StatusRuntimeException _ -> true;
      case Throwable _ -> false;
    };
  }

  private static <R> CommandResultMessage<? extends R> mapped(
      CommandResultMessage<? extends R> result, UnaryOperator<Throwable> change) {
    return result.isExceptional()
        ? asCommandResultMessage(change.apply(result.exceptionResult()))
        : result;
  }

  @Override
  public Registration subscribe(
      String commandName, MessageHandler<? super CommandMessage<?>> handler) {
    return routed.subscribe(commandName, handler);
  }

  @Override
  public Registration registerDispatchInterceptor(
      MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
    return routed.registerDispatchInterceptor(interceptor);
  }

  @Override
  public Registration registerHandlerInterceptor(
      MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
    return routed.registerHandlerInterceptor(interceptor);
  }

  @Override
  public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
    routed.registerLifecycleHandlers(lifecycle);
  }

  /// The local bus, whose failures are made ready for the journey.
  private record TellingBus(CommandBus local) implements CommandBus {

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
      local.dispatch(command);
    }

    @Override
    public <C, R> void dispatch(
        CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
      local.<C, R>dispatch(
          command,
          (_, result) -> callback.onResult(command, mapped(result, CommandFailure::travelling)));
    }

    @Override
    public Registration subscribe(
        String commandName, MessageHandler<? super CommandMessage<?>> handler) {
      return local.subscribe(commandName, handler);
    }

    @Override
    public Registration registerDispatchInterceptor(
        MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
      return local.registerDispatchInterceptor(interceptor);
    }

    @Override
    public Registration registerHandlerInterceptor(
        MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
      return local.registerHandlerInterceptor(interceptor);
    }
  }
}
