package io.throughline.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.eventlog.toy.CounterEvent;
import io.throughline.eventlog.toy.Label;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.junit.jupiter.api.Test;

/// What is appended is found again, in the order of its stream and unchanged.
abstract class Appending extends Part {

  private static final int LARGE = 1_000_000;

  Appending(LogUnderTest log) {
    super(log);
  }

  @Test
  void an_event_is_found_in_its_stream() {
    String stream = fresh("one");
    DomainEventMessage<?> written =
        event(stream, 0, new CounterEvent.Opened(new Label("a")), Map.of("actor", "ann"));
    append(written);

    assertThat(stored(stream))
        .singleElement()
        .returns(written.getIdentifier(), DomainEventMessage::getIdentifier)
        .returns(stream, DomainEventMessage::getAggregateIdentifier)
        .returns(TYPE, DomainEventMessage::getType)
        .returns(0L, DomainEventMessage::getSequenceNumber)
        .returns(written.getPayload(), DomainEventMessage::getPayload)
        .satisfies(found -> assertThat(found.getMetaData()).containsEntry("actor", "ann"));
  }

  @Test
  void its_time_keeps_milliseconds() {
    String stream = fresh("timed");
    Instant time = Instant.parse("2026-03-01T10:15:30.123Z");
    append(eventAt(time, stream, 0));
    assertThat(stored(stream).getFirst().getTimestamp()).isEqualTo(time);
  }

  @Test
  void a_stream_keeps_its_order_over_many_units() {
    String stream = fresh("long");
    for (int unit = 0; unit < 30; unit++) {
      node().append(added(stream, unit * 10L, 10));
    }
    assertThat(sequences(stream)).isEqualTo(first(300));
    assertThat(stored(stream))
        .extracting(DomainEventMessage::getPayload)
        .isEqualTo(IntStream.range(0, 300).mapToObj(CounterEvent.Added::new).toList());
    assertThat(node().events().lastSequenceNumberFor(stream)).contains(299L);
  }

  @Test
  void a_stream_can_be_read_from_any_sequence() {
    String stream = fresh("part");
    node().append(added(stream, 0, 5));
    assertThat(from(stream, 3)).containsExactly(3L, 4L);
    assertThat(from(stream, 5)).isEmpty();
  }

  private List<Long> from(String stream, long sequence) {
    DomainEventStream events = node().events().readEvents(stream, sequence);
    return events.asStream().map(DomainEventMessage::getSequenceNumber).toList();
  }

  @Test
  void an_unknown_stream_is_empty() {
    assertThat(stored(fresh("unknown"))).isEmpty();
    assertThat(node().events().lastSequenceNumberFor(fresh("unknown"))).isEmpty();
  }

  @Test
  void streams_whose_names_resemble_each_other_are_kept_apart() {
    String stream = fresh("Same");
    append(added(stream, 0));
    append(added(stream + " ", 0), added(stream + " ", 1));
    append(added(stream.replace("Same", "same"), 0));
    assertThat(sequences(stream)).isEqualTo(first(1));
    assertThat(sequences(stream + " ")).isEqualTo(first(2));
  }

  @Test
  void one_unit_may_write_to_several_streams() {
    String left = fresh("left");
    String right = fresh("right");
    append(added(left, 0), added(right, 0), added(left, 1));
    assertThat(sequences(left)).isEqualTo(first(2));
    assertThat(sequences(right)).isEqualTo(first(1));
  }

  @Test
  void an_event_without_a_stream_is_followed_like_any_other() {
    String actor = fresh("nobody");
    try (Follower follower = Follower.fromHead(node())) {
      var event = GenericEventMessage.asEventMessage(new CounterEvent.Closed());
      node().append(List.of(event.andMetaData(Map.of("actor", actor))));
      append(added(fresh("after") + actor, 0));
      follower.await(1, "after");
      assertThat(follower.seen())
          .filteredOn(seen -> actor.equals(seen.getMetaData().get("actor")))
          .singleElement()
          .returns(event.getIdentifier(), found -> found.getIdentifier());
    }
  }

  @Test
  void nothing_at_all_may_be_appended() {
    node().append(List.of());
    assertThat(stored(fresh("nothing"))).isEmpty();
  }

  @Test
  void a_tiny_event_is_kept() {
    String stream = fresh("tiny");
    append(event(stream, 0, new CounterEvent.Closed()));
    assertThat(stored(stream).getFirst().getPayload()).isEqualTo(new CounterEvent.Closed());
  }

  @Test
  void text_of_every_script_is_kept() {
    String stream = fresh("scripts");
    var written = new CounterEvent.Opened(new Label("桌 · стол · \"😀\" \u0001"));
    append(event(stream, 0, written));
    assertThat(stored(stream).getFirst().getPayload()).isEqualTo(written);
  }

  @Test
  void a_large_event_is_kept() {
    String stream = fresh("large");
    var large = new CounterEvent.Opened(new Label("0123456789".repeat(LARGE / 10)));
    append(event(stream, 0, large));
    assertThat(stored(stream).getFirst().getPayload()).isEqualTo(large);
  }

  @Test
  void a_unit_of_a_thousand_events_is_kept() {
    String stream = fresh("thousand");
    node().append(added(stream, 0, 1000));
    assertThat(sequences(stream)).isEqualTo(first(1000));
  }

  @Test
  void any_text_is_kept() {
    String stream = fresh("text \" ' \\ {} , ü 数 😀 ");
    var odd = new CounterEvent.Opened(new Label("\u0000\t\n\" ' \\ {} , NULL ü 数 😀 \uD83D"));
    append(event(stream, 0, odd, Map.of("actor", "ü\n\u0000😀\"")));
    DomainEventMessage<?> found = stored(stream).getFirst();
    assertThat(found.getMetaData()).containsEntry("actor", "ü\n\u0000😀\"");
    assertThat(found.getAggregateIdentifier()).isEqualTo(stream);
  }

  @Test
  void a_stream_may_have_a_name_of_255_characters() {
    String stream = fresh("x".repeat(200));
    String full = stream + "y".repeat(255 - stream.length());
    append(added(full, 0));
    assertThat(sequences(full)).isEqualTo(first(1));
  }
}
