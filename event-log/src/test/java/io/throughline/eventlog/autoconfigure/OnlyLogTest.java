package io.throughline.eventlog.autoconfigure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.eventlog.toy.CounterCommand;
import io.throughline.eventlog.toy.Database;
import io.throughline.eventlog.toy.Label;
import io.throughline.eventlog.toy.RunningLog;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OnlyLogTest {

  private final String url = Database.create();

  @AfterEach
  void drop() {
    Database.drop(url);
  }

  @Test
  void a_database_without_events_belongs_to_nobody_yet() {
    try (RunningLog log = RunningLog.on(url)) {
      DataSource database = log.bean(DataSource.class);
      assertThatCode(() -> OnlyLog.require(database, "log.event", "PostgreSQL"))
          .doesNotThrowAnyException();
      assertThatCode(() -> OnlyLog.require(database, "axon_server.event", "Axon Server"))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void axon_server_is_refused_a_database_with_a_log_in_it() {
    try (RunningLog log = RunningLog.on(url)) {
      log.send(new CounterCommand.Open("a", new Label("a"), null));
      DataSource database = log.bean(DataSource.class);
      assertThatThrownBy(() -> OnlyLog.require(database, "log.event", "PostgreSQL"))
          .hasMessageContaining("belongs to a log in PostgreSQL");
    }
  }

  @Test
  void our_engine_is_refused_a_database_whose_log_is_in_axon_server() {
    try (RunningLog log = RunningLog.on(url)) {
      log.sql().sql("create schema axon_server").update();
      log.sql().sql("create table axon_server.event as select 1 as position").update();
    }
    assertThatThrownBy(() -> RunningLog.on(url).close())
        .hasStackTraceContaining("belongs to a log in Axon Server");
  }
}
