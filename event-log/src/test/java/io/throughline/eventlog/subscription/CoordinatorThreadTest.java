package io.throughline.eventlog.subscription;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoordinatorThreadTest {

  private final CoordinatorThread thread = new CoordinatorThread("reads");

  @AfterEach
  void stop() {
    thread.shutdownNow();
  }

  @Test
  void who_waits_for_room_looks_again_soon() {
    assertThat(thread.schedule(() -> {}, 100, MILLISECONDS).getDelay(MILLISECONDS)).isLessThan(10);
  }

  @Test
  void who_waits_for_a_claim_or_after_a_failure_waits_as_long_as_it_said() {
    assertThat(thread.schedule(() -> {}, 1, SECONDS).getDelay(MILLISECONDS)).isGreaterThan(500);
  }

  @Test
  void what_is_due_at_once_is_done() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    var _ = thread.schedule(done::countDown, 0, MILLISECONDS);
    assertThat(done.await(30, SECONDS)).isTrue();
  }
}
