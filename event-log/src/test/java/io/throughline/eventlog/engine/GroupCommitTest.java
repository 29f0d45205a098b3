package io.throughline.eventlog.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.eventlog.LogOverloadedException;
import io.throughline.eventlog.engine.GroupCommit.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

  /// The commits that were made, each with the streams of its rows in order.
  private final List<List<String>> made = new ArrayList<>();

  private final CountDownLatch diskIsBusy = new CountDownLatch(1);
  private final CountDownLatch diskIsFree = new CountDownLatch(1);

  private static EventRow row(String stream) {
    return new EventRow(stream, stream, 0, null, 0, "counter-closed", null, "{}", "{}", null, null);
  }

  private static AppendUnit unit(String... streams) {
    return new AppendUnit(List.of(), List.of(streams).stream().map(GroupCommitTest::row).toList());
  }

  /// The first commit takes until the disk is free; a unit with stream "bad" is refused.
  private synchronized void commit(List<AppendUnit> units) {
    diskIsBusy.countDown();
    try {
      assertThat(diskIsFree.await(30, SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    List<String> written = new ArrayList<>();
    for (AppendUnit unit : units) {
      List<String> streams = unit.rows().stream().map(EventRow::stream).toList();
      if (streams.contains("bad")) {
        unit.refusedWith(new IllegalArgumentException("refused"));
      } else {
        unit.recordedFrom(1);
        written.addAll(streams);
      }
    }
    made.add(written);
  }

  private GroupCommit commits() {
    return commits(Limits.USUAL);
  }

  private GroupCommit commits(Limits limits) {
    return new GroupCommit(this::commit, limits);
  }

  @Test
  void who_is_alone_commits_at_once() throws Exception {
    diskIsFree.countDown();
    GroupCommit commits = commits();

    commits.append(unit("a"));
    commits.append(unit("b", "c"));

    assertThat(made).containsExactly(List.of("a"), List.of("b", "c"));
  }

  @Test
  void what_gathers_during_a_commit_is_the_next_commit_in_the_order_it_came() throws Exception {
    GroupCommit commits = commits();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> sent = new ArrayList<>();
      sent.add(send(senders, commits, unit("first")));
      assertThat(diskIsBusy.await(30, SECONDS)).isTrue();
      for (int n = 1; n <= 3; n++) {
        sent.add(send(senders, commits, unit("u" + n + "a", "u" + n + "b")));
        int waiting = n;
        Awaitility.await().until(() -> commits.waiting() == waiting);
      }
      diskIsFree.countDown();
      for (Future<?> future : sent) {
        future.get(30, SECONDS);
      }
    }
    assertThat(made)
        .containsExactly(List.of("first"), List.of("u1a", "u1b", "u2a", "u2b", "u3a", "u3b"));
  }

  @Test
  void a_unit_that_is_refused_fails_alone() throws Exception {
    GroupCommit commits = commits();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> first = send(senders, commits, unit("first"));
      assertThat(diskIsBusy.await(30, SECONDS)).isTrue();
      Future<?> bad = send(senders, commits, unit("with-bad", "bad"));
      Awaitility.await().until(() -> commits.waiting() == 1);
      Future<?> good = send(senders, commits, unit("good"));
      Awaitility.await().until(() -> commits.waiting() == 2);
      diskIsFree.countDown();

      first.get(30, SECONDS);
      good.get(30, SECONDS);
      assertThatThrownBy(() -> bad.get(30, SECONDS)).rootCause().hasMessage("refused");
    }
    assertThat(made).containsExactly(List.of("first"), List.of("good"));
  }

  @Test
  void one_too_many_is_refused_at_once_and_never_written() throws Exception {
    GroupCommit commits = commits(new Limits(1, 10, Duration.ofMinutes(1)));
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> first = send(senders, commits, unit("first"));
      assertThat(diskIsBusy.await(30, SECONDS)).isTrue();
      Future<?> waits = send(senders, commits, unit("waits"));
      Awaitility.await().until(() -> commits.waiting() == 1);

      assertThatThrownBy(() -> commits.append(unit("too many")))
          .isInstanceOf(LogOverloadedException.class);

      diskIsFree.countDown();
      first.get(30, SECONDS);
      waits.get(30, SECONDS);
    }
    assertThat(made).containsExactly(List.of("first"), List.of("waits"));
  }

  @Test
  void who_has_waited_for_too_long_is_refused_and_never_written() throws Exception {
    GroupCommit commits = commits(new Limits(10, 10, Duration.ofMillis(50)));
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> first = send(senders, commits, unit("first"));
      assertThat(diskIsBusy.await(30, SECONDS)).isTrue();

      assertThatThrownBy(() -> commits.append(unit("impatient")))
          .isInstanceOf(LogOverloadedException.class);
      assertThat(commits.waiting()).isZero();

      diskIsFree.countDown();
      first.get(30, SECONDS);
      commits.append(unit("afterwards"));
    }
    assertThat(made).containsExactly(List.of("first"), List.of("afterwards"));
  }

  @Test
  void many_senders_all_return_and_every_unit_is_written_once() throws Exception {
    diskIsFree.countDown();
    GroupCommit commits = commits();
    int senders = 200;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> sent = new ArrayList<>();
      for (int n = 0; n < senders; n++) {
        sent.add(send(threads, commits, unit("s" + n)));
      }
      for (Future<?> future : sent) {
        future.get(30, SECONDS);
      }
    }
    assertThat(made.stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, senders).mapToObj(n -> "s" + n).toList());
  }

  private static Future<?> send(ExecutorService senders, GroupCommit commits, AppendUnit unit) {
    return senders.submit(() -> {
      commits.append(unit);
      return unit;
    });
  }
}
