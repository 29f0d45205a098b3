package io.throughline.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;

/// A sequence of a stream is taken once, and a unit of work is kept whole or not at all. Axon has
/// two exceptions for it: some engines have one of their own for the first event of a stream.
abstract class Conflicts extends Part {

  Conflicts(LogUnderTest log) {
    super(log);
  }

  @Test
  void the_second_of_one_sequence_is_refused() {
    String stream = fresh("raced");
    DomainEventMessage<?> winner = added(stream, 0);
    append(winner);
    refused(added(stream, 0));
    assertThat(stored(stream))
        .extracting(DomainEventMessage::getIdentifier)
        .containsExactly(winner.getIdentifier());
  }

  private void refused(DomainEventMessage<?>... events) {
    assertThat(kept(node(), events)).isFalse();
  }

  @Test
  void nothing_of_a_refused_unit_is_kept() {
    String taken = fresh("taken");
    String other = fresh("other");
    node().append(added(taken, 0, 2));
    refused(added(other, 0), added(taken, 1), added(taken, 2));
    assertThat(sequences(other)).isEmpty();
    assertThat(sequences(taken)).isEqualTo(first(2));
  }

  @Test
  void a_stream_goes_on_after_a_refusal() {
    String stream = fresh("goes-on");
    append(added(stream, 0));
    refused(added(stream, 0));
    append(added(stream, 1));
    assertThat(sequences(stream)).isEqualTo(first(2));
  }

  @Test
  void of_many_at_once_one_wins_each_sequence() throws Exception {
    String stream = fresh("hot");
    for (int sequence = 0; sequence < 20; sequence++) {
      long next = sequence;
      Callable<Integer> attempt = () -> kept(node(), added(stream, next)) ? 1 : 0;
      List<Integer> wins = atOnce(IntStream.range(0, 8).mapToObj(_ -> attempt).toList());
      assertThat(wins.stream().mapToInt(each -> each).sum()).isEqualTo(1);
    }
    assertThat(sequences(stream)).isEqualTo(first(20));
  }
}
