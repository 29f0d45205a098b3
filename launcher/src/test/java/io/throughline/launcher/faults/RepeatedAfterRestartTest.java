package io.throughline.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.launcher.InspectedServer;
import io.throughline.launcher.journey.Api;
import io.throughline.launcher.journey.Api.Answer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A command that begins a stream is tried without reading it. A process that has just started
/// knows nothing by heart, so only the log can tell it that the stream is there.
class RepeatedAfterRestartTest {

  @TempDir private Path folder;

  private static Answer register(InspectedServer server, String name) {
    return new Api(server.api())
        .command(
            "register-once",
            "/customers",
            """
            {"code": "ACME", "kind": "COMPANY", "name": "%s"}
            """
                .formatted(name));
  }

  private static long registrations(InspectedServer server) throws SQLException {
    try (Connection connection = server.database().getConnection();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select count(*) from log.event where wire_name = 'customer-registered'")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void the_same_key_has_one_effect_and_one_answer_across_a_restart() throws Exception {
    Answer first;
    try (InspectedServer server = InspectedServer.start(folder)) {
      first = register(server, "Acme");
      first.isStatus(201);
    }

    try (InspectedServer server = InspectedServer.start(folder)) {
      Answer again = register(server, "Acme");
      again.isStatus(201);
      assertThat(again.body()).isEqualTo(first.body());

      Answer other = register(server, "Somebody else");
      other.isStatus(422);
      assertThat(other.code()).isEqualTo("idempotency-key-reused");
      assertThat(registrations(server)).isEqualTo(1);
    }
  }
}
