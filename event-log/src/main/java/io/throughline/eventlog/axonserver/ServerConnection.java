package io.throughline.eventlog.axonserver;

import io.axoniq.axonserver.connector.event.EventChannel;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/// The connection of this process to Axon Server. It is made again by itself after it was lost;
/// what was asked meanwhile fails.
public final class ServerConnection implements AutoCloseable {

  /// How long an answer of Axon Server is waited for.
  static final Duration PATIENCE = Duration.ofSeconds(10);

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
      throw GrpcExceptionParser.parse(e.getCause());
    } catch (TimeoutException e) {
      throw new EventStoreException("Axon Server has not answered for " + PATIENCE, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EventStoreException("Interrupted while Axon Server was asked", e);
    }
  }

  @Override
  public void close() {
    manager.shutdown();
  }
}
