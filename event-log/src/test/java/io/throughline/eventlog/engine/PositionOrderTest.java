package io.throughline.eventlog.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.throughline.eventlog.RecordedEvent;
import io.throughline.eventlog.toy.CounterCommand.Open;
import io.throughline.eventlog.toy.Label;
import io.throughline.eventlog.toy.RunningLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class PositionOrderTest {
  private RunningLog log;

  @BeforeEach
  void start() {
    log = RunningLog.onNewDatabase();
  }

  @AfterEach
  void stop() {
    log.close();
  }

  private TrackingEventStream stream() {
    return log.bean(LogEventStore.class).openStream(null);
  }

  private static List<Long> drained(TrackingEventStream stream) throws InterruptedException {
    List<Long> positions = new ArrayList<>();
    while (stream.hasNextAvailable()) {
      TrackedEventMessage<?> event = stream.nextAvailable();
      positions.add(event.trackingToken().position().orElseThrow());
    }
    return positions;
  }

  private List<Long> positions() {
    return log.directory().read(0, 10_000, Set.of()).stream().map(RecordedEvent::position).toList();
  }

  /// An append of another process: takes a position and waits for the commit of the caller.
  private static void insert(Connection connection, String stream) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement =
        connection.prepareStatement(
            """
            with head as (
              update log.head set position = position + 1 returning position)
            insert into log.event
              (position, event_id, stream, sequence, recorded_at, wire_name, payload, metadata,
               known_at)
            select head.position, ?, ?, 0, now(), 'counter-closed', '{}', '{}', now() from head
            """)) {
      statement.setString(1, "event of " + stream);
      statement.setString(2, stream);
      statement.executeUpdate();
    }
  }

  @Test
  void the_first_position_is_1() {
    assertThat(log.directory().head()).isZero();
    log.send(new Open("first", new Label("a"), null));
    assertThat(log.directory().positionOf("first", 0)).isEqualTo(1);
    assertThat(log.directory().head()).isEqualTo(1);
  }

  @Test
  void a_later_append_waits_for_the_commit_of_an_earlier_one() throws Exception {
    try (TrackingEventStream stream = stream();
        Connection slow = log.bean(DataSource.class).getConnection();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      insert(slow, "slow");
      Future<?> quick = threads.submit(() -> log.send(new Open("quick", new Label("a"), null)));
      await().until(() -> somebodyWaits());

      assertThat(log.directory().head()).isZero();
      assertThat(drained(stream)).isEmpty();

      slow.commit();
      quick.get();
      log.bean(AppendBell.class).ring();
      assertThat(drained(stream)).containsExactly(1L, 2L);
      assertThat(log.directory().positionOf("quick", 0)).isEqualTo(2);
    }
  }

  private boolean somebodyWaits() {
    return log.sql()
        .sql(
            """
            select exists (
              select from pg_stat_activity
              where datname = current_database() and wait_event_type = 'Lock')
            """)
        .query(Boolean.class)
        .single();
  }

  @Test
  void a_rolled_back_append_leaves_no_hole() throws Exception {
    try (TrackingEventStream stream = stream();
        Connection failing = log.bean(DataSource.class).getConnection()) {
      log.send(new Open("before", new Label("a"), null));
      insert(failing, "failing");
      failing.rollback();
      log.send(new Open("after", new Label("a"), null));

      assertThat(drained(stream)).containsExactly(1L, 2L);
      assertThat(log.directory().head()).isEqualTo(2);
    }
  }

  @Test
  void head_and_events_of_one_snapshot_agree() {
    log.send(new Open("before", new Label("a"), null));
    var snapshot = new TransactionTemplate(log.bean(PlatformTransactionManager.class));
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.executeWithoutResult(_ -> {
      assertThat(log.directory().head()).isEqualTo(1);
      sendElsewhere(new Open("later", new Label("a"), null));
      assertThat(log.directory().head()).isEqualTo(1);
      assertThat(positions()).containsExactly(1L);
    });
    assertThat(positions()).containsExactly(1L, 2L);
  }

  private void sendElsewhere(Open command) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var _ = threads.submit(() -> log.send(command));
    }
  }

  /// The pooled processor polls every 500 milliseconds where a stream cannot call back.
  @Test
  void the_stream_calls_back_where_the_one_of_axon_cannot() {
    EmbeddedEventStore stock =
        EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
    try (TrackingEventStream theirs = stock.openStream(null);
        TrackingEventStream ours = stream()) {
      assertThat(theirs.setOnAvailableCallback(() -> {})).isFalse();
      assertThat(ours.setOnAvailableCallback(() -> {})).isTrue();
    } finally {
      stock.shutDown();
    }
  }
}
