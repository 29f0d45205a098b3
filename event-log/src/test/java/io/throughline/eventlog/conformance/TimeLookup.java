package io.throughline.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;

/// A token for a moment stands behind what was appended before it and ahead of what came after.
/// Whether an engine goes by the clock of the writer or by its own does not matter here.
abstract class TimeLookup extends Part {

  /// More than clocks on one machine differ, and than any of them is coarse.
  private static final Duration APART = Duration.ofMillis(20);

  TimeLookup(LogUnderTest log) {
    super(log);
  }

  /// A moment with nothing near it.
  private static Instant quietMoment() {
    Instant moment = Instant.now().plus(APART);
    Awaitility.await()
        .pollInterval(Duration.ofMillis(5))
        .until(() -> Instant.now().isAfter(moment.plus(APART)));
    return moment;
  }

  private TrackingToken at(Instant time) {
    return node().events().createTokenAt(time);
  }

  /// From this token on, of all that is written in the meantime, just these are seen.
  private void sees(TrackingToken token, String stream, Long... sequences) {
    try (Follower follower = Follower.of(node(), token)) {
      assertThat(follower.await(sequences.length, stream))
          .extracting(DomainEventMessage::getSequenceNumber)
          .containsExactly(sequences);
      assertThat(follower.seen()).hasSize(sequences.length);
    }
  }

  @Test
  void it_stands_between_what_was_before_and_what_came_after() {
    String stream = fresh("clock");
    append(added(stream, 0));
    Instant first = quietMoment();
    append(added(stream, 1), added(stream, 2));
    Instant second = quietMoment();
    append(added(stream, 3));

    sees(at(second), stream, 3L);
    sees(at(first), stream, 1L, 2L, 3L);
  }

  @Test
  void for_a_moment_after_everything_it_is_the_head() {
    append(added(fresh("old"), 0));
    TrackingToken late = at(quietMoment());
    String stream = fresh("new");
    append(added(stream, 0));
    sees(late, stream, 0L);
  }

  @Test
  void for_a_moment_to_come_it_is_the_head() {
    append(added(fresh("old"), 0));
    TrackingToken late = at(Instant.now().plus(Duration.ofDays(1)));
    String stream = fresh("new");
    append(added(stream, 0));
    sees(late, stream, 0L);
  }

  @Test
  void for_a_moment_before_everything_it_is_the_tail() {
    String stream = fresh("last");
    append(added(stream, 0));
    TrackingToken early = at(Instant.parse("1970-01-01T00:00:00Z"));
    try (Follower follower = Follower.of(node(), early);
        Follower all = Follower.of(node(), node().events().createTailToken())) {
      follower.await(1, stream);
      all.await(1, stream);
      assertThat(follower.seen().getFirst().getIdentifier())
          .isEqualTo(all.seen().getFirst().getIdentifier());
    }
  }
}
