package io.throughline.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.eventlog.toy.CounterEvent;
import io.throughline.eventlog.toy.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.Test;

/// A token is a place in the log, and whoever reads from it sees the rest.
abstract class Following extends Part {

  Following(LogUnderTest log) {
    super(log);
  }

  @Test
  void it_goes_on_after_the_token_of_any_event() throws Exception {
    String prefix = fresh("resumed");
    List<TrackedEventMessage<?>> all = new ArrayList<>();
    try (Follower follower = Follower.fromHead(node())) {
      node().append(added(prefix, 0, 10));
      follower.await(10, prefix);
      all.addAll(follower.seen());
    }
    for (TrackedEventMessage<?> last : all) {
      try (Follower resumed = Follower.of(node(), last.trackingToken())) {
        int rest = all.size() - all.indexOf(last) - 1;
        resumed.await(rest, prefix);
        assertThat(identifiers(resumed.seen().stream()))
            .startsWith(identifiers(all.stream().skip(all.indexOf(last) + 1L)));
      }
    }
  }

  private static String[] identifiers(Stream<? extends Message<?>> events) {
    return events.map(Message::getIdentifier).toArray(String[]::new);
  }

  @Test
  void the_tail_is_before_everything() {
    String stream = fresh("all");
    append(added(stream, 0));
    TrackingToken tail = node().events().createTailToken();
    try (Follower follower = Follower.of(node(), tail)) {
      follower.await(1, stream);
      assertThat(follower.seen().getFirst().trackingToken().covers(tail)).isTrue();
    }
  }

  @Test
  void the_head_is_after_everything() {
    append(added(fresh("old"), 0));
    try (Follower follower = Follower.fromHead(node())) {
      String stream = fresh("new");
      append(added(stream, 0));
      follower.await(1, stream);
      assertThat(follower.seen()).hasSize(1);
    }
  }

  /// A reader that keeps up and one that comes later, perhaps to rebuild a view, see the same.
  @Test
  void what_is_seen_at_once_is_what_is_found_later() {
    String stream = fresh("same");
    try (Follower follower = Follower.fromHead(node())) {
      append(event(stream, 0, new CounterEvent.Opened(new Label("a")), Map.of("actor", "ann")));
      append(added(stream, 1), added(stream, 2));
      assertThat(descriptions(follower.await(3, stream))).isEqualTo(descriptions(stored(stream)));
    }
  }

  private static List<String> descriptions(List<DomainEventMessage<?>> events) {
    return events.stream()
        .map(event ->
            String.join(
                " ",
                event.getIdentifier(),
                String.valueOf(event.getType()),
                event.getAggregateIdentifier(),
                Long.toString(event.getSequenceNumber()),
                event.getTimestamp().toString(),
                event.getPayload().toString(),
                event.getMetaData().toString()))
        .toList();
  }
}
