package io.throughline.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;

/// A token for a time stands right before the first event that is not older.
abstract class TimeLookup extends Part {

  /// Later than whatever other parts write meanwhile; each test has an hour of its own.
  private static final AtomicReference<Instant> HOUR =
      new AtomicReference<>(Instant.parse("2030-01-01T00:00:00Z"));

  private final Instant start = HOUR.updateAndGet(hour -> hour.plus(Duration.ofHours(1)));

  TimeLookup(LogUnderTest log) {
    super(log);
  }

  private TrackingToken at(Instant time) {
    return node().events().createTokenAt(time);
  }

  private Instant minute(int minute) {
    return start.plus(Duration.ofMinutes(minute));
  }

  private String everyTenMinutes() {
    String stream = fresh("clock");
    append(
        eventAt(minute(10), stream, 0),
        eventAt(minute(20), stream, 1),
        eventAt(minute(30), stream, 2));
    return stream;
  }

  private void firstSeen(TrackingToken token, String stream, long sequence) {
    try (Follower follower = Follower.of(node(), token)) {
      var seen = follower.await(3 - (int) sequence, stream);
      assertThat(follower.seen().getFirst().getIdentifier())
          .isEqualTo(seen.getFirst().getIdentifier());
      assertThat(seen.getFirst().getSequenceNumber()).isEqualTo(sequence);
      assertThat(seen)
          .extracting(DomainEventMessage::getTimestamp)
          .isEqualTo(
              first(3).stream()
                  .skip(sequence)
                  .map(each -> minute(10 + 10 * each.intValue()))
                  .toList());
    }
  }

  @Test
  void it_is_right_before_an_event_of_just_that_time() {
    String stream = everyTenMinutes();
    firstSeen(at(minute(20)), stream, 1);
  }

  @Test
  void it_is_before_the_next_event_where_there_is_none_of_that_time() {
    String stream = everyTenMinutes();
    firstSeen(at(minute(21)), stream, 2);
    firstSeen(at(minute(5)), stream, 0);
  }

  @Test
  void after_the_last_event_it_is_the_head() {
    everyTenMinutes();
    TrackingToken late = at(Instant.parse("2090-01-01T00:00:00Z"));
    try (Follower follower = Follower.of(node(), late)) {
      String stream = everyTenMinutes();
      follower.await(3, stream);
      assertThat(follower.seen()).hasSize(3);
    }
  }

  @Test
  void before_the_first_event_it_is_the_tail() {
    String stream = everyTenMinutes();
    TrackingToken early = at(Instant.parse("1970-01-01T00:00:00Z"));
    try (Follower follower = Follower.of(node(), early);
        Follower all = Follower.of(node(), node().events().createTailToken())) {
      follower.await(3, stream);
      all.await(3, stream);
      assertThat(follower.seen().getFirst().getIdentifier())
          .isEqualTo(all.seen().getFirst().getIdentifier());
    }
  }
}
