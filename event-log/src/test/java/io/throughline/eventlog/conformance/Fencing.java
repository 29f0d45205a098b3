package io.throughline.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.eventlog.StaleEpochException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever opened the log in an earlier epoch cannot write any more, and what it tried leaves no
/// trace.
abstract class Fencing extends Part {

  private static final int WRITERS = 8;

  private final LogUnderTest.Fenced log;
  private LogNode old;

  Fencing(LogUnderTest.Fenced log) {
    super(log);
    this.log = log;
    this.old = log.node();
  }

  @BeforeEach
  void open() {
    old = log.another();
  }

  @AfterEach
  void shut() {
    old.close();
  }

  private void shutOut(LogNode node, String stream, long sequence) {
    assertThatThrownBy(() -> node.append(List.of(added(stream, sequence))))
        .isInstanceOf(StaleEpochException.class);
  }

  @Test
  void who_was_there_before_cannot_write_and_can_still_read() {
    String stream = fresh("fenced");
    old.append(List.of(added(stream, 0)));
    try (LogNode next = log.takeOver()) {
      shutOut(old, stream, 1);
      next.append(List.of(added(stream, 1)));
      shutOut(old, stream, 2);
      shutOut(old, fresh("fenced"), 0);
      assertThat(stored(old, stream)).hasSize(2);
    }
  }

  /// Why it is refused is that it is late, whatever else is wrong with it.
  @Test
  void a_conflict_of_who_was_there_before_is_no_conflict() {
    String stream = fresh("fenced");
    old.append(List.of(added(stream, 0)));
    try (LogNode next = log.takeOver()) {
      shutOut(old, stream, 0);
      assertThat(kept(next, added(stream, 0))).isFalse();
    }
  }

  @Test
  void several_nodes_write_in_the_new_epoch() {
    String stream = fresh("fenced");
    try (LogNode next = log.takeOver();
        LogNode beside = log.another()) {
      next.append(List.of(added(stream, 0)));
      beside.append(List.of(added(stream, 1)));
      next.append(List.of(added(stream, 2)));
      assertThat(stored(beside, stream)).hasSize(3);
    }
  }

  @Test
  void what_was_under_way_is_recorded_before_or_refused() throws Exception {
    String prefix = fresh("under-way");
    try (Follower follower = Follower.fromHead(old)) {
      CountDownLatch busy = new CountDownLatch(WRITERS * 5);
      Callable<Integer> writer =
          () -> {
            String stream = fresh(prefix);
            for (int sequence = 0; ; sequence++) {
              try {
                old.append(List.of(added(stream, sequence)));
              } catch (StaleEpochException late) {
                return sequence;
              }
              busy.countDown();
            }
          };
      Callable<Integer> successor =
          () -> {
            busy.await();
            try (LogNode next = log.takeOver()) {
              next.append(List.of(added(fresh("after"), 0)));
            }
            return 0;
          };
      List<Callable<Integer>> all =
          new ArrayList<>(IntStream.range(0, WRITERS).mapToObj(_ -> writer).toList());
      all.add(successor);
      int acknowledged = atOnce(all).stream().mapToInt(each -> each).sum();

      follower.await(1, "after");
      assertThat(follower.await(acknowledged, prefix)).hasSize(acknowledged);
      assertThat(follower.seen().getLast())
          .as("nothing comes behind the first event of the new epoch")
          .isEqualTo(follower.await(1, "after").getLast());
      Density.withoutHole(follower.seen());
    }
  }
}
