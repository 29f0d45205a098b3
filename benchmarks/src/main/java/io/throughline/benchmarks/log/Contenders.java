package io.throughline.benchmarks.log;

import java.io.IOException;
import java.sql.SQLException;

/// Makes contenders by name.
final class Contenders {

  /// As many aggregates as the product keeps.
  static final int CACHED = 10_000;

  private Contenders() {}

  /// @param pool connections of an application
  static Contender start(LogServer server, String name, int pool) throws IOException, SQLException {
    return switch (name) {
      case "ours", "axon-jdbc", "axon-jpa" -> AxonContender.start(server, name, name, pool, CACHED);
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
