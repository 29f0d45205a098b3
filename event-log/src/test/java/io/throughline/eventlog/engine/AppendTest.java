package io.throughline.eventlog.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.throughline.eventlog.ClaimTakenException;
import io.throughline.eventlog.CommandKeyTakenException;
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

  private static Open open(String stream, @Nullable String claim) {
    return new Open(stream, new Label("a"), claim);
  }

  private static void append(DomainEventMessage<?>... events) {
    log.bean(LogStorageEngine.class).appendEvents(List.of(events));
  }

  private static DomainEventMessage<?> added(
      String stream, long sequence, Map<String, ?> metadata) {
    return new GenericDomainEventMessage<>(
        "Counter", stream, sequence, new CounterEvent.Added(1), metadata);
  }

  private static Set<String> existing(String stream) {
    return log.directory().existing(Set.of(stream));
  }

  @Nested
  class When_an_event_is_appended {
    @Test
    void a_person_can_read_it() {
      log.send(open("readable", null), Map.of("commandId", "c-1", "correlationId", "r-1"));

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
  class When_two_append_the_same_sequence {
    @Test
    void the_second_loses_with_a_concurrency_exception() {
      append(added("raced", 0, Map.of()));
      assertThatThrownBy(() -> append(added("raced", 0, Map.of())))
          .isInstanceOf(ConcurrencyException.class)
          .hasMessageContaining("raced, 0");
    }

    @Test
    void the_loser_reads_again_and_its_cache_is_right() {
      log.send(open("other-node", null));
      append(added("other-node", 1, Map.of()));

      assertThatThrownBy(() -> log.send(Add.of("other-node", 5L)))
          .isInstanceOf(ConcurrencyException.class);
      assertThat(log.send(Add.of("other-node", 5L)).total()).isEqualTo(6);
    }
  }

  @Nested
  class When_a_command_key_comes_again {
    @Test
    void nothing_of_the_second_command_is_kept() {
      log.send(open("keyed-1", null), Map.of("commandKey", "key 1"));

      CommandKeyTakenException taken =
          catchThrowableOfType(
              CommandKeyTakenException.class,
              () -> log.send(open("keyed-2", null), Map.of("commandKey", "key 1")));
      assertThat(taken.key()).isEqualTo("key 1");
      assertThat(existing("keyed-2")).isEmpty();
    }

    @Test
    void a_later_event_of_the_same_append_is_no_way_around() {
      append(added("keyed-3", 0, Map.of("commandKey", "key 3")));
      assertThatThrownBy(() ->
              append(
                  added("keyed-4", 0, Map.of()),
                  added("keyed-4", 1, Map.of("commandKey", "key 3"))))
          .isInstanceOf(CommandKeyTakenException.class);
      assertThat(existing("keyed-4")).isEmpty();
    }
  }

  @Nested
  class When_a_value_is_claimed_again {
    @Test
    void the_second_claim_is_refused_with_the_value() {
      log.send(open("claim-1", "label:(odd), value"));

      ClaimTakenException taken =
          catchThrowableOfType(
              ClaimTakenException.class, () -> log.send(open("claim-2", "label:(odd), value")));
      assertThat(taken.claim()).isEqualTo("label:(odd), value");
      assertThat(existing("claim-2")).isEmpty();
    }
  }
}
