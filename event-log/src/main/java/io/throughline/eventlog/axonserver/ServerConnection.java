package io.throughline.eventlog.axonserver;

import static java.util.Objects.requireNonNullElse;

import io.axoniq.axonserver.connector.event.AggregateEventStream;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.axoniq.axonserver.grpc.event.Event;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.throughline.eventlog.LogUnavailableException;
import java.time.Duration;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/// The connection of this process to Axon Server. It is made again by itself after it was lost;
/// what was asked meanwhile fails.
public final class ServerConnection implements AutoCloseable {

  /// How long an answer of Axon Server is waited for.
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Set<Code> SILENCE =
      Set.of(Code.UNAVAILABLE, Code.CANCELLED, Code.DEADLINE_EXCEEDED);

  private static final long GLANCE_MILLIS = 20;

  private final AxonServerConfiguration configuration = new AxonServerConfiguration();
  private final AxonServerConnectionManager manager;

  private ServerConnection(String address) {
    configuration.setServers(address);
    configuration.setComponentName("throughline");
    configuration.setClientId("throughline-" + UUID.randomUUID());
    manager = AxonServerConnectionManager.builder().axonServerConfiguration(configuration).build();
  }

  /// Connects, or says after a while that nobody answers.
  ///
  /// @param address host and port of its gRPC interface, of several nodes separated by comma
  public static ServerConnection to(String address) {
    ServerConnection connection = new ServerConnection(address);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!connection.manager.getConnection().isReady()) {
        if (System.nanoTime() > deadline) {
          connection.close();
          throw new IllegalStateException("No Axon Server answers at " + address);
        }
        Thread.sleep(GLANCE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      connection.close();
      throw new IllegalStateException("Interrupted while connecting to " + address, e);
    }
    return connection;
  }

  AxonServerConfiguration configuration() {
    return configuration;
  }

  AxonServerConnectionManager manager() {
    return manager;
  }

  /// True for a log without events, new or emptied.
  public boolean isEmpty() {
    return answer(events().getLastToken()) < 0;
  }

  EventChannel events() {
    return manager.getConnection().eventChannel();
  }

  /// Waits for the answer; a refusal of the server becomes Axon's exception for it.
  static <T> T answer(CompletableFuture<T> asked) {
    try {
      return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw refused(e);
    } catch (TimeoutException e) {
      throw LogUnavailableException.nothingRecorded(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EventStoreException("Interrupted while Axon Server was asked", e);
    }
  }

  /// What has arrived of a stream and what is still to come.
  static Stream<Event> answer(AggregateEventStream asked) {
    return StreamSupport.stream(
        new AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
          @Override
          public boolean tryAdvance(Consumer<? super Event> action) {
            try {
              boolean more = asked.hasNext();
              if (more) {
                action.accept(asked.next());
              }
              return more;
            } catch (StreamClosedException e) {
              throw refused(e);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
              throw new EventStoreException("Interrupted while a stream was read", e);
            }
          }
        },
        false);
  }

  private static RuntimeException refused(Exception failure) {
    Throwable cause = requireNonNullElse(failure.getCause(), failure);
    return SILENCE.contains(Status.fromThrowable(cause).getCode())
        ? LogUnavailableException.nothingRecorded(cause)
        : GrpcExceptionParser.parse(cause);
  }

  @Override
  public void close() {
    manager.shutdown();
  }
}
