package io.throughline.launcher.faults;

import io.throughline.launcher.journey.Api;
import io.throughline.launcher.postgres.EmbeddedPostgresServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/// One side of Throughline as a process of its own, set up as docker-compose.yml does: by its
/// environment. On its class path is nothing of the other side, the console or the launcher.
final class SideProcess implements AutoCloseable {

  private static final Duration TO_COME_UP = Duration.ofMinutes(2);
  private static final List<String> FOREIGN_TO_COMMANDS =
      List.of("query-side", "console", "launcher");
  private static final List<String> FOREIGN_TO_QUERIES =
      List.of("command-side", "console", "launcher");

  private final Process process;
  private final Api api;

  private SideProcess(Process process, Api api) {
    this.process = process;
    this.api = api;
  }

  /// @param more settings, as variables of the environment
  static SideProcess ofCommands(EmbeddedPostgresServer database, Path log, Map<String, String> more)
      throws IOException {
    return start(
        database, log, more, "io.throughline.command.CommandSideApplication", FOREIGN_TO_COMMANDS);
  }

  /// @param more settings, as variables of the environment
  static SideProcess ofQueries(EmbeddedPostgresServer database, Path log, Map<String, String> more)
      throws IOException {
    return start(
        database, log, more, "io.throughline.query.QuerySideApplication", FOREIGN_TO_QUERIES);
  }

  private static SideProcess start(
      EmbeddedPostgresServer database,
      Path log,
      Map<String, String> more,
      String main,
      List<String> foreign)
      throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
                java,
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPathWithout(foreign),
                main)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(more);
    builder.environment().put("SPRING_DATASOURCE_URL", database.jdbcUrl());
    builder.environment().put("SPRING_DATASOURCE_USERNAME", database.user());
    builder.environment().put("SPRING_DATASOURCE_PASSWORD", database.password());
    builder.environment().put("SERVER_PORT", Integer.toString(port));
    return new SideProcess(builder.start(), new Api(URI.create("http://127.0.0.1:" + port)));
  }

  /// Modules are there as folders of classes or as jars, as the build goes.
  private static String classPathWithout(List<String> modules) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry ->
            modules.stream().noneMatch(module -> entry.contains("/" + module + "/target/")))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /// Waits until it answers this path, whatever it answers.
  Api up(String path) {
    Awaitility.await()
        .atMost(TO_COME_UP)
        .until(() -> {
          if (!process.isAlive()) {
            throw new IllegalStateException("a side died with " + process.exitValue());
          }
          return answers(path);
        });
    return api;
  }

  private boolean answers(String path) {
    try {
      api.get(path);
      return true;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /// As by kill -9.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
