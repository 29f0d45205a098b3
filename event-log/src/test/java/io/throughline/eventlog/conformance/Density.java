package io.throughline.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;

/// Positions have no holes and are in the order of commits, so a reader at a position has seen
/// everything before it.
abstract class Density extends Part {

  private static final int WRITERS = 8;
  private static final int UNITS = 40;

  Density(LogUnderTest log) {
    super(log);
  }

  @Test
  void the_next_position_is_one_higher() {
    append(added(fresh("one"), 0));
    TrackingToken before = node().events().createHeadToken();
    append(added(fresh("next"), 0));
    assertThat(position(node().events().createHeadToken())).isEqualTo(position(before) + 1);
  }

  @Test
  void what_is_acknowledged_first_comes_first() {
    String prefix = fresh("turn");
    try (Follower follower = Follower.fromHead(node())) {
      IntStream.range(0, 20).forEach(each -> append(added(prefix + each, 0)));
      assertThat(follower.await(20, prefix))
          .extracting(DomainEventMessage::getAggregateIdentifier)
          .isEqualTo(IntStream.range(0, 20).mapToObj(each -> prefix + each).toList());
    }
  }

  @Test
  void readers_beside_many_writers_see_one_position_after_the_other() throws Exception {
    String prefix = fresh("dense");
    try (Follower one = Follower.fromHead(node());
        Follower two = Follower.fromHead(node())) {
      atOnce(IntStream.range(0, WRITERS).mapToObj(each -> writer(node(), prefix + each)).toList());
      for (Follower follower : List.of(one, two)) {
        follower.await(WRITERS * UNITS, prefix);
        withoutHole(follower.seen());
      }
    }
  }

  static Callable<String> writer(LogNode node, String prefix) {
    return () -> {
      for (int unit = 0; unit < UNITS; unit++) {
        node.append(List.of(added(prefix + "-" + unit, 0)));
      }
      return prefix;
    };
  }

  static void withoutHole(List<TrackedEventMessage<?>> seen) {
    long first = position(seen.getFirst());
    assertThat(seen)
        .extracting(Part::position)
        .isEqualTo(LongStream.range(first, first + seen.size()).boxed().toList());
  }

  @Test
  void the_events_of_a_unit_follow_each_other() throws Exception {
    String prefix = fresh("units");
    TrackingToken before = node().events().createHeadToken();
    Callable<String> writer =
        () -> {
          String stream = fresh(prefix);
          for (int unit = 0; unit < UNITS; unit++) {
            node().append(added(stream, unit * 3L, 3));
          }
          return stream;
        };
    atOnce(IntStream.range(0, WRITERS).mapToObj(_ -> writer).toList());
    try (Follower follower = Follower.of(node(), before)) {
      List<DomainEventMessage<?>> seen = follower.await(WRITERS * UNITS * 3, prefix);
      for (int at = 0; at < seen.size(); at += 3) {
        long first = seen.get(at).getSequenceNumber();
        assertThat(seen.subList(at, at + 3))
            .extracting(DomainEventMessage::getAggregateIdentifier)
            .containsOnly(seen.get(at).getAggregateIdentifier());
        assertThat(seen.subList(at, at + 3))
            .extracting(DomainEventMessage::getSequenceNumber)
            .containsExactly(first, first + 1, first + 2);
      }
    }
  }
}
