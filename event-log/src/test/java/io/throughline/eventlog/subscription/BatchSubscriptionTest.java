package io.throughline.eventlog.subscription;

import static java.util.stream.LongStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.throughline.eventlog.RecordedEvent;
import io.throughline.eventlog.toy.CounterCommand.Add;
import io.throughline.eventlog.toy.CounterCommand.Open;
import io.throughline.eventlog.toy.Database;
import io.throughline.eventlog.toy.Label;
import io.throughline.eventlog.toy.RunningLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

class BatchSubscriptionTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  /// What the handler does after it has written its rows; set by each test.
  private static volatile Reaction reaction = (_, _) -> {};

  private static final Map<String, Object> ALONE = Map.of("throughline.event-log.node-id", "alone");

  private static final List<Integer> BATCH_SIZES = new CopyOnWriteArrayList<>();

  private String url = "";

  interface Reaction {
    void after(List<RecordedEvent> batch, JdbcClient sql) throws Exception;
  }

  @Configuration(proxyBeanMethods = false)
  static class Unhurried {
    @Bean
    BatchSubscription copyAtLeisure(JdbcClient sql) {
      BatchSubscription copy = new Copying().copy(sql);
      return BatchSubscription.fromFirstEvent("unhurried", 10, copy.handler())
          .pacedBy(Duration.ofSeconds(5));
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Copying {
    @Bean
    BatchSubscription copy(JdbcClient sql) {
      sql.sql("create table if not exists copy (position bigint)").update();
      return BatchSubscription.fromFirstEvent(
          "copy",
          10,
          batch -> {
            BATCH_SIZES.add(batch.size());
            for (RecordedEvent event : batch) {
              sql.sql("insert into copy values (?)").param(event.position()).update();
            }
            reaction.after(batch, sql);
          });
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Measured {
    @Bean
    MeterRegistry meters() {
      return new SimpleMeterRegistry();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class FromNow {
    @Bean
    BatchSubscription now(JdbcClient sql) {
      sql.sql("create table if not exists copy (position bigint)").update();
      return new BatchSubscription(
          "now",
          batch ->
              batch.forEach(
                  event -> sql.sql("insert into copy values (?)").param(event.position()).update()),
          10,
          StartPosition.NEW_EVENTS,
          java.time.Duration.ZERO);
    }
  }

  @BeforeEach
  void reset() {
    url = Database.create();
    reaction = (_, _) -> {};
    BATCH_SIZES.clear();
  }

  @AfterEach
  void drop() {
    Database.drop(url);
  }

  private static void append(RunningLog log, String stream, int events) {
    log.send(new Open(stream, new Label("a"), null));
    for (int i = 1; i < events; i++) {
      log.send(Add.of(stream, 1L));
    }
  }

  /// A log that is not empty before the subscription starts for the first time.
  private void filled(int events) {
    try (RunningLog log = RunningLog.on(url)) {
      append(log, "filled", events);
    }
  }

  private static List<@Nullable Long> copied(RunningLog log) {
    return log.sql().sql("select position from copy order by position").query(Long.class).list();
  }

  private static List<Long> upTo(long last) {
    return rangeClosed(1, last).boxed().toList();
  }

  private static boolean reached(RunningLog log, long position) throws InterruptedException {
    return log.subscriptions().progress("copy").await(position, SOON);
  }

  @Nested
  class When_it_starts {
    @Test
    void it_catches_up_on_a_filled_log_in_full_batches() throws Exception {
      filled(25);
      try (RunningLog log = RunningLog.on(url, Copying.class)) {
        assertThat(reached(log, 25)).isTrue();
        assertThat(copied(log)).isEqualTo(upTo(25));
        assertThat(BATCH_SIZES).allMatch(size -> size <= 10);
      }
    }

    @Test
    void it_goes_on_where_it_stopped() throws Exception {
      filled(5);
      try (RunningLog log = RunningLog.on(url, Copying.class)) {
        assertThat(reached(log, 5)).isTrue();
      }
      try (RunningLog log = RunningLog.on(url)) {
        append(log, "more", 5);
      }
      try (RunningLog log = RunningLog.on(url, Copying.class)) {
        assertThat(reached(log, 10)).isTrue();
        assertThat(copied(log)).isEqualTo(upTo(10));
      }
    }

    @Test
    void it_starts_from_a_null_token_before_a_high_first_position() throws Exception {
      try (RunningLog log = RunningLog.on(url, Copying.class)) {
        assertThat(reached(log, 0)).isTrue();
        await()
            .until(() -> log.sql().sql("select 1 from log.token").query().listOfRows().size() == 1);
      }
      long first = 1_000_000_000;
      try (RunningLog log = RunningLog.on(url)) {
        log.sql().sql("update log.head set position = " + (first - 1)).update();
        log.sql().sql("update log.token set token = null, token_type = null").update();
        append(log, "late", 3);
      }
      try (RunningLog log = RunningLog.on(url, Copying.class)) {
        assertThat(reached(log, first + 2)).isTrue();
        assertThat(copied(log)).containsExactly(first, first + 1, first + 2);
      }
    }

    @Test
    void it_may_begin_with_new_events_only() throws Exception {
      filled(5);
      try (RunningLog log = RunningLog.on(url, FromNow.class)) {
        await()
            .until(() -> log.sql().sql("select 1 from log.token").query().listOfRows().size() == 1);
        append(log, "new", 2);
        assertThat(log.subscriptions().progress("now").await(7, SOON)).isTrue();
        assertThat(copied(log)).containsExactly(6L, 7L);
      }
    }

    @Test
    void what_comes_within_its_pace_is_handled_together() throws Exception {
      try (RunningLog log = RunningLog.on(url, Unhurried.class)) {
        append(log, "first", 1);
        assertThat(log.subscriptions().progress("unhurried").await(1, SOON)).isTrue();
        append(log, "more", 3);
        assertThat(log.subscriptions().progress("unhurried").await(4, SOON)).isTrue();
        assertThat(copied(log)).isEqualTo(upTo(4));
        assertThat(BATCH_SIZES).containsExactly(1, 3);
      }
    }

    @Test
    void two_of_one_name_are_refused() {
      BatchSubscription one = BatchSubscription.fromFirstEvent("same", 1, _ -> {});
      try (RunningLog log = RunningLog.on(url)) {
        var machinery = log.bean(Subscriptions.Machinery.class);
        var meters = new SimpleMeterRegistry();
        assertThatThrownBy(() -> new Subscriptions(List.of(one, one), machinery, meters))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Nested
  class When_the_handler_fails {
    @Test
    void nothing_is_kept_and_the_batch_comes_again() throws Exception {
      filled(25);
      var failures = new CopyOnWriteArrayList<Long>();
      reaction =
          (batch, _) -> {
            if (failures.size() < 2 && batch.getLast().position() > 10) {
              failures.add(batch.getFirst().position());
              throw new IllegalStateException("failed on purpose");
            }
          };
      try (RunningLog log = RunningLog.on(url, Copying.class)) {
        SubscriptionProgress progress = log.subscriptions().progress("copy");
        await().atMost(SOON).until(progress::failing);
        assertThat(copied(log)).isEqualTo(upTo(progress.position()));
        assertThat(progress.failure()).get().isInstanceOf(IllegalStateException.class);

        assertThat(reached(log, 25)).isTrue();
        assertThat(progress.failing()).isFalse();
        assertThat(copied(log)).isEqualTo(upTo(25));
        assertThat(failures).as("they may be cut into other batches").hasSize(2);
      }
    }

    @Test
    void a_failing_commit_counts_as_failure() throws Exception {
      filled(5);
      try (RunningLog log = RunningLog.on(url)) {
        log.sql().sql("create table late (x int unique deferrable initially deferred)").update();
      }
      var failed = new CopyOnWriteArrayList<Boolean>();
      reaction =
          (_, sql) -> {
            if (failed.isEmpty()) {
              failed.add(true);
              sql.sql("insert into late values (1), (1)").update();
            }
          };
      assertEverythingCopiedOnce(5);
      assertThat(failed).isNotEmpty();
    }

    @Test
    void a_connection_lost_in_the_middle_counts_as_failure() throws Exception {
      filled(5);
      var failed = new CopyOnWriteArrayList<Boolean>();
      reaction =
          (_, sql) -> {
            if (failed.isEmpty()) {
              failed.add(true);
              sql.sql("select pg_terminate_backend(pg_backend_pid())").query().singleRow();
            }
          };
      assertEverythingCopiedOnce(5);
      assertThat(failed).isNotEmpty();
    }

    private void assertEverythingCopiedOnce(long last) throws InterruptedException {
      try (RunningLog log = RunningLog.on(url, Copying.class)) {
        assertThat(reached(log, last)).isTrue();
        assertThat(copied(log)).isEqualTo(upTo(last));
      }
    }
  }

  @Nested
  class When_it_has_caught_up {
    /// Axon's pooled processor would need 250 milliseconds on average.
    @Test
    void an_append_of_this_process_wakes_it_at_once() throws Exception {
      try (RunningLog log = RunningLog.on(url, Copying.class)) {
        List<Long> millis = new ArrayList<>();
        for (int i = 1; i <= 21; i++) {
          append(log, "quick" + i, 1);
          long began = System.nanoTime();
          assertThat(reached(log, i)).isTrue();
          millis.add(Duration.ofNanos(System.nanoTime() - began).toMillis());
        }
        Collections.sort(millis);
        assertThat(millis.get(10)).isLessThan(100);
      }
    }

    @Test
    void its_position_lag_and_health_are_measured() throws Exception {
      try (RunningLog log = RunningLog.on(url, Copying.class, Measured.class)) {
        append(log, "a", 3);
        assertThat(reached(log, 3)).isTrue();
        MeterRegistry meters = log.bean(MeterRegistry.class);
        assertThat(gauge(meters, "position")).isEqualTo(3);
        assertThat(gauge(meters, "lag")).isZero();
        assertThat(gauge(meters, "failing")).isZero();
      }
    }

    private double gauge(MeterRegistry meters, String what) {
      return meters
          .get("throughline.subscription." + what)
          .tag("subscription", "copy")
          .gauge()
          .value();
    }

    @Test
    void an_append_of_another_process_wakes_it_and_its_progress_is_seen_there() throws Exception {
      try (RunningLog reading = RunningLog.on(url, Copying.class);
          RunningLog writing = RunningLog.on(url)) {
        append(writing, "a", 3);
        assertThat(reached(writing, 3)).isTrue();
        assertThat(reached(reading, 3)).isTrue();
        assertThat(writing.subscriptions().names()).isEmpty();
        assertThat(reading.subscriptions().names()).containsExactly("copy");
      }
    }

    @Test
    void waiting_for_more_than_there_is_ends_in_time() throws Exception {
      try (RunningLog log = RunningLog.on(url, Copying.class)) {
        SubscriptionProgress progress = log.subscriptions().progress("copy");
        assertThat(progress.await(1, Duration.ofMillis(120))).isFalse();
        assertThat(progress.covers(0)).isTrue();
        assertThat(progress.covers(1)).isFalse();
      }
    }
  }

  @Nested
  class When_two_processes_run_it {
    @Test
    void one_of_them_works_and_the_other_takes_over() throws Exception {
      try (RunningLog second = RunningLog.on(url, Copying.class)) {
        try (RunningLog first = RunningLog.on(url, Copying.class)) {
          append(first, "a", 20);
          assertThat(Stream.of(first, second).allMatch(each -> seen(each, 20))).isTrue();
        }
        append(second, "b", 20);
        assertThat(reached(second, 40)).isTrue();
        assertThat(copied(second)).isEqualTo(upTo(40));
      }
    }

    @Test
    void each_batch_is_handled_once_even_if_both_believe_to_be_the_owner() throws Exception {
      try (RunningLog first = RunningLog.on(url, ALONE, Copying.class);
          RunningLog second = RunningLog.on(url, ALONE, Copying.class)) {
        append(first, "a", 20);
        append(second, "b", 20);
        assertThat(reached(second, 40)).isTrue();
        assertThat(copied(second)).isEqualTo(upTo(40));
      }
    }

    private boolean seen(RunningLog log, long position) {
      try {
        return reached(log, position);
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
  }

  @Nested
  class After_a_crash {
    /// The claim of the dead process looks as if it were alive.
    private void crashed() throws InterruptedException {
      filled(5);
      try (RunningLog log = RunningLog.on(url, Copying.class)) {
        assertThat(reached(log, 5)).isTrue();
      }
      try (RunningLog log = RunningLog.on(url)) {
        append(log, "more", 5);
        log.sql()
            .sql(
                """
                update log.token set owner = 'alone',
                  claimed_at = to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                """)
            .update();
      }
    }

    @Test
    void a_process_of_the_same_node_goes_on_at_once() throws Exception {
      crashed();
      try (RunningLog log = RunningLog.on(url, ALONE, Copying.class)) {
        assertThat(log.subscriptions().progress("copy").await(10, Duration.ofSeconds(4))).isTrue();
      }
    }

    @Test
    void another_process_goes_on_after_the_claim_has_expired() throws Exception {
      crashed();
      try (RunningLog log = RunningLog.on(url, Copying.class)) {
        assertThat(reached(log, 10)).isTrue();
        assertThat(copied(log)).isEqualTo(upTo(10));
      }
    }
  }
}
