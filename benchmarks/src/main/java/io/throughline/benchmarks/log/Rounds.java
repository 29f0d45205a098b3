package io.throughline.benchmarks.log;

import io.throughline.benchmarks.log.app.Answer;
import io.throughline.benchmarks.measure.Samples;
import java.util.HashMap;
import java.util.Map;

/// The answers of several rounds, by contender and number of senders.
final class Rounds {

  private record Key(String contender, int senders) {}

  /// Medians of what the rounds gave.
  static final class Medians {
    final Samples perSecond = new Samples();
    final Samples p50 = new Samples();
    final Samples p99 = new Samples();
    final Samples max = new Samples();
  }

  private final Map<Key, Medians> all = new HashMap<>();

  void add(String contender, int senders, Answer answer) {
    Medians medians = of(contender, senders);
    medians.perSecond.add(answer.perSecond());
    medians.p50.add(answer.p50());
    medians.p99.add(answer.p99());
    medians.max.add(answer.max());
  }

  Medians of(String contender, int senders) {
    return all.computeIfAbsent(new Key(contender, senders), _ -> new Medians());
  }

  double perSecond(String contender, int senders) {
    return of(contender, senders).perSecond.median();
  }

  /// The most that any number of senders reached; not a number if none was measured.
  double best(String contender) {
    return all.entrySet().stream()
        .filter(entry -> entry.getKey().contender().equals(contender))
        .mapToDouble(entry -> entry.getValue().perSecond.median())
        .filter(median -> !Double.isNaN(median))
        .max()
        .orElse(Double.NaN);
  }
}
