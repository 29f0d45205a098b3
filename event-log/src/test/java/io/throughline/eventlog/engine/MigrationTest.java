package io.throughline.eventlog.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.eventlog.KeyedCommand;
import io.throughline.eventlog.RecordedEvent;
import io.throughline.eventlog.subscription.StoredPositions;
import io.throughline.eventlog.toy.Database;
import io.throughline.eventlog.toy.RunningLog;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A log that was written before the engine was ours.
class MigrationTest {
  private static final String OLD_LOG =
      """
      insert into log.event
        (position, event_id, stream, sequence, stream_type, recorded_at, wire_name, revision,
         payload, metadata, command_key, claim)
      values
        (1, 'e1', 'a', 0, 'Counter', '2026-03-01T10:00:00Z', 'counter-added', '1',
         '{"amount":1}', '{"commandId":"c1"}', 'key 1', null),
        (2, 'e2', 'a', 1, 'Counter', '2026-03-01T11:00:00Z', 'counter-added', '1',
         '{"amount":1}', '{"commandId":"c2"}', null, null),
        (3, 'e3', 'b', 0, 'Counter', '2026-03-01T10:30:00Z', 'counter-added', '1',
         '{"amount":1}', '{"commandId":"c3"}', null, null);
      update log.head set position = 3;
      insert into log.token (processor, segment, token, token_type, claimed_at, owner) values
        ('views', 0, '{"index":2,"gaps":[]}',
         'org.axonframework.eventhandling.GapAwareTrackingToken', '2026-03-01T11:00:00Z', null),
        ('replaying', 0,
         '{"tokenAtReset":{"@class":"org.axonframework.eventhandling.GapAwareTrackingToken",\
      "index":3,"gaps":[]},"currentToken":\
      {"@class":"org.axonframework.eventhandling.GapAwareTrackingToken","index":1,"gaps":[]},\
      "context":null}',
         'org.axonframework.eventhandling.ReplayToken', '2026-03-01T11:00:00Z', null);
      """;

  private String url;
  private RunningLog log;

  @BeforeEach
  void migrate() throws SQLException {
    url = Database.create();
    Flyway.configure(LogSchema.class.getClassLoader())
        .dataSource(url, null, null)
        .schemas("log")
        .defaultSchema("log")
        .table("migration")
        .locations("classpath:io/throughline/eventlog/migration")
        .target("2")
        .load()
        .migrate();
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute(OLD_LOG);
    }
    log = RunningLog.on(url);
  }

  @AfterEach
  void drop() {
    log.close();
    Database.drop(url);
  }

  @Nested
  class It_keeps {
    @Test
    void every_event_at_its_position() {
      assertThat(log.directory().read(0, 10, Set.of()))
          .extracting(RecordedEvent::position, RecordedEvent::eventId)
          .containsExactly(tuple(1L, "e1"), tuple(2L, "e2"), tuple(3L, "e3"));
    }

    @Test
    void what_an_idempotency_key_did() {
      assertThat(log.directory().findByCommandKey("key 1"))
          .map(KeyedCommand::position)
          .contains(1L);
      assertThat(log.directory().takeCommandKey("key 1")).isFalse();
    }

    @Test
    void how_far_subscriptions_have_read() {
      assertThat(log.bean(StoredPositions.class).of("views")).isEqualTo(2);
      assertThat(log.bean(StoredPositions.class).of("replaying")).isEqualTo(1);
    }

    @Test
    void the_moments_of_events_that_were_recorded_out_of_order() {
      assertThat(before("2026-03-01T09:59:59Z")).isZero();
      assertThat(before("2026-03-01T10:30:00Z")).isEqualTo(1);
      assertThat(before("2026-03-01T11:00:00Z")).isEqualTo(1);
      assertThat(before("2026-03-01T11:00:01Z")).isEqualTo(3);
    }

    private long before(String moment) {
      var token = log.bean(LogStorageEngine.class).createTokenAt(Instant.parse(moment));
      return ((GlobalSequenceTrackingToken) token).getGlobalIndex();
    }
  }
}
