package io.throughline.eventlog.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.throughline.eventlog.toy.CounterCommand.Open;
import io.throughline.eventlog.toy.Database;
import io.throughline.eventlog.toy.Label;
import io.throughline.eventlog.toy.RunningLog;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// Two processes on one log, neither of which looks by itself within the test.
class AppendNoticeTest {
  private static final Map<String, Object> NO_POLL =
      Map.of("throughline.event-log.poll-interval", "1h");

  private String url = "";
  private RunningLog writer;
  private RunningLog reader;

  @BeforeEach
  void start() {
    url = Database.create();
    writer = RunningLog.on(url, NO_POLL);
    reader = RunningLog.on(url, NO_POLL);
    await().until(() -> listeners().size() == 2);
  }

  @AfterEach
  void stop() {
    writer.close();
    reader.close();
    Database.drop(url);
  }

  /// The connections that listen, in order of their beginning.
  private List<Integer> listeners() {
    return reader
        .sql()
        .sql(
            """
            select pid from pg_stat_activity
             where datname = current_database() and query = 'listen log_append'
             order by backend_start
            """)
        .query((row, _) -> row.getInt(1))
        .list();
  }

  private void append(String stream) {
    writer.send(new Open(stream, new Label("a"), null));
  }

  private static long next(TrackingEventStream stream) throws InterruptedException {
    assertThat(stream.hasNextAvailable(20, SECONDS)).isTrue();
    return stream.nextAvailable().trackingToken().position().orElseThrow();
  }

  @Test
  void an_append_wakes_the_readers_of_another_process() throws Exception {
    try (TrackingEventStream stream = reader.bean(LogEventStore.class).openStream(null)) {
      for (long position = 1; position <= 20; position++) {
        append("stream-" + position);
        assertThat(next(stream)).isEqualTo(position);
      }
    }
  }

  @Test
  void the_other_process_knows_the_head() {
    append("first");
    append("second");
    await().until(() -> reader.bean(AppendBell.class).seenHead() == 2);
  }

  @Nested
  class When_the_listener_loses_its_connection {
    private void cut() {
      for (int pid : listeners()) {
        reader.sql().sql("select pg_terminate_backend(?)").param(pid).query().singleRow();
      }
    }

    @Test
    void it_learns_what_it_has_missed() throws Exception {
      try (TrackingEventStream stream = reader.bean(LogEventStore.class).openStream(null)) {
        cut();
        append("meanwhile");
        assertThat(next(stream)).isEqualTo(1);
      }
    }

    @Test
    void it_hears_again() throws Exception {
      List<Integer> before = listeners();
      cut();
      await().until(() -> listeners().size() == 2);
      assertThat(listeners()).doesNotContainAnyElementsOf(before);
      try (TrackingEventStream stream = reader.bean(LogEventStore.class).openStream(null)) {
        append("afterwards");
        assertThat(next(stream)).isEqualTo(1);
      }
    }

    @Test
    void the_one_that_notifies_takes_another_connection_too() throws Exception {
      append("before");
      await().until(() -> reader.bean(AppendBell.class).seenHead() == 1);
      reader
          .sql()
          .sql(
              """
              select pg_terminate_backend(pid) from pg_stat_activity
               where datname = current_database() and query like 'select pg_notify%'
              """)
          .query()
          .listOfRows();
      append("after");
      await().until(() -> reader.bean(AppendBell.class).seenHead() == 2);
    }
  }

  @Nested
  class When_a_process_appends_without_pause {
    @Test
    void it_notifies_at_most_once_in_50_milliseconds_and_at_last_of_the_head() throws Exception {
      try (Connection listening = listening()) {
        List<AppendNotice> heard = new ArrayList<>();
        long begin = System.nanoTime();
        int appended = 0;
        while (System.nanoTime() - begin < 500_000_000L) {
          append("stream-" + appended++);
        }
        int head = appended;
        await().until(() -> hear(listening, heard) == head);
        long intervals = (System.nanoTime() - begin) / 50_000_000L;
        assertThat(appended).isGreaterThan(50);
        assertThat(heard).hasSizeBetween(2, (int) intervals + 1);
        assertThat(heard).extracting(AppendNotice::sender).containsOnly(heard.getFirst().sender());
      }
    }

    private Connection listening() throws SQLException {
      Connection connection = DriverManager.getConnection(url);
      try (var statement = connection.createStatement()) {
        statement.execute("listen log_append");
      }
      return connection;
    }

    /// The head in the last notice.
    private static long hear(Connection listening, List<AppendNotice> heard) throws SQLException {
      for (PGNotification each : listening.unwrap(PGConnection.class).getNotifications(100)) {
        heard.add(AppendNotice.of(each.getParameter()).orElseThrow());
      }
      return heard.isEmpty() ? 0 : heard.getLast().head();
    }
  }

  @Test
  void foreign_texts_on_the_channel_are_ignored() {
    reader.sql().sql("select pg_notify('log_append', 'hello world')").query().singleRow();
    reader.sql().sql("select pg_notify('log_append', '')").query().singleRow();
    append("afterwards");
    await().until(() -> reader.bean(AppendBell.class).seenHead() == 1);
  }
}
