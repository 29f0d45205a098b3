package io.throughline.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two nodes that write to one log lose nothing, double nothing and read the same.
abstract class TwoNodes extends Part {

  private static final int WRITERS = 6;
  private static final int UNITS = 40;

  private final LogUnderTest.Shared log;
  private List<LogNode> nodes = List.of();

  TwoNodes(LogUnderTest.Shared log) {
    super(log);
    this.log = log;
  }

  @BeforeEach
  void open() {
    nodes = List.of(log.another(), log.another());
  }

  @AfterEach
  void shut() {
    nodes.forEach(LogNode::close);
  }

  List<LogNode> nodes() {
    return nodes;
  }

  @Test
  void readers_of_both_see_all_that_both_write() throws Exception {
    String prefix = fresh("both");
    try (Follower one = Follower.fromHead(nodes.getFirst());
        Follower two = Follower.fromHead(nodes.getLast())) {
      List<Callable<String>> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        for (LogNode node : nodes) {
          writers.add(writer(node, fresh(prefix)));
        }
      }
      atOnce(writers);
      int events = writers.size() * UNITS;
      for (Follower follower : List.of(one, two)) {
        List<DomainEventMessage<?>> seen = follower.await(events, prefix);
        assertThat(seen).hasSize(events);
        FollowingWriters.eachStreamInOrder(seen);
      }
    }
  }

  private static Callable<String> writer(LogNode node, String stream) {
    return () -> {
      for (int unit = 0; unit < UNITS; unit++) {
        node.append(List.of(added(stream, unit)));
      }
      return stream;
    };
  }

  /// Every writer wants every sequence; whoever loses goes on with the next one.
  @Test
  void of_two_that_want_one_sequence_one_gets_it() throws Exception {
    String stream = fresh("contested");
    AtomicInteger wins = new AtomicInteger();
    List<Callable<String>> writers = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      for (LogNode node : nodes) {
        writers.add(() -> {
          for (int sequence = 0; sequence < UNITS; sequence++) {
            wins.addAndGet(kept(node, added(stream, sequence)) ? 1 : 0);
          }
          return stream;
        });
      }
    }
    atOnce(writers);
    assertThat(wins).hasValue(UNITS);
    for (LogNode node : nodes) {
      assertThat(stored(node, stream))
          .extracting(DomainEventMessage::getSequenceNumber)
          .isEqualTo(first(UNITS));
    }
  }
}
