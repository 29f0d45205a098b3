package io.throughline.launcher.faults.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.launcher.postgres.EmbeddedPostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/// The database and the two processes, each of which is started again when it was killed.
final class Fleet implements AutoCloseable {

  private static final Duration TO_RECOVER = Duration.ofMinutes(2);
  private static final Duration TO_END = Duration.ofMinutes(10);

  private final Path folder;
  private final int writersOfNode;
  private final long seed;
  private final List<Process> nodes = new ArrayList<>();
  private EmbeddedPostgresServer database;

  Fleet(Path folder, int writers, long seed) throws IOException, SQLException {
    this.folder = folder;
    this.writersOfNode = writers / JournalNode.NODES;
    this.seed = seed;
    database = EmbeddedPostgresServer.start(folder);
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("create table journal_copy (position bigint not null)");
    }
    for (int node = 0; node < JournalNode.NODES; node++) {
      nodes.add(started(node));
    }
  }

  /// Waits while the database recovers.
  Connection connect() {
    return Awaitility.await()
        .atMost(TO_RECOVER)
        .ignoreExceptionsInstanceOf(SQLException.class)
        .until(
            () ->
                DriverManager.getConnection(
                    database.jdbcUrl(), database.user(), database.password()),
            Objects::nonNull);
  }

  private Process started(int node) throws IOException {
    return JournalNode.start(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            JournalNode.class.getName(),
            database.jdbcUrl(),
            database.user(),
            Integer.toString(node),
            Integer.toString(writersOfNode),
            Long.toString(seed),
            folder.toString()),
        folder.resolve("node-" + node + ".log"),
        database.password());
  }

  /// As by kill -9, and up again.
  void kill(Victim victim) throws IOException, InterruptedException, SQLException {
    switch (victim) {
      case FIRST_NODE -> killNode(0);
      case SECOND_NODE -> killNode(1);
      case DATABASE -> killDatabase();
      case BUSY_BACKENDS -> killBusyBackends();
    }
  }

  private void killNode(int node) throws IOException, InterruptedException {
    nodes.get(node).destroyForcibly().waitFor();
    nodes.set(node, started(node));
  }

  private void killDatabase() {
    String url = database.jdbcUrl();
    ProcessHandle.of(database.pid()).orElseThrow().destroyForcibly();
    database.onExit().join();
    database.close();
    database = EmbeddedPostgresServer.start(folder);
    assertThat(database.jdbcUrl()).isEqualTo(url);
  }

  /// PostgreSQL ends all other backends, recovers and goes on by itself. Those whose appends were
  /// just committed cannot say so any more.
  private void killBusyBackends() throws SQLException {
    try (Connection connection = connect();
        var statement = connection.createStatement();
        var busy =
            statement.executeQuery(
                """
                select pid from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid() and state = 'active'
                """)) {
      while (busy.next()) {
        ProcessHandle.of(busy.getLong(1)).ifPresent(ProcessHandle::destroyForcibly);
      }
    }
  }

  /// Lets them work for a while; none may end by itself.
  void pass(Duration time) throws InterruptedException {
    boolean ended = nodes.getFirst().waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
    assertThat(ended || !nodes.getLast().isAlive()).as("a process has ended by itself").isFalse();
  }

  long head() throws SQLException {
    try (Connection connection = connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select coalesce(max(position), 0) from log.event")) {
      row.next();
      return row.getLong(1);
    }
  }

  void awaitHead(long position) {
    Awaitility.await()
        .forever()
        .pollInterval(Duration.ofMillis(500))
        .ignoreExceptionsInstanceOf(SQLException.class)
        .until(() -> {
          assertThat(nodes).allMatch(Process::isAlive);
          return head() >= position;
        });
  }

  /// Everybody finishes what is under way, and reads to the end.
  void finish() throws IOException, InterruptedException {
    Files.createFile(folder.resolve(JournalNode.STOP));
    for (Process node : nodes) {
      assertThat(node.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS)).as("ends in time").isTrue();
      assertThat(node.exitValue()).as("see %s", folder).isZero();
    }
  }

  enum Victim {
    FIRST_NODE,
    SECOND_NODE,
    DATABASE,
    BUSY_BACKENDS
  }

  @Override
  public void close() {
    nodes.forEach(Process::destroyForcibly);
    database.close();
  }
}
