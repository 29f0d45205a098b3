package io.throughline.eventlog.conformance;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;

/// Whoever follows a log that is being written sees everything once, each stream in its order.
abstract class FollowingWriters extends Part {

  private static final int WRITERS = 8;
  private static final int UNITS = 40;
  private static final int EVENTS = WRITERS * UNITS * 2;

  FollowingWriters(LogUnderTest log) {
    super(log);
  }

  @Test
  void readers_beside_many_writers_miss_nothing_and_see_nothing_twice() throws Exception {
    String prefix = fresh("crowd");
    try (Follower one = Follower.fromHead(node());
        Follower two = Follower.fromHead(node());
        Follower three = Follower.fromHead(node())) {
      atOnce(IntStream.range(0, WRITERS).mapToObj(each -> writer(prefix + each)).toList());
      for (Follower follower : List.of(one, two, three)) {
        List<DomainEventMessage<?>> seen = follower.await(EVENTS, prefix);
        assertThat(seen).hasSize(EVENTS);
        eachStreamInOrder(seen);
      }
    }
  }

  /// Units of 1, 2 and 3 events.
  private Callable<String> writer(String stream) {
    return () -> {
      int sequence = 0;
      for (int unit = 0; unit < UNITS; unit++) {
        int count = unit % 4 == 3 ? 3 : unit % 4 == 1 ? 1 : 2;
        node().append(added(stream, sequence, count));
        sequence += count;
      }
      return stream;
    };
  }

  static void eachStreamInOrder(List<DomainEventMessage<?>> seen) {
    Map<String, List<DomainEventMessage<?>>> streams =
        seen.stream().collect(groupingBy(DomainEventMessage::getAggregateIdentifier));
    streams
        .values()
        .forEach(events ->
            assertThat(events)
                .extracting(DomainEventMessage::getSequenceNumber)
                .isEqualTo(first(events.size())));
  }
}
