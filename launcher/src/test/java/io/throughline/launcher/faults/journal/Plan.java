package io.throughline.launcher.faults.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;

/// What one writer does next, by a seed: streams of its own, streams that all write to, values that
/// all claim and keys that all send.
final class Plan {

  private static final int OWN_STREAMS = 50;
  private static final int SHARED_STREAMS = 16;

  /// Writers at about the same number meet.
  private static final int NUMBERS_THAT_MEET = 16;

  private final long seed;
  private final int writer;
  private final Map<String, Long> next = new HashMap<>();
  private final List<String> own = new ArrayList<>();
  private int number;

  Plan(long seed, int writer) {
    this.seed = seed;
    this.writer = writer;
  }

  /// Takes note of what has been decided, in this life or in an earlier one.
  void settled(Intent intent, Outcome outcome) {
    number = Integer.parseInt(intent.id().substring(intent.id().indexOf('-') + 1)) + 1;
    boolean kept = outcome == Outcome.ACKNOWLEDGED || outcome == Outcome.FOUND;
    if (kept && intent.ownsStream()) {
      if (next.put(intent.stream(), intent.first() + intent.count()) == null) {
        own.add(intent.stream());
      }
      if (own.size() > OWN_STREAMS) {
        next.remove(own.removeFirst());
      }
    }
  }

  /// @param length asks the log how many events a shared stream has
  Intent next(ToLongFunction<String> length) {
    var random = new SplittableRandom(seed * 31 + writer * 1_000_003L + number * 7_919L).split();
    String id = writer + "-" + number;
    int meeting = number / NUMBERS_THAT_MEET;
    int kind = random.nextInt(100);
    int count = 1 + random.nextInt(3);
    int padding = random.nextInt(1000) == 0 ? 50_000 : random.nextInt(300);
    String fresh = "own-" + id;
    if (kind < 55 && !own.isEmpty()) {
      String stream = own.get(random.nextInt(own.size()));
      return intent(id, "key-" + id, stream, next.getOrDefault(stream, 0L), count, padding, "");
    }
    if (kind < 75) {
      return intent(id, "key-" + id, fresh, 0, count, padding, "");
    }
    if (kind < 90) {
      String stream = "shared-" + meeting + "-" + random.nextInt(SHARED_STREAMS);
      return intent(id, "key-" + id, stream, length.applyAsLong(stream), count, padding, "");
    }
    if (kind < 94) {
      return intent(id, "key-" + id, fresh, 0, count, padding, "code-" + meeting);
    }
    if (kind < 98) {
      return intent(id, "key-of-all-" + meeting, fresh, 0, count, padding, "");
    }
    return intent(id, "key-" + id, fresh, 0, 50, 20, "");
  }

  private static Intent intent(
      String id, String key, String stream, long first, int count, int padding, String claim) {
    return new Intent(System.nanoTime(), id, key, stream, first, count, padding, claim);
  }
}
