package io.throughline.benchmarks.system;

import io.throughline.benchmarks.system.server.ViewRebuild;
import io.throughline.launcher.postgres.EmbeddedPostgresServer;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The process that reads the log and builds views, told line by line what to do.
final class RebuildProcess implements Closeable {

  private final EmbeddedPostgresServer database;
  private final Process process;
  private final Path gcLog;
  private final BufferedReader told;
  private final PrintWriter ask;

  private RebuildProcess(EmbeddedPostgresServer database, Process process, Path gcLog) {
    this.database = database;
    this.process = process;
    this.gcLog = gcLog;
    this.told = process.inputReader(StandardCharsets.UTF_8);
    this.ask = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
  }

  static RebuildProcess start(EmbeddedPostgresServer database, String heap) throws IOException {
    Path gcLog = Files.createTempFile("throughline-bench", ".gc");
    ProcessBuilder starting =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + heap,
                    "-Xlog:gc:file=" + gcLog,
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ViewRebuild.class.getName(),
                    "--spring.datasource.url=" + database.jdbcUrl(),
                    "--spring.datasource.username=" + database.user()))
            .redirectErrorStream(true);
    starting.environment().put("SPRING_DATASOURCE_PASSWORD", database.password());
    RebuildProcess started = new RebuildProcess(database, starting.start(), gcLog);
    var _ = started.answer("ready");
    return started;
  }

  /// Reads and decodes the whole log.
  ///
  /// @return seconds
  double read(int readers) throws IOException {
    ask.println("read " + readers);
    return Double.parseDouble(answer("seconds "));
  }

  /// Empties all views and tells them the whole log.
  ///
  /// @return seconds
  double rebuild() throws IOException {
    ask.println("rebuild");
    return Double.parseDouble(answer("seconds "));
  }

  /// The same exactly where all rows of all views are.
  String sums() throws IOException {
    ask.println("sums");
    return answer("sums ");
  }

  /// Events in the log.
  long head() throws IOException {
    ask.println("head");
    return Long.parseLong(answer("head "));
  }

  private String answer(String beginning) throws IOException {
    StringBuilder before = new StringBuilder();
    for (String line = told.readLine(); line != null; line = told.readLine()) {
      if (line.startsWith(beginning)) {
        return line.substring(beginning.length());
      }
      before.append(line).append(System.lineSeparator());
    }
    throw new IllegalStateException("the process ended:\n" + before);
  }

  /// What it and the database have used so far.
  double processorSeconds() {
    return ProcessorTime.ofProcess(process.pid()) + ProcessorTime.ofProcess(database.pid());
  }

  Memory memory() throws IOException {
    return Memory.of(process.pid(), gcLog);
  }

  @Override
  public void close() throws IOException {
    ask.close();
    process.destroy();
    process.onExit().join();
    Files.deleteIfExists(gcLog);
  }
}
