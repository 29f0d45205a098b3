package io.throughline.eventlog.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.eventlog.toy.CounterCommand.Add;
import io.throughline.eventlog.toy.CounterCommand.Open;
import io.throughline.eventlog.toy.CounterEvent;
import io.throughline.eventlog.toy.Label;
import io.throughline.eventlog.toy.RunningLog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What is more than [io.throughline.eventlog.conformance] asks of every log.
class AppendTest {
  private static RunningLog log;

  @BeforeAll
  static void start() {
    log = RunningLog.onNewDatabase();
  }

  @AfterAll
  static void stop() {
    log.close();
  }

  private static Open open(String stream) {
    return new Open(stream, new Label("a"), null);
  }

  private static void append(DomainEventMessage<?>... events) {
    log.bean(LogStorageEngine.class).appendEvents(List.of(events));
  }

  private static DomainEventMessage<?> added(String stream, long sequence) {
    return new GenericDomainEventMessage<>(
        "Counter", stream, sequence, new CounterEvent.Added(1), Map.of());
  }

  private static Set<String> existing(String stream) {
    return log.directory().existing(Set.of(stream));
  }

  @Nested
  class When_an_event_is_appended {
    @Test
    void a_person_can_read_it() {
      log.send(open("readable"), Map.of("commandId", "c-1", "correlationId", "r-1"));

      Map<String, @Nullable Object> row =
          log.sql().sql("select * from log.event where stream = 'readable'").query().singleRow();
      assertThat(row)
          .containsEntry("wire_name", "counter-opened")
          .containsEntry("revision", "1")
          .containsEntry("stream_type", "Counter")
          .containsEntry("sequence", 0L)
          .containsEntry("payload", "{\"label\":\"#a\"}");
      assertThat(String.valueOf(row.get("metadata")))
          .contains("\"commandId\":\"c-1\"", "\"correlationId\":\"r-1\"");
    }

    @Test
    void its_time_keeps_microseconds() {
      Instant time = Instant.parse("2026-03-01T10:15:30.123456Z");
      append(
          new GenericDomainEventMessage<>(
              "Counter",
              "timed",
              0,
              new CounterEvent.Added(1),
              Map.of("effectiveAt", "2020-01-01T00:00:00Z"),
              "timed-id",
              time));

      var event = log.directory().read(0, 1000, Set.of("counter-added")).getLast();
      assertThat(event.recordedAt()).isEqualTo(time);
      assertThat(event.effectiveAt()).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
      assertThat(event.eventId()).isEqualTo("timed-id");
    }

    @Test
    void a_class_without_a_wire_name_is_refused() {
      assertThatThrownBy(
              () -> append(new GenericDomainEventMessage<>("Counter", "nameless", 0, "text")))
          .hasMessageContaining("No wire name for java.lang.String");
      assertThat(existing("nameless")).isEmpty();
    }
  }

  @Nested
  class When_another_node_was_quicker {
    @Test
    void the_loser_reads_again_and_its_cache_is_right() {
      log.send(open("other-node"));
      append(added("other-node", 1));

      assertThatThrownBy(() -> log.send(Add.of("other-node", 5L)))
          .isInstanceOf(ConcurrencyException.class);
      assertThat(log.send(Add.of("other-node", 5L)).total()).isEqualTo(6);
    }
  }
}
