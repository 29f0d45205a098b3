package io.throughline.eventlog.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.eventlog.RecordedEvent;
import io.throughline.eventlog.toy.CounterEvent;
import io.throughline.eventlog.toy.RunningLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkAppendTest {

  private static final int EVENTS = 2 * BulkAppend.STEP + 500;
  private static final int STREAMS = 7;

  private RunningLog log;
  private BulkAppend bulk;
  private final List<DomainEventMessage<?>> history =
      IntStream.range(0, EVENTS)
          .<DomainEventMessage<?>>mapToObj(n -> event("s" + n % STREAMS, n / STREAMS))
          .toList();

  @BeforeEach
  void start() {
    log = RunningLog.onNewDatabase();
    bulk = log.bean(LogStorageEngine.class).bulk();
  }

  @AfterEach
  void stop() {
    log.close();
  }

  private static DomainEventMessage<?> event(String stream, long sequence) {
    return new GenericDomainEventMessage<>("Counter", stream, sequence, new CounterEvent.Added(1));
  }

  private List<String> recorded() {
    List<String> ids = new ArrayList<>();
    long position = 0;
    while (true) {
      List<RecordedEvent> page = log.directory().read(position, 1_000, Set.of());
      if (page.isEmpty()) {
        return ids;
      }
      for (RecordedEvent event : page) {
        assertThat(event.position()).isEqualTo(++position);
        ids.add(event.eventId());
      }
    }
  }

  private List<String> ids(List<DomainEventMessage<?>> events) {
    return events.stream().<String>map(DomainEventMessage::getIdentifier).toList();
  }

  @Test
  void a_history_is_recorded_in_its_order_without_gaps() {
    assertThat(bulk.append(history.stream())).isEqualTo(EVENTS);
    assertThat(recorded()).isEqualTo(ids(history));
  }

  @Test
  void nothing_is_nothing() {
    assertThat(bulk.append(Stream.empty())).isZero();
    assertThat(recorded()).isEmpty();
  }

  @Test
  void a_history_that_broke_off_is_sent_again_and_recorded_once() {
    int half = BulkAppend.STEP + 250;
    bulk.append(history.subList(0, half).stream());

    assertThat(bulk.append(history.stream())).isEqualTo(EVENTS - half);
    assertThat(bulk.append(history.stream())).isZero();
    assertThat(recorded()).isEqualTo(ids(history));
  }

  @Test
  void another_event_at_the_same_place_is_refused_with_its_step_and_all_that_follows() {
    DomainEventMessage<?> stranger = event("s0", (BulkAppend.STEP + 100) / STREAMS + 1);
    log.bean(LogStorageEngine.class).appendEvents(stranger);

    assertThatThrownBy(() -> bulk.append(history.stream()))
        .isInstanceOf(ConcurrencyException.class);

    List<String> expected = new ArrayList<>(List.of(stranger.getIdentifier()));
    expected.addAll(ids(history.subList(0, BulkAppend.STEP)));
    assertThat(recorded()).isEqualTo(expected);
  }

  @Test
  void others_append_between_its_steps() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    List<String> others = new ArrayList<>();
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      var other =
          senders.submit(() -> {
            for (int n = 0; !done.get() || n == 0; n++) {
              DomainEventMessage<?> event = event("other", n);
              log.bean(LogStorageEngine.class).appendEvents(event);
              others.add(event.getIdentifier());
            }
          });
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> log.directory().head() > 0);
      bulk.append(history.stream());
      done.set(true);
      other.get();
    }
    assertThat(recorded()).hasSize(EVENTS + others.size()).containsSubsequence(ids(history));
    assertThat(recorded()).containsSubsequence(others);
  }
}
