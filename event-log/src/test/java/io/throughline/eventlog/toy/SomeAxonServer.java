package io.throughline.eventlog.toy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.throughline.eventlog.axonserver.ServerConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;

/// The Axon Server that tests may use, if there is one. It is looked for where the system property
/// `throughline.axon-server` or the environment variable `THROUGHLINE_AXON_SERVER` says, else at
/// localhost:8124.
///
/// Its log must be empty, or may be emptied: `throughline.axon-server.purge` or
/// `THROUGHLINE_AXON_SERVER_PURGE` is the address of the web interface of a server in development
/// mode whose events nobody needs, such as `http://localhost:8024`.
public final class SomeAxonServer {

  private static final String ADDRESS = setting("throughline.axon-server", "localhost:8124");
  private static final String PURGE = setting("throughline.axon-server.purge", "");
  private static final int SECOND = 1_000;

  private SomeAxonServer() {}

  /// Aborts the test, and says so, if there is none that may be used.
  public static void require() {
    requireThat(answers(), "none answers at " + ADDRESS);
    requireThat(
        !PURGE.isEmpty() || isEmpty(),
        "the one at " + ADDRESS + " holds events that nobody allowed to delete");
  }

  /// Its address; its log is empty now.
  public static String empty() {
    require();
    if (!PURGE.isEmpty()) {
      purge();
    }
    return ADDRESS;
  }

  private static void requireThat(boolean there, String otherwise) {
    if (!there) {
      System.out.println("NOT TESTED against Axon Server, because " + otherwise);
    }
    assumeTrue(there, otherwise);
  }

  private static String setting(String name, String otherwise) {
    String variable = name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    String told = System.getProperty(name, System.getenv(variable));
    return told == null ? otherwise : told;
  }

  private static boolean answers() {
    String[] parts = ADDRESS.split(":", -1);
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(parts[0], Integer.parseInt(parts[1])), SECOND);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isEmpty() {
    try (ServerConnection connection = ServerConnection.to(ADDRESS)) {
      return connection.isEmpty();
    }
  }

  private static void purge() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(PURGE + "/v1/devmode/purge-events"))
            .DELETE()
            .timeout(Duration.ofSeconds(30))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("Axon Server does not purge: " + answer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while Axon Server was purged", e);
    }
  }
}
