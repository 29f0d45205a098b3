package io.throughline.eventlog.toy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The Axon Server that tests may use, if there is one. It is looked for where the system property
/// `throughline.axon-server` or the environment variable `THROUGHLINE_AXON_SERVER` says, else at
/// localhost:8124.
///
/// Its log must be empty, or may be emptied: `throughline.axon-server.purge` or
/// `THROUGHLINE_AXON_SERVER_PURGE` is the address of the web interface of a server in development
/// mode whose events nobody needs, such as `http://localhost:8024`.
public final class SomeAxonServer {

  private static final int SECOND = 1_000;

  private SomeAxonServer() {}

  /// Its address, with an empty log; without it the test is aborted and says so.
  public static String empty() throws Exception {
    String address = setting("throughline.axon-server", "localhost:8124");
    String[] parts = address.split(":", -1);
    InetSocketAddress place = new InetSocketAddress(parts[0], Integer.parseInt(parts[1]));
    requireThat(answers(place), "none answers at " + address);
    purge(setting("throughline.axon-server.purge", ""));
    requireThat(
        isEmpty(place), "the one at " + address + " holds events that nobody allowed to delete");
    return address;
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

  private static boolean answers(InetSocketAddress place) {
    try (Socket socket = new Socket()) {
      socket.connect(place, SECOND);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void purge(String web) throws IOException, InterruptedException {
    if (web.startsWith("http")) {
      try (HttpClient client = HttpClient.newHttpClient()) {
        var answer =
            client.send(
                HttpRequest.newBuilder(URI.create(web + "/v1/devmode/purge-events"))
                    .DELETE()
                    .timeout(Duration.ofSeconds(30))
                    .build(),
                BodyHandlers.ofString());
        requireThat(answer.statusCode() < 300, "it does not purge: " + answer);
      }
    }
  }

  private static boolean isEmpty(InetSocketAddress place)
      throws InterruptedException, ExecutionException, TimeoutException {
    AxonServerConnectionFactory factory =
        AxonServerConnectionFactory.forClient("throughline-test")
            .routingServers(new ServerAddress(place.getHostString(), place.getPort()))
            .build();
    try {
      var channel = factory.connect("default").eventChannel();
      return channel.getLastToken().get(10, TimeUnit.SECONDS) < 0;
    } finally {
      factory.shutdown();
    }
  }
}
