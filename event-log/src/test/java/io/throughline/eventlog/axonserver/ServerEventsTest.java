package io.throughline.eventlog.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.throughline.eventlog.RecordedEvent;
import io.throughline.eventlog.axonserver.Claim.Kind;
import io.throughline.eventlog.axonserver.ServerEvents.Placed;
import io.throughline.eventlog.json.WireNameSerializer;
import io.throughline.eventlog.toy.CounterEvent;
import io.throughline.eventlog.toy.ToyApplication;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.Test;

class ServerEventsTest {

  private static final ServerEvents EVENTS =
      new ServerEvents(WireNameSerializer.strict(ToyApplication.NAMES), NoOpEventUpcaster.INSTANCE);
  private static final Instant TIME = Instant.parse("2026-03-01T10:15:30.123456Z");
  private static final DomainEventMessage<?> ADDED =
      new GenericDomainEventMessage<>(
          "Counter", "a", 4, new CounterEvent.Added(7), Map.of("actor", "ann"), "id-1", TIME);
  private static final Claim CLAIM =
      new Claim(Kind.COMMAND_KEY, "k-1", "a", 4, Map.of("requestHash", "h"));

  private static Event written(DomainEventMessage<?> event) {
    return ServerEvents.written(event, EVENTS.serializer());
  }

  private static EventWithToken at(long token, Event event) {
    return EventWithToken.newBuilder().setToken(token).setEvent(event).build();
  }

  @Test
  void an_event_is_read_as_it_was_written_but_for_microseconds() {
    var read = EVENTS.decoded(List.of(new Placed(new Mark(5, 9), written(ADDED))));
    assertThat(RecordedEvent.of(read.getFirst(), ToyApplication.NAMES))
        .isEqualTo(
            new RecordedEvent(
                5,
                "id-1",
                "counter-added",
                "1",
                "a",
                4,
                Instant.parse("2026-03-01T10:15:30.123Z"),
                Map.of("actor", "ann"),
                new CounterEvent.Added(7)));
  }

  @Test
  void an_event_that_no_aggregate_published_is_a_stream_of_its_own() {
    Event event =
        ServerEvents.written(
            new GenericEventMessage<>("id-2", new CounterEvent.Closed(), Map.of(), TIME),
            EVENTS.serializer());
    assertThat(event.getAggregateIdentifier()).isEqualTo("id-2");
    assertThat(event.getAggregateSequenceNumber()).isZero();
    assertThat(event.getAggregateType()).isNotEmpty();
  }

  @Test
  void a_claim_is_read_as_it_was_written() {
    Event event = CLAIM.asEvent(TIME.toEpochMilli());
    assertThat(Claim.is(event)).isTrue();
    assertThat(Claim.is(written(ADDED))).isFalse();
    assertThat(Claim.of(event)).isEqualTo(CLAIM);
  }

  @Test
  void a_claim_takes_a_token_and_no_position() {
    Mark first = ServerEvents.next(Mark.BEFORE_THE_FIRST, at(0, written(ADDED)));
    Mark claimed = ServerEvents.next(first, at(1, CLAIM.asEvent(0)));
    Mark next = ServerEvents.next(claimed, at(2, written(ADDED)));
    assertThat(List.of(first, claimed, next))
        .containsExactly(new Mark(1, 0), new Mark(1, 1), new Mark(2, 2));
  }
}
