package io.throughline.launcher.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What every start insists on, and what a new database merely begins with.
final class ServerSettings {

  /// An acknowledged event is on disk; there is no faster mode.
  static final Map<String, String> DURABLE =
      Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

  /// Sized for two cores and a laptop's memory. They go into postgresql.conf, where the owner of
  /// the folder may change them. Refused statements are the application's to log, not the server's.
  private static final Map<String, String> INITIAL =
      Map.of(
          "shared_buffers", "256MB",
          "max_wal_size", "2GB",
          "max_connections", "200",
          "wal_compression", "on",
          "random_page_cost", "1.1",
          "timezone", "UTC",
          "log_timezone", "UTC",
          "log_min_messages", "log");

  private ServerSettings() {}

  static List<String> initial() {
    var arguments = new ArrayList<String>();
    INITIAL.forEach((name, value) -> arguments.addAll(List.of("--set", name + "=" + value)));
    return arguments;
  }

  /// Given on the command line, where neither postgresql.conf nor ALTER SYSTEM can undo them. No
  /// Unix socket: it would have to live in a folder of temporary files.
  static List<String> insistedOn(Path data, int port) {
    var arguments = new ArrayList<>(List.of("-D", data.toString()));
    DURABLE.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
    arguments.addAll(List.of("-c", "listen_addresses=" + LoopbackPort.ADDRESS));
    arguments.addAll(List.of("-c", "port=" + port));
    arguments.addAll(List.of("-c", "unix_socket_directories="));
    arguments.addAll(List.of("-c", "logging_collector=off"));
    return arguments;
  }

  /// Asks the server itself, through the login the application uses.
  static void requireDurable(String jdbcUrl, String user, String password) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password)) {
      requireDurable(inForce(connection));
    } catch (SQLException e) {
      throw new EmbeddedPostgresException(
          "the embedded PostgreSQL refuses its own application: " + e.getMessage(), e);
    }
  }

  static void requireDurable(Map<String, String> inForce) {
    DURABLE.forEach((name, value) -> {
      if (!value.equals(inForce.get(name))) {
        throw new EmbeddedPostgresException(
            "%s is %s: Throughline runs only on a server that keeps what it acknowledges (%s)."
                .formatted(name, inForce.get(name), value));
      }
    });
  }

  private static Map<String, String> inForce(Connection connection) throws SQLException {
    var settings = new HashMap<String, String>();
    try (var statement = connection.createStatement()) {
      for (String name : DURABLE.keySet()) {
        try (ResultSet row = statement.executeQuery("show " + name)) {
          row.next();
          settings.put(name, row.getString(1));
        }
      }
    }
    return settings;
  }
}
