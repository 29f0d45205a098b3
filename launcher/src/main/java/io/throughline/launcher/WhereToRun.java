package io.throughline.launcher;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say where data is kept and where the server listens.
final class WhereToRun {

  /// What keeps the log; all else is in PostgreSQL in any case.
  enum Engine {
    POSTGRES,
    AXON_SERVER;

    /// As in the configuration and on the command line.
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder for all data; it is created if missing. Default: ${DEFAULT-VALUE}",
      defaultValue = "${sys:throughline.home:-.}/.data")
  Path data = Path.of(".data");

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of the server on the loopback interface. Default: ${DEFAULT-VALUE}",
      defaultValue = "8080")
  int port;

  @Option(
      names = "--jdbc-url",
      paramLabel = "URL",
      description =
          "A PostgreSQL server to use instead of the embedded one, such as "
              + "jdbc:postgresql://host/throughline?user=throughline")
  @Nullable String jdbcUrl;

  @Option(
      names = "--jdbc-user",
      paramLabel = "NAME",
      description = "Login at that server. Default: $THROUGHLINE_JDBC_USER",
      defaultValue = "${env:THROUGHLINE_JDBC_USER}")
  @Nullable String jdbcUser;

  @Option(
      names = "--event-log",
      paramLabel = "ENGINE",
      description = "Where the log is kept: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}",
      defaultValue = "postgres")
  Engine engine = Engine.POSTGRES;

  @Option(
      names = "--axon-server",
      paramLabel = "HOST:PORT",
      description =
          "Where Axon Server answers, if the log is kept there. Default: ${DEFAULT-VALUE}",
      defaultValue = "localhost:8124")
  String axonServer = "localhost:8124";

  /// From the environment only: what is on the command line can be read by everybody.
  @Nullable String jdbcPassword() {
    return System.getenv("THROUGHLINE_JDBC_PASSWORD");
  }
}
