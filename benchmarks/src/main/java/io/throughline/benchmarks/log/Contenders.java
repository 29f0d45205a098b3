package io.throughline.benchmarks.log;

import io.throughline.eventlog.axonserver.ServerConnection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Makes contenders by name.
final class Contenders {

  /// As many aggregates as the product keeps.
  static final int CACHED = 10_000;

  private static final String AXON_SERVER = "axon-server";

  /// Where the product looks for it, too.
  private static final String ADDRESS = "THROUGHLINE_EVENTLOG_AXONSERVER_ADDRESS";

  private Contenders() {}

  /// Of these names those that can be measured here. Where Axon Server cannot, a line says why.
  static List<String> available(List<String> names) {
    if (!names.contains(AXON_SERVER)) {
      return names;
    }
    String axonServer = System.getenv().getOrDefault(ADDRESS, "localhost:8124");
    Optional<String> obstacle = obstacle(axonServer);
    if (obstacle.isEmpty()) {
      System.out.println(
          "Axon Server at %s: acknowledges before it has synced, unless it was told otherwise."
              .formatted(axonServer));
      return names;
    }
    System.out.println("Axon Server is NOT measured: " + obstacle.get());
    return names.stream().filter(name -> !name.equals(AXON_SERVER)).toList();
  }

  private static Optional<String> obstacle(String address) {
    String[] parts = address.split(":", 2);
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(parts[0], Integer.parseInt(parts[1])), 1_000);
    } catch (IOException e) {
      return Optional.of("none answers at " + address);
    }
    try (ServerConnection connection = ServerConnection.to(address)) {
      return connection.isEmpty()
          ? Optional.empty()
          : Optional.of("the one at " + address + " holds events; start it on an empty folder");
    }
  }

  /// @param pool connections of an application
  static Contender start(LogServer server, String name, int pool) throws IOException, SQLException {
    return switch (name) {
      case "ours", "axon-jdbc", "axon-jpa", AXON_SERVER ->
          AxonContender.start(server, name, name, pool, CACHED);
      case "ours-bulk" ->
          new BulkContender(AxonContender.start(server, name, "ours", pool, CACHED));
      case "copy" -> CopyContender.create(server);
      case "pgbench-1" -> PgbenchContender.create(server, pgbench(), 1);
      case "pgbench-100" -> PgbenchContender.create(server, pgbench(), 100);
      default -> throw new IllegalArgumentException("no such contender: " + name);
    };
  }

  private static PgbenchProgram pgbench() throws IOException {
    return PgbenchProgram.find()
        .orElseThrow(() ->
            new IllegalStateException(
                "pgbench is not installed (Debian: apt-get install postgresql-contrib);"
                    + " leave it out with --contenders"));
  }
}
