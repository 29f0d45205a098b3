package io.throughline.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.eventlog.toy.CounterEvent;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;

/// A snapshot stands for the beginning of its stream.
abstract class Snapshots extends Part {

  Snapshots(LogUnderTest log) {
    super(log);
  }

  /// A snapshot of the state after event `sequence` says so by its amount.
  private void store(String stream, long sequence) {
    node().events().storeSnapshot(event(stream, sequence, new CounterEvent.Added(1000 + sequence)));
  }

  private void loads(String stream, Long... amounts) {
    Awaitility.await()
        .untilAsserted(() ->
            assertThat(stored(stream))
                .extracting(each -> ((CounterEvent.Added) each.getPayload()).amount())
                .containsExactly(amounts));
  }

  @Test
  void loading_begins_with_it() {
    String stream = fresh("snapped");
    node().append(added(stream, 0, 5));
    store(stream, 2);
    loads(stream, 1002L, 3L, 4L);
    assertThat(stored(stream))
        .extracting(DomainEventMessage::getSequenceNumber)
        .containsExactly(2L, 3L, 4L);
  }

  @Test
  void the_newest_counts() {
    String stream = fresh("snapped");
    node().append(added(stream, 0, 5));
    store(stream, 1);
    store(stream, 3);
    loads(stream, 1003L, 4L);
  }

  @Test
  void an_older_one_that_comes_late_changes_nothing() {
    String stream = fresh("snapped");
    node().append(added(stream, 0, 5));
    store(stream, 3);
    loads(stream, 1003L, 4L);
    store(stream, 1);
    loads(stream, 1003L, 4L);
  }

  @Test
  void the_same_again_changes_nothing() {
    String stream = fresh("snapped");
    node().append(added(stream, 0, 5));
    store(stream, 4);
    store(stream, 4);
    loads(stream, 1004L);
  }

  @Test
  void it_hides_no_event_from_whoever_follows() {
    String stream = fresh("snapped");
    try (Follower follower = Follower.fromHead(node())) {
      node().append(added(stream, 0, 3));
      store(stream, 2);
      append(added(stream, 3));
      assertThat(follower.await(4, stream))
          .extracting(DomainEventMessage::getPayload)
          .extracting(payload -> ((CounterEvent.Added) payload).amount())
          .isEqualTo(first(4));
    }
  }
}
