package io.throughline.benchmarks.log;

import io.throughline.eventlog.engine.LogSchema;
import io.throughline.launcher.postgres.EmbeddedPostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.StringJoiner;
import org.apache.commons.io.FileUtils;
import org.postgresql.ds.PGSimpleDataSource;

/// The PostgreSQL that the product ships, on a folder that is deleted afterwards, with a database
/// for each contender. Of its settings only `max_connections` is changed, for as many clients as
/// pgbench may have.
final class LogServer implements AutoCloseable {

  private static final List<String> SHOWN =
      List.of(
          "server_version",
          "fsync",
          "synchronous_commit",
          "full_page_writes",
          "wal_compression",
          "shared_buffers",
          "max_wal_size",
          "max_connections");

  private final Path folder;
  private final EmbeddedPostgresServer server;

  private LogServer(Path folder, EmbeddedPostgresServer server) {
    this.folder = folder;
    this.server = server;
  }

  static LogServer start() throws IOException {
    Path folder = Files.createTempDirectory("throughline-bench");
    EmbeddedPostgresServer.start(folder).close();
    Files.writeString(
        folder.resolve("postgres/data/postgresql.conf"),
        "\nmax_connections = 600\n",
        StandardOpenOption.APPEND);
    return new LogServer(folder, EmbeddedPostgresServer.start(folder));
  }

  String newDatabase(String name) throws SQLException {
    execute("create database \"%s\"".formatted(name));
    return url(name);
  }

  /// A database with the tables of our log.
  String newLog(String name) throws SQLException {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(newDatabase(name));
    database.setUser(user());
    database.setPassword(password());
    LogSchema.migrated(database);
    return url(name);
  }

  private String url(String database) {
    return server.jdbcUrl().replaceFirst("/\\w+$", "/" + database);
  }

  int port() {
    return server.port();
  }

  String user() {
    return server.user();
  }

  String password() {
    return server.password();
  }

  Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, user(), password());
  }

  /// Nobody may say `CHECKPOINT` here, because the superuser has no login; but to drop a database
  /// makes one, too.
  void checkpoint() throws SQLException {
    execute("create database checkpoint");
    execute("drop database checkpoint");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect(server.jdbcUrl());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// The settings that decide what a commit costs, as the server itself reports them.
  ///
  /// @throws IllegalStateException if it would lose what it acknowledged
  String settings() throws SQLException {
    StringJoiner shown = new StringJoiner(", ", "PostgreSQL: ", "");
    try (Connection connection = connect(server.jdbcUrl());
        Statement statement = connection.createStatement()) {
      for (String name : SHOWN) {
        try (ResultSet row = statement.executeQuery("show " + name)) {
          row.next();
          shown.add(name + " " + row.getString(1));
        }
      }
    }
    String all = shown.toString();
    if (!all.contains("fsync on") || !all.contains("synchronous_commit on")) {
      throw new IllegalStateException("not durable: " + all);
    }
    return all;
  }

  @Override
  public void close() throws IOException {
    server.close();
    FileUtils.deleteDirectory(folder.toFile());
  }
}
