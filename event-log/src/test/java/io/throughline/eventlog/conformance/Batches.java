package io.throughline.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Units of work that a log may commit together: each is still whole, refused for its own reasons
/// only, and in its place.
abstract class Batches extends Part {

  private static final int SENDERS = 24;
  private static final int ROUNDS = 20;

  Batches(LogUnderTest log) {
    super(log);
  }

  @Test
  void units_of_one_stream_keep_their_order() throws Exception {
    String prefix = fresh("relay");
    try (Follower follower = Follower.fromHead(node())) {
      Callable<String> sender =
          () -> {
            String stream = fresh(prefix);
            for (int unit = 0; unit < ROUNDS; unit++) {
              node().append(added(stream, unit * 2L, 2));
            }
            return stream;
          };
      List<String> streams = atOnce(Collections.nCopies(SENDERS, sender));
      FollowingWriters.eachStreamInOrder(follower.await(SENDERS * ROUNDS * 2, prefix));
      streams.forEach(each -> assertThat(sequences(each)).isEqualTo(first(ROUNDS * 2)));
    }
  }

  @Test
  void a_conflict_fails_its_own_unit_only() throws Exception {
    String prefix = fresh("mixed");
    for (int round = 0; round < ROUNDS; round++) {
      String hot = fresh(prefix);
      AtomicInteger refused = new AtomicInteger();
      List<Callable<String>> units = new ArrayList<>();
      for (int unit = 0; unit < SENDERS; unit++) {
        String own = fresh(prefix);
        boolean races = unit % 2 == 0;
        units.add(() -> {
          if (!kept(node(), added(own, 0), added(races ? hot : own, races ? 0 : 1))) {
            refused.incrementAndGet();
          }
          return own;
        });
      }
      List<Integer> sizes = new ArrayList<>();
      atOnce(units).forEach(own -> sizes.add(stored(own).size()));
      assertThat(refused).hasValue(SENDERS / 2 - 1);
      assertThat(Collections.frequency(sizes, 2)).isEqualTo(SENDERS / 2);
      assertThat(Collections.frequency(sizes, 1)).isEqualTo(1);
    }
  }

  @Test
  void refused_units_leave_no_hole() throws Exception {
    String prefix = fresh("holes");
    String taken = fresh("taken");
    append(added(taken, 0));
    try (Follower follower = Follower.fromHead(node())) {
      Callable<Integer> sender =
          () -> {
            for (int unit = 0; unit < ROUNDS; unit++) {
              node().append(List.of(added(fresh(prefix), 0)));
              assertThat(kept(node(), added(fresh(prefix), 0), added(taken, 0))).isFalse();
            }
            return ROUNDS;
          };
      atOnce(IntStream.range(0, SENDERS).mapToObj(_ -> sender).toList());
      assertThat(follower.await(SENDERS * ROUNDS, prefix)).hasSize(SENDERS * ROUNDS);
      Density.withoutHole(follower.seen());
    }
  }
}
