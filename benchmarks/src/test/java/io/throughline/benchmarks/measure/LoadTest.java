package io.throughline.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {

  @Test
  void a_closed_load_counts_every_answer() {
    AtomicInteger answered = new AtomicInteger();
    Set<Integer> senders = ConcurrentHashMap.newKeySet();
    CountDownLatch allThere = new CountDownLatch(3);
    var measured =
        Load.closed(
            3,
            Duration.ofMillis(50),
            sender -> {
              if (senders.add(sender)) {
                allThere.countDown();
                allThere.await();
              }
              answered.incrementAndGet();
            });

    assertThat(measured.done()).isEqualTo(answered.get());
    assertThat(senders).containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void an_open_load_sends_all_it_was_to_send() {
    Set<Integer> sent = ConcurrentHashMap.newKeySet();
    var measured = Load.open(1000, Duration.ofMillis(100), sent::add);

    assertThat(measured.done()).isEqualTo(100);
    assertThat(sent).hasSize(100);
  }

  @Test
  void an_open_load_counts_from_the_moment_a_request_was_meant_to_be_sent() {
    CountDownLatch last = new CountDownLatch(10);
    var measured =
        Load.open(
            1000,
            Duration.ofMillis(10),
            n -> {
              last.countDown();
              last.await();
            });

    assertThat(measured.latencies().max()).isGreaterThanOrEqualTo(8);
  }

  @Test
  void a_request_that_fails_is_the_failure_of_the_load() {
    Load.Request failing =
        n -> {
          throw new IllegalStateException("no answer");
        };
    assertThatThrownBy(() -> Load.closed(2, Duration.ofMinutes(1), failing))
        .hasRootCauseMessage("no answer");
  }
}
