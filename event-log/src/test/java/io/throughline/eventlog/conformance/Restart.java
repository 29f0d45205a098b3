package io.throughline.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.eventlog.toy.CounterEvent;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;

/// What was acknowledged is there when a node has gone and another one comes.
abstract class Restart extends Part {

  private final LogUnderTest.Shared log;

  Restart(LogUnderTest.Shared log) {
    super(log);
    this.log = log;
  }

  @Test
  void the_next_node_finds_what_was_acknowledged() {
    String stream = fresh("kept");
    try (LogNode gone = log.another()) {
      gone.append(added(stream, 0, 3));
    }
    try (LogNode next = log.another()) {
      assertThat(stored(next, stream)).hasSize(3);
      assertThat(kept(next, added(stream, 2))).isFalse();
      next.append(List.of(added(stream, 3)));
      assertThat(stored(next, stream)).hasSize(4);
    }
  }

  @Test
  void a_token_means_the_same_to_the_next_node() {
    String stream = fresh("token");
    TrackingToken token;
    try (LogNode gone = log.another();
        Follower follower = Follower.fromHead(gone)) {
      gone.append(added(stream, 0, 5));
      follower.await(5, stream);
      token = follower.seen().get(1).trackingToken();
    }
    try (LogNode next = log.another();
        Follower follower = Follower.of(next, token)) {
      next.append(List.of(added(stream, 5)));
      assertThat(follower.await(4, stream))
          .extracting(each -> each.getSequenceNumber())
          .containsExactly(2L, 3L, 4L, 5L);
    }
  }

  @Test
  void a_snapshot_is_there_as_well() {
    String stream = fresh("snapped");
    try (LogNode gone = log.another()) {
      gone.append(added(stream, 0, 3));
      gone.events().storeSnapshot(event(stream, 2, new CounterEvent.Added(99)));
    }
    try (LogNode next = log.another()) {
      assertThat(stored(next, stream))
          .singleElement()
          .returns(new CounterEvent.Added(99), each -> each.getPayload());
    }
  }
}
