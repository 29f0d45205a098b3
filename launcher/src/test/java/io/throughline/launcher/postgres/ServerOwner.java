package io.throughline.launcher.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// A program of its own that starts the server, commits a row, and leaves another uncommitted; it
/// exists to be killed. It ends with its standard input, so it never outlives its test.
final class ServerOwner {

  private ServerOwner() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    Path folder = Path.of(arguments[0]);
    Path binaries = Path.of(arguments[1]);
    boolean leashed = Boolean.parseBoolean(arguments[2]);
    var server = EmbeddedPostgresServer.start(folder, binaries, _ -> {}, leashed);
    try (var connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute("drop table if exists note");
      statement.execute("create table note (text text)");
      statement.execute("insert into note values ('committed')");
      connection.setAutoCommit(false);
      statement.execute("insert into note values ('in flight')");
      System.out.println(server.pid());
      System.out.flush();
      System.in.readAllBytes();
    }
    server.close();
  }

  /// Seen from the test.
  record Handle(Process process, long postmaster) {

    /// Returns once the row is committed.
    static Handle start(Path folder, Path binaries, boolean leashed) throws IOException {
      List<String> command =
          List.of(
              ProcessHandle.current().info().command().orElseThrow(),
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-cp",
              System.getProperty("java.class.path"),
              ServerOwner.class.getName(),
              folder.toString(),
              binaries.toString(),
              Boolean.toString(leashed));
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      var lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      String line = lines.readLine();
      if (line == null) {
        throw new IOException("the program did not start a server");
      }
      return new Handle(process, Long.parseLong(line));
    }

    void kill() {
      process.destroyForcibly().onExit().join();
    }

    void killPostmaster() {
      ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
    }

    void haltPostmaster() {
      ShortProgram.works("sh", "-c", "kill -STOP " + postmaster);
    }
  }
}
