package io.throughline.benchmarks.system;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The whole program in a process of its own, on an empty database that it brings itself.
final class ServerProcess implements Closeable {

  private static final Pattern READY = Pattern.compile("ready at (http://[0-9.:]+)");
  private static final String LAUNCHER = "io.throughline.launcher.Launcher";
  private static final int PORT_LINE = 3;

  private final Path data;
  private final Process process;
  private final URI api;
  private final ServerOptions options;
  private boolean kept;

  private ServerProcess(Path data, Process process, URI api, ServerOptions options) {
    this.data = data;
    this.process = process;
    this.api = api;
    this.options = options;
  }

  /// Blocks until it answers.
  static ServerProcess start(ServerOptions options) throws IOException {
    Path data = Files.createTempDirectory("throughline-bench");
    Process process = new ProcessBuilder(command(data, options)).redirectErrorStream(true).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return new ServerProcess(data, process, ready(process), options);
  }

  private static List<String> command(Path data, ServerOptions options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseG1GC", "-XX:+UseCompactObjectHeaders"));
    command.addAll(List.of("-Xms" + options.heap(), "-Xmx" + options.heap()));
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-Xlog:gc:file=" + gcLog(data));
    command.add("-XX:FlightRecorderOptions:stackdepth=256");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(options.properties());
    command.addAll(List.of("-cp", classPath(), LAUNCHER));
    command.addAll(List.of("--data", data.toString(), "--port", "0"));
    return command;
  }

  /// Without JPA, which one of the contenders needs and the product has not: where it is there,
  /// validation asks it about every field of every request.
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.matches(".*(hibernate-core|jakarta\\.persistence)[^/]*"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static URI ready(Process process) throws IOException {
    BufferedReader told = process.inputReader();
    StringBuilder before = new StringBuilder();
    for (String line = told.readLine(); line != null; line = told.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        Thread.ofVirtual().start(() -> drain(told));
        return URI.create(ready.group(1));
      }
      before.append(line).append(System.lineSeparator());
    }
    throw new IllegalStateException("the server did not start:\n" + before);
  }

  /// What else it says must not fill the pipe, until its end closes it.
  private static void drain(BufferedReader told) {
    try {
      told.transferTo(Writer.nullWriter());
    } catch (IOException _) {
      return;
    }
  }

  URI api() {
    return api;
  }

  long pid() {
    return process.pid();
  }

  /// Of the postmaster, whose children do the work.
  long databasePid() throws IOException {
    return Long.parseLong(postmaster().getFirst().strip());
  }

  private List<String> postmaster() throws IOException {
    return Files.readAllLines(data.resolve("postgres", "data", "postmaster.pid"));
  }

  /// The database as the program itself sees it.
  Connection database() throws IOException, SQLException {
    String password =
        Files.readString(data.resolve("postgres", "data", "throughline.password")).strip();
    String port = postmaster().get(PORT_LINE).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%s/throughline".formatted(port), "throughline", password);
  }

  private static Path gcLog(Path data) {
    return data.resolve("gc.log");
  }

  /// Begins the flight recording, where one is wanted.
  void record() throws IOException {
    if (options.recording() != null) {
      jcmd(
          "JFR.start",
          "name=bench",
          "settings=default",
          "jdk.CPUTimeSample#enabled=true",
          "jdk.CPUTimeSample#throttle=10ms",
          "jdk.ObjectAllocationSample#throttle=300/s",
          "maxsize=500m");
    }
  }

  /// Ends the recording and writes it out.
  void recorded() throws IOException {
    if (options.recording() != null) {
      jcmd("JFR.stop", "name=bench", "filename=" + options.recording().toAbsolutePath());
    }
  }

  private void jcmd(String... arguments) throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    List<String> command =
        Stream.concat(Stream.of(jcmd, Long.toString(process.pid())), Stream.of(arguments)).toList();
    Process asking = new ProcessBuilder(command).redirectErrorStream(true).start();
    String told = asking.inputReader().readAllAsString();
    if (asking.onExit().join().exitValue() != 0) {
      throw new IllegalStateException("%s: %s".formatted(String.join(" ", command), told));
    }
  }

  Memory memory() throws IOException {
    return Memory.of(process.pid(), gcLog(data));
  }

  /// Ends the program and its database, and leaves the data to the caller.
  Path stopAndKeep() {
    kept = true;
    stop();
    return data;
  }

  private void stop() {
    process.destroy();
    process.onExit().join();
  }

  @Override
  public void close() throws IOException {
    stop();
    if (kept) {
      return;
    }
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
