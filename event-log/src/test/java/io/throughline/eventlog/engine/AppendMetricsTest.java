package io.throughline.eventlog.engine;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.throughline.eventlog.ClaimTakenException;
import io.throughline.eventlog.CommandKeyTakenException;
import io.throughline.eventlog.EventMetadata;
import io.throughline.eventlog.LogOverloadedException;
import io.throughline.eventlog.toy.CounterEvent;
import io.throughline.eventlog.toy.RunningLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class AppendMetricsTest {
  private RunningLog log;
  private MeterRegistry meters;

  @Configuration(proxyBeanMethods = false)
  static class Measured {
    @Bean
    MeterRegistry meters() {
      return new SimpleMeterRegistry();
    }
  }

  @BeforeEach
  void start() {
    log = RunningLog.onNewDatabase(Measured.class);
    meters = log.bean(MeterRegistry.class);
  }

  @AfterEach
  void stop() {
    log.close();
  }

  private void append(String stream, Map<String, String> metadata) {
    log.bean(LogStorageEngine.class)
        .appendEvents(
            new GenericDomainEventMessage<>(
                "Counter", stream, 0, new CounterEvent.Added(1), metadata));
  }

  private void append(String stream) {
    append(stream, Map.of());
  }

  private double conflicts(String kind) {
    return meters.get("throughline.append.conflicts").tag("kind", kind).counter().count();
  }

  private double waiting() {
    return meters.get("throughline.append.waiting").gauge().value();
  }

  @Test
  void each_conflict_is_counted_as_what_it_is() {
    append("first", Map.of(EventMetadata.COMMAND_KEY, "k", EventMetadata.CLAIM, "c"));
    assertThatThrownBy(() -> append("first")).isInstanceOf(ConcurrencyException.class);
    for (String stream : List.of("second", "third")) {
      assertThatThrownBy(() -> append(stream, Map.of(EventMetadata.COMMAND_KEY, "k")))
          .isInstanceOf(CommandKeyTakenException.class);
    }
    for (String stream : List.of("fourth", "fifth", "sixth")) {
      assertThatThrownBy(() -> append(stream, Map.of(EventMetadata.CLAIM, "c")))
          .isInstanceOf(ClaimTakenException.class);
    }
    assertThat(conflicts("sequence")).isEqualTo(1);
    assertThat(conflicts("command-key")).isEqualTo(2);
    assertThat(conflicts("claim")).isEqualTo(3);
    assertThat(meters.get("throughline.append.overloads").counter().count()).isZero();
  }

  @Test
  void batches_their_duration_and_what_waits_are_measured() throws Exception {
    try (Connection blocking = log.bean(DataSource.class).getConnection();
        var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> sent = new ArrayList<>();
      lockHead(blocking);
      sent.add(senders.submit(() -> append("leads")));
      await().until(() -> batchesThatWaitForTheHead() == 1);
      sent.add(senders.submit(() -> append("follows")));
      await().until(() -> batchesThatWaitForTheHead() == 2);
      assertThat(waiting()).isZero();
      for (String stream : List.of("a", "b", "c")) {
        sent.add(senders.submit(() -> append(stream)));
      }
      await().until(() -> waiting() == 3);

      blocking.commit();
      for (Future<?> each : sent) {
        each.get();
      }
    }
    assertThat(waiting()).isZero();
    var batch = meters.get("throughline.append.batch").summary();
    assertThat(batch.totalAmount()).isEqualTo(5);
    assertThat(batch.count()).isEqualTo(3);
    assertThat(batch.max()).isEqualTo(3);
    Timer commit = meters.get("throughline.append.commit").timer();
    assertThat(commit.count()).isEqualTo(3);
    assertThat(commit.totalTime(NANOSECONDS)).isPositive();
  }

  private static void lockHead(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("select from log.head for update");
    }
  }

  private int batchesThatWaitForTheHead() {
    return log.sql()
        .sql(
            """
            select count(*) from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock'
            """)
        .query(Integer.class)
        .single();
  }

  @Test
  void a_refusal_for_overload_is_counted_apart() {
    new AppendMetrics(meters).refused(new LogOverloadedException(7));
    assertThat(meters.get("throughline.append.overloads").counter().count()).isEqualTo(1);
  }
}
