package io.throughline.benchmarks.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// PostgreSQL's own load driver, where it is installed (Debian: `postgresql-contrib`, or
/// `postgresql` itself from version 15 on).
record PgbenchProgram(Path file) {

  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
  private static final Pattern DONE =
      Pattern.compile("number of transactions actually processed: (\\d+)");
  private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");
  private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

  /// What one run of it printed.
  ///
  /// @param latency on average, in milliseconds
  record Run(long transactions, double perSecond, double latency) {

    /// @throws IllegalStateException if it reports failures, or nothing
    static Run of(String output) {
      if (Long.parseLong(found(FAILED, output)) > 0) {
        throw new IllegalStateException("pgbench: " + output);
      }
      return new Run(
          Long.parseLong(found(DONE, output)),
          Double.parseDouble(found(RATE, output)),
          Double.parseDouble(found(LATENCY, output)));
    }

    private static String found(Pattern pattern, String output) {
      Matcher matcher = pattern.matcher(output);
      if (!matcher.find()) {
        throw new IllegalStateException("pgbench: " + output);
      }
      return matcher.group(1);
    }
  }

  static Optional<PgbenchProgram> find() throws IOException {
    Stream<Path> onPath =
        Arrays.stream(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
            .map(Path::of);
    return Stream.concat(onPath, debian())
        .map(folder -> folder.resolve("pgbench"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(PgbenchProgram::new);
  }

  private static Stream<Path> debian() throws IOException {
    if (!Files.isDirectory(DEBIAN)) {
      return Stream.empty();
    }
    try (DirectoryStream<Path> versions = Files.newDirectoryStream(DEBIAN)) {
      return StreamSupport.stream(versions.spliterator(), false)
          .sorted(Comparator.reverseOrder())
          .map(version -> version.resolve("bin"))
          .toList()
          .stream();
    }
  }

  /// @param variables travel to the server with each transaction, as the values of a program do
  Run run(
      LogServer server,
      String database,
      Path script,
      Map<String, String> variables,
      int clients,
      Duration lasting)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(file.toString(), "-n", "-M", "prepared"));
    variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
    command.addAll(List.of("-f", script.toString(), "-c", Integer.toString(clients)));
    command.addAll(List.of("-j", Integer.toString(Math.min(2, clients))));
    command.addAll(List.of("-T", Long.toString(Math.max(1, lasting.toSeconds()))));
    command.addAll(List.of("-h", "127.0.0.1", "-p", Integer.toString(server.port())));
    command.addAll(List.of("-U", server.user(), database));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", server.password());
    Process process = builder.start();
    return Run.of(new String(process.getInputStream().readAllBytes(), UTF_8));
  }
}
