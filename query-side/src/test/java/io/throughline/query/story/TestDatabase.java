package io.throughline.query.story;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/// One PostgreSQL for all tests of this JVM.
public final class TestDatabase {

  private static final EmbeddedPostgres SERVER = start();
  private static final Set<String> CREATED = new HashSet<>();

  private TestDatabase() {}

  /// A database of this name, made when it is first asked for.
  public static synchronized String jdbcUrl(String name) {
    if (CREATED.add(name)) {
      try (Connection connection = SERVER.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException("no database " + name, e);
      }
    }
    return SERVER.getJdbcUrl("postgres", name);
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("jit", "off").start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start", e);
    }
  }
}
