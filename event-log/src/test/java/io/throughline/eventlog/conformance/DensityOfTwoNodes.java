package io.throughline.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

/// Two nodes that write to one log agree on one order without holes.
abstract class DensityOfTwoNodes extends TwoNodes {

  private static final int WRITERS = 6;
  private static final int UNITS = 40;

  DensityOfTwoNodes(LogUnderTest.Shared log) {
    super(log);
  }

  @Test
  void readers_of_both_see_the_same_order_without_holes() throws Exception {
    String prefix = fresh("one-order");
    try (Follower one = Follower.fromHead(nodes().getFirst());
        Follower two = Follower.fromHead(nodes().getLast())) {
      List<Callable<String>> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        for (LogNode node : nodes()) {
          writers.add(Density.writer(node, fresh(prefix)));
        }
      }
      atOnce(writers);
      int events = writers.size() * UNITS;
      one.await(events, prefix);
      two.await(events, prefix);
      Density.withoutHole(one.seen());
      Density.withoutHole(two.seen());
      assertThat(order(two)).isEqualTo(order(one));
    }
  }

  private static List<String> order(Follower follower) {
    return follower.seen().stream().map(TrackedEventMessage::getIdentifier).toList();
  }

  @Test
  void what_one_was_told_is_before_what_the_other_writes_then() {
    String prefix = fresh("turns");
    try (Follower follower = Follower.fromHead(nodes().getLast())) {
      List<String> expected = new ArrayList<>();
      for (int turn = 0; turn < 20; turn++) {
        String stream = fresh(prefix);
        nodes().get(turn % 2).append(List.of(added(stream, 0)));
        expected.add(stream);
      }
      assertThat(follower.await(20, prefix))
          .extracting(each -> each.getAggregateIdentifier())
          .isEqualTo(expected);
    }
  }
}
