package io.throughline.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedPostgresServerTest {

  private static final Path BINARIES = Path.of("target", "postgres-binaries");

  /// One folder lives through everything below: each start finds what the test before it left.
  @TempDir static Path folder;

  private static Path data;

  @BeforeAll
  static void a_folder_whose_configuration_puts_speed_over_safety() throws IOException {
    // JUnit closes it to everybody else, also to an account that the server borrows from root.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    start(folder).close();
    data = folder.toRealPath().resolve("postgres", "data");
    Files.writeString(
        data.resolve("postgresql.conf"),
        "\nfsync = off\nsynchronous_commit = off\nfull_page_writes = off\nport = 1\n",
        StandardOpenOption.APPEND);
  }

  private static EmbeddedPostgresServer start(Path directory) {
    return EmbeddedPostgresServer.start(directory, BINARIES, _ -> {});
  }

  private static List<String> ask(EmbeddedPostgresServer server, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        var statement = connection.createStatement()) {
      var answers = new ArrayList<String>();
      if (statement.execute(sql)) {
        var rows = statement.getResultSet();
        while (rows.next()) {
          answers.add(rows.getString(1));
        }
      }
      return answers;
    }
  }

  @Nested
  class When_running {

    private static EmbeddedPostgresServer server;

    @BeforeAll
    static void start_on_the_folder() {
      server = start(folder);
    }

    @AfterAll
    static void close() {
      server.close();
    }

    @ParameterizedTest
    @CsvSource({
      "fsync, on",
      "synchronous_commit, on",
      "full_page_writes, on",
      "data_checksums, on",
      "wal_compression, pglz",
      "shared_buffers, 256MB",
      "max_wal_size, 2GB",
      "max_connections, 200",
      "server_encoding, UTF8"
    })
    void it_is_durable_and_sized_for_a_small_machine(String setting, String value)
        throws SQLException {
      assertThat(ask(server, "show " + setting)).containsExactly(value);
    }

    @Test
    void it_listens_on_the_loopback_address_and_nowhere_else() throws SQLException {
      assertThat(ask(server, "show listen_addresses")).containsExactly("127.0.0.1");
      assertThat(ask(server, "show unix_socket_directories")).containsExactly("");
    }

    @Test
    void it_sorts_by_code_point() throws SQLException {
      assertThat(ask(server, "select unnest(array['b', 'é', 'B', 'a', 'z']) as t order by t"))
          .containsExactly("B", "a", "b", "z", "é");
    }

    @Test
    void nobody_gets_in_without_the_password_of_the_folder() {
      assertThatThrownBy(
              () -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "guessed"))
          .hasMessageContaining("authentication failed");
    }

    @Test
    void nobody_gets_in_as_superuser() {
      assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), "postgres", ""))
          .hasMessageContaining("no pg_hba.conf entry");
    }

    @Test
    void its_login_makes_databases_for_tests() throws SQLException {
      ask(server, "create database one_test");
      ask(server, "drop database one_test");
    }

    @Test
    void a_second_start_on_the_folder_is_refused_and_harms_nothing() throws SQLException {
      assertThatThrownBy(() -> start(folder))
          .isInstanceOf(EmbeddedPostgresException.class)
          .hasMessageStartingWith(
              "another Throughline is running on this folder (pid %d)",
              ProcessHandle.current().pid());
      assertThat(ask(server, "select 1")).containsExactly("1");
    }

    @Test
    void an_interrupt_of_the_terminal_does_not_reach_it() {
      Path postmaster = Path.of("/proc", Long.toString(server.pid()));
      assertThat(postmaster)
          .satisfiesAnyOf(
              macos -> assertThat(macos).doesNotExist(),
              linux ->
                  assertThat(Files.readString(linux.resolve("stat")))
                      .as("its process group, the fifth field, is its own")
                      .containsPattern("\\) \\S \\d+ %d ".formatted(server.pid())));
    }
  }

  @Nested
  class When_closed {

    @Test
    void its_data_its_port_and_its_password_are_there_at_the_next_start() throws SQLException {
      var before = start(folder);
      ask(before, "create table if not exists kept as select 'kept' as text");
      before.close();
      before.close();
      assertThat(before.onExit()).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(0);

      try (var after = start(folder)) {
        assertThat(ask(after, "select text from kept")).containsExactly("kept");
        assertThat(after.port()).isEqualTo(before.port());
        assertThat(after.password()).isEqualTo(before.password());
      }
      assertThat(data.resolve("postmaster.pid")).doesNotExist();
    }
  }

  @Nested
  class When_another_program_has_the_folder {

    @Test
    void the_refusal_names_that_program_and_ends_with_it() throws IOException, SQLException {
      var owner = ServerOwner.Handle.start(folder, BINARIES, true);

      assertThatThrownBy(() -> start(folder))
          .isInstanceOf(EmbeddedPostgresException.class)
          .hasMessage(
              "another Throughline is running on this folder (pid %d): %s",
              owner.process().pid(), folder.toRealPath());

      owner.kill();
      try (var server = start(folder)) {
        assertThat(ask(server, "select text from note")).containsExactly("committed");
      }
    }
  }

  @Nested
  class When_the_launcher_was_killed {

    @Test
    void a_server_still_running_is_stopped_and_its_commits_are_there()
        throws IOException, SQLException {
      var owner = ServerOwner.Handle.start(folder, BINARIES, false);
      owner.kill();
      var progress = new ArrayList<String>();

      try (var server = EmbeddedPostgresServer.start(folder, BINARIES, progress::add)) {
        assertThat(ask(server, "select text from note")).containsExactly("committed");
        assertThat(server.pid()).isNotEqualTo(owner.postmaster());
      }
      assertThat(progress)
          .contains(
              "stopping a PostgreSQL left over from a killed run (pid %d)"
                  .formatted(owner.postmaster()));
    }

    @Test
    void a_halted_server_is_stopped_too() throws IOException, SQLException {
      var owner = ServerOwner.Handle.start(folder, BINARIES, false);
      owner.haltPostmaster();
      owner.kill();

      try (var server = start(folder)) {
        assertThat(ask(server, "select text from note")).containsExactly("committed");
      }
    }

    @Test
    void a_server_killed_with_it_replays_its_log() throws IOException, SQLException {
      var owner = ServerOwner.Handle.start(folder, BINARIES, true);
      owner.killPostmaster();
      owner.kill();
      assertThat(data.resolve("postmaster.pid")).exists();

      try (var server = start(folder)) {
        assertThat(ask(server, "select text from note")).containsExactly("committed");
        assertThat(server.logFile()).content().contains("not properly shut down");
      }
    }

    @Test
    void the_kernel_stops_its_server_in_an_orderly_way_where_it_can() throws IOException {
      var owner = ServerOwner.Handle.start(folder, BINARIES, true);
      owner.kill();
      Path log = folder.resolve("postgres", "server.log");

      assertThat(ShortProgram.works("setpriv", "--pdeathsig", "INT", "true"))
          .satisfiesAnyOf(
              possible -> assertThat(possible).isFalse(),
              _ ->
                  await()
                      .atMost(Duration.ofSeconds(20))
                      .untilAsserted(() ->
                          assertThat(log).content().contains("database system is shut down")));
    }
  }

  @Nested
  class When_the_power_failed {

    @Test
    void a_process_number_that_now_belongs_to_a_stranger_does_not_matter()
        throws IOException, SQLException {
      start(folder).close();
      String stranger = Long.toString(ProcessHandle.current().pid());
      Files.writeString(data.resolve("postmaster.pid"), stranger + "\n" + data + "\n");

      try (var server = start(folder)) {
        assertThat(ask(server, "select 1")).containsExactly("1");
      }
    }

    @Test
    void a_half_made_database_is_made_again() throws IOException, SQLException {
      Path halfMade = folder.resolve("half-made");
      Path rest = halfMade.resolve("postgres", "data.unfinished-1", "base");
      Files.createDirectories(rest);
      Files.writeString(rest.resolve("rest"), "of an interrupted start");

      try (var server = start(halfMade)) {
        assertThat(ask(server, "select 1")).containsExactly("1");
      }
      assertThat(rest).doesNotExist();
    }
  }
}
