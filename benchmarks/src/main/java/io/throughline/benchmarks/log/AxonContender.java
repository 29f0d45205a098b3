package io.throughline.benchmarks.log;

import io.throughline.benchmarks.log.app.Answer;
import io.throughline.benchmarks.log.app.ApplicationProcess;
import io.throughline.benchmarks.log.app.History;
import io.throughline.benchmarks.log.app.LogTables;
import io.throughline.benchmarks.log.app.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// An Axon application in a process of its own with 512 MB of heap. It lives as long as the
/// benchmark, so that it is warm, and is idle while it is another's turn.
final class AxonContender implements Contender {

  private static final int WARM_UP_SENDERS = 64;

  private final LogServer server;
  private final String name;
  private final Settings settings;
  private final Process process;
  private final BufferedReader told;
  private final Writer orders;
  private final List<String> said = new ArrayList<>();
  private long acknowledged;
  private long filled;

  private AxonContender(LogServer server, String name, Settings settings, Process process) {
    this.server = server;
    this.name = name;
    this.settings = settings;
    this.process = process;
    this.told = process.inputReader();
    this.orders = process.outputWriter();
  }

  /// @param name of the contender and of a new database
  /// @param store which event store it has
  /// @param pool connections at most
  /// @param cached aggregates at most
  static AxonContender start(LogServer server, String name, String store, int pool, int cached)
      throws IOException, SQLException {
    String url = server.newDatabase(name);
    Settings settings = new Settings(store, url, server.user(), pool, cached);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:+UseG1GC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Daxoniq.update-checker.disabled=true",
            "-cp",
            System.getProperty("java.class.path"),
            ApplicationProcess.class.getName()));
    command.addAll(settings.arguments());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put(Settings.PASSWORD, server.password());
    AxonContender contender = new AxonContender(server, name, settings, builder.start());
    contender.answer();
    return contender;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void warmUp(Duration lasting) throws IOException {
    var _ = place(WARM_UP_SENDERS, lasting);
  }

  @Override
  public Answer place(int senders, Duration lasting) throws IOException {
    return tell("place %d %d".formatted(senders, lasting.toMillis()));
  }

  /// New streams of one event each, as one long history; only of our log.
  Answer bulk(Duration lasting) throws IOException {
    return tell("bulk " + lasting.toMillis());
  }

  /// New streams at a steady rate, latency from the moment each was meant to be sent.
  Answer steadyPlace(double perSecond, Duration lasting) throws IOException {
    return tell("steady-place %.1f %d".formatted(perSecond, lasting.toMillis()));
  }

  /// Another event for one of so many streams of the history.
  Answer amend(int senders, Duration lasting, long streams) throws IOException {
    return tell("amend %d %d %d".formatted(senders, lasting.toMillis(), streams));
  }

  /// Another event for each stream of the history, so that the cache holds what it can hold.
  void amendAll(History history) throws IOException {
    for (long before = acknowledged; acknowledged - before < history.streams(); ) {
      var _ = tell("amend-in-turn %d 2000 %d".formatted(WARM_UP_SENDERS, history.streams()));
    }
  }

  Answer load(int senders, Duration lasting, long streams) throws IOException {
    return tell("load %d %d %d".formatted(senders, lasting.toMillis(), streams));
  }

  /// An empty log gets a history.
  void fill(History history) throws IOException {
    var _ = tell("fill %d %d".formatted(history.events(), history.perStream()));
    filled += history.events();
  }

  /// Starts a flight recording, which is written when this is closed.
  void record(Path file) throws IOException {
    var _ = tell("record " + file.toAbsolutePath());
  }

  private Answer tell(String order) throws IOException {
    orders.write(order + "\n");
    orders.flush();
    Answer answer = answer();
    acknowledged = answer.acknowledged();
    return answer;
  }

  private Answer answer() throws IOException {
    for (String line = told.readLine(); line != null; line = told.readLine()) {
      if (Answer.isLine(line)) {
        return Answer.ofLine(line);
      }
      said.add(line);
    }
    throw new IllegalStateException(name() + " has ended: " + String.join("\n", said));
  }

  @Override
  public Consistency check() throws SQLException {
    LogTables tables = LogTables.of(settings.store());
    try (Connection connection = server.connect(settings.url())) {
      return Consistency.of(name(), connection, tables, acknowledged + filled);
    }
  }

  @Override
  public void close() throws IOException {
    orders.close();
    process.onExit().join();
  }
}
