package io.throughline.eventlog.toy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// One PostgreSQL for all tests of this JVM, and an empty database for whoever asks.
public final class Database {
  private static final EmbeddedPostgres SERVER = started();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Database() {}

  private static EmbeddedPostgres started() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("max_connections", "300").start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// JDBC URL of a new, empty database.
  public static String create() {
    String name = "log" + COUNT.incrementAndGet();
    execute("create database " + name);
    return SERVER.getJdbcUrl("postgres", name);
  }

  /// Dropped as soon as possible: the files of many databases take a minute to delete at the end.
  public static void drop(String url) {
    execute("drop database " + url.replaceAll(".*/(\\w+)\\?.*", "$1") + " with (force)");
  }

  private static void execute(String sql) {
    try (var connection = SERVER.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
