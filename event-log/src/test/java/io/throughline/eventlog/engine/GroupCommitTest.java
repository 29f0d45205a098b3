package io.throughline.eventlog.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.eventlog.LogOverloadedException;
import io.throughline.eventlog.engine.GroupCommit.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

  private static final EncodedText NOTHING = EncodedText.of("{}");

  /// The commits that were made, each with the streams of its rows in order.
  private final List<List<String>> made = new ArrayList<>();

  /// The streams of the rows that all have been told of, in order.
  private final List<String> told = new ArrayList<>();

  /// The batches that set out, each with the first stream of its units.
  private final Queue<List<String>> setOut = new ConcurrentLinkedQueue<>();

  private final CountDownLatch diskIsBusy = new CountDownLatch(1);
  private final CountDownLatch diskIsFree = new CountDownLatch(1);

  private static EventRow row(String stream) {
    return new EventRow(
        stream, stream, 0, null, 0, "counter-closed", null, NOTHING, NOTHING, false, null, null);
  }

  private static AppendUnit unit(String... streams) {
    return new AppendUnit(List.of(), List.of(streams).stream().map(GroupCommitTest::row).toList());
  }

  /// The first commit takes until the disk is free; a unit with stream "bad" is refused.
  private synchronized void commit(List<AppendUnit> units) {
    diskIsBusy.countDown();
    await(diskIsFree);
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
    return commits(1);
  }

  private GroupCommit commits(int batches) {
    return commits(new Limits(100, 100, Duration.ofSeconds(60), batches));
  }

  private GroupCommit commits(Limits limits) {
    return new GroupCommit(this::commit, units -> units.forEach(this::tell), limits);
  }

  private synchronized void tell(AppendUnit unit) {
    unit.rows().forEach(row -> told.add(row.stream()));
  }

  /// Records the units, when the disk is free.
  private void record(List<AppendUnit> units) {
    setOut.add(units.stream().map(unit -> unit.rows().getFirst().stream()).toList());
    await(diskIsFree);
    units.forEach(unit -> unit.recordedFrom(1));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
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
    GroupCommit commits = commits(new Limits(1, 10, Duration.ofMinutes(1), 1));
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
    GroupCommit commits = commits(new Limits(10, 10, Duration.ofMillis(50), 1));
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
  void as_many_as_are_under_way_set_out_without_waiting_for_them() throws Exception {
    GroupCommit commits = new GroupCommit(this::record, _ -> {}, Limits.USUAL);
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 1; n <= 2; n++) {
        var _ = send(senders, commits, unit("alone" + n));
        int batches = n;
        Awaitility.await().until(() -> setOut.size() == batches);
      }
      for (int n = 1; n <= 2; n++) {
        var _ = send(senders, commits, unit("late" + n));
        int waiting = n;
        Awaitility.await().until(() -> commits.waiting() == waiting);
      }
      assertThat(setOut).containsExactly(List.of("alone1"), List.of("alone2"));
      diskIsFree.countDown();
    }
    assertThat(setOut).hasSizeBetween(3, 4).startsWith(List.of("alone1"), List.of("alone2"));
  }

  @Test
  void what_belongs_to_a_stream_that_is_under_way_waits_for_it() throws Exception {
    GroupCommit commits = new GroupCommit(this::record, _ -> {}, Limits.USUAL);
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      var _ = send(senders, commits, unit("a"));
      Awaitility.await().until(() -> setOut.size() == 1);
      var _ = send(senders, commits, unit("b", "a"));
      Awaitility.await().until(() -> commits.waiting() == 1);
      assertThat(setOut).containsExactly(List.of("a"));
      diskIsFree.countDown();
    }
    assertThat(setOut).containsExactly(List.of("a"), List.of("b"));
  }

  @Test
  void readers_are_told_of_batches_in_the_order_in_which_they_set_out() throws Exception {
    CountDownLatch firstIsSlow = new CountDownLatch(1);
    GroupCommit commits =
        new GroupCommit(
            units -> {
              record(units);
              if (units.getFirst().rows().getFirst().stream().equals("first")) {
                await(firstIsSlow);
              }
            },
            units -> units.forEach(this::tell),
            Limits.USUAL);
    diskIsFree.countDown();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> first = send(senders, commits, unit("first"));
      Awaitility.await().until(() -> setOut.size() == 1);
      AppendUnit quick = unit("quick");
      Future<?> second = send(senders, commits, quick);
      Awaitility.await().until(quick::recorded);
      assertThat(second.isDone()).isFalse();
      firstIsSlow.countDown();
      first.get(30, SECONDS);
      second.get(30, SECONDS);
    }
    assertThat(told).containsExactly("first", "quick");
  }

  @Test
  void many_senders_all_return_and_every_unit_is_written_once() throws Exception {
    diskIsFree.countDown();
    GroupCommit commits = commits(2);
    int senders = 90;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> sent = new ArrayList<>();
      for (int n = 0; n < senders; n++) {
        sent.add(send(threads, commits, unit("s" + n)));
      }
      for (Future<?> future : sent) {
        future.get(30, SECONDS);
      }
    }
    List<String> all = IntStream.range(0, senders).mapToObj(n -> "s" + n).toList();
    assertThat(made.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(told).containsExactlyInAnyOrderElementsOf(all);
  }

  private static Future<?> send(ExecutorService senders, GroupCommit commits, AppendUnit unit) {
    return senders.submit(() -> {
      commits.append(unit);
      return unit;
    });
  }
}
