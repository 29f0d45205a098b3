package io.throughline.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.launcher.InspectedServer;
import io.throughline.launcher.journey.Api;
import io.throughline.launcher.journey.Api.Answer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a client is told when the log takes nothing for now.
class RefusingLogTest {

  @TempDir private Path folder;

  private InspectedServer server;
  private Api api;

  @BeforeEach
  void start() {
    server = InspectedServer.start(folder);
    api = new Api(server.api());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Answer register(String sku) {
    return api.command(
        "register-" + sku, "/products", "{\"sku\": \"%s\", \"name\": \"Desk\"}".formatted(sku));
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = server.database().getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private long events() throws SQLException {
    return count("select count(*) from log.event");
  }

  private static void isLater(Answer answer, String code) {
    answer.isStatus(503);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.headers()).containsEntry("Retry-After", "1");
  }

  @Test
  void who_waits_for_too_long_is_told_to_come_again_and_may() throws Exception {
    try (Connection blocking = server.database().getConnection();
        var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      blocking.setAutoCommit(false);
      try (var statement = blocking.createStatement()) {
        statement.execute("select from log.head for update");
      }
      Future<Answer> taken = clients.submit(() -> register("first"));
      Awaitility.await().until(() -> waitingForALock() == 1);
      Future<Answer> following = clients.submit(() -> register("second"));
      Awaitility.await().until(() -> waitingForALock() == 2);

      isLater(register("third"), "overloaded");

      blocking.commit();
      taken.get().isStatus(201);
      following.get().isStatus(201);
    }
    assertThat(events()).isEqualTo(2);
    register("third").isStatus(201);
    assertThat(events()).isEqualTo(3);
  }

  private long waitingForALock() throws SQLException {
    return count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'");
  }

  @Test
  void a_process_that_is_shut_out_says_so_and_records_nothing() throws Exception {
    register("before").isStatus(201);
    try (Connection successor = server.database().getConnection();
        var statement = successor.createStatement()) {
      statement.execute("update log.head set epoch = epoch + 1");
    }

    isLater(register("after"), "taken-over");
    assertThat(events()).isEqualTo(1);
    assertThat(api.read("/audit/events?after=0&limit=10").path("items")).hasSize(1);
  }
}
