package io.throughline.benchmarks.log;

import io.throughline.benchmarks.log.app.Answer;
import io.throughline.benchmarks.log.app.History;
import io.throughline.benchmarks.measure.Benchmark;
import io.throughline.benchmarks.measure.Option;
import io.throughline.benchmarks.measure.Options;
import io.throughline.benchmarks.measure.Result;
import io.throughline.benchmarks.measure.Samples;
import io.throughline.benchmarks.measure.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A second command on aggregates that exist, each drawn from all of them, so that a cache helps as
/// far as it is large and no further. Ours runs with the cache it is shipped with, with one that
/// holds all aggregates, and with one that holds next to none.
public final class Update implements Benchmark {

  private static final String OURS = "ours";
  private static final String CACHES_ALL = "ours-cache-all";
  private static final double LEAST = 0.8;

  private static final Map<String, Integer> CACHED =
      Map.of(CACHES_ALL, 200_000, "ours-cache-none", 100);

  private record Key(String contender, int senders) {}

  private final Map<Key, Samples> hits = new HashMap<>();
  private final Rounds placed = new Rounds();
  private final Rounds amended = new Rounds();

  @Override
  public String name() {
    return "update";
  }

  @Override
  public String about() {
    return "events/s for a command on one of 100,000 aggregates, with several sizes of cache; ours"
        + " is our log as shipped at 64 senders, peer the same for new aggregates";
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option("contenders", "ours,ours-cache-all,ours-cache-none,axon-jdbc,axon-jpa", "which"),
        new Option("senders", "64", "at the same time"),
        new Option("aggregates", "100000", "to draw from"),
        new Option("rounds", "3", "medians are taken over so many"),
        new Option("seconds", "3", "for each contender and number of senders in each round"),
        new Option("warm-up", "10", "seconds for each application"),
        new Option("pool", "48", "connections of each application at most"),
        new Option("jfr", "", "file for a flight recording of ours"));
  }

  @Override
  public Result run(Options chosen) throws Exception {
    try (LogServer server = LogServer.start()) {
      System.out.println(server.settings());
      List<AxonContender> contenders = new ArrayList<>();
      try {
        for (String name : chosen.words("contenders")) {
          contenders.add(start(server, name, chosen.number("pool")));
        }
        measure(server, contenders, chosen);
        return report(contenders, chosen.numbers("senders"));
      } finally {
        for (Contender contender : contenders) {
          contender.close();
        }
      }
    }
  }

  private static AxonContender start(LogServer server, String name, int pool) throws Exception {
    String store = name.startsWith(OURS) ? OURS : name;
    int cached = CACHED.getOrDefault(name, Contenders.CACHED);
    return AxonContender.start(server, name, store, pool, cached);
  }

  private void measure(LogServer server, List<AxonContender> contenders, Options chosen)
      throws Exception {
    History history = new History(chosen.number("aggregates"), 1);
    var lasting = chosen.seconds("seconds");
    for (AxonContender contender : contenders) {
      contender.fill(history);
      contender.warmUp(chosen.seconds("warm-up"));
      if (contender.name().equals(CACHES_ALL)) {
        contender.amendAll(history);
      } else {
        var _ = contender.amend(64, chosen.seconds("warm-up"), history.streams());
      }
      if (contender.name().equals(OURS) && !chosen.text("jfr").isEmpty()) {
        contender.record(Path.of(chosen.text("jfr")));
      }
    }
    for (int round = 0; round < chosen.number("rounds"); round++) {
      for (int senders : chosen.numbers("senders")) {
        for (AxonContender contender : contenders) {
          server.checkpoint();
          placed.add(contender.name(), senders, contender.place(senders, lasting));
        }
        for (AxonContender contender : contenders) {
          server.checkpoint();
          Answer answer = contender.amend(senders, lasting, history.streams());
          amended.add(contender.name(), senders, answer);
          hits.computeIfAbsent(new Key(contender.name(), senders), _ -> new Samples())
              .add(100 * answer.hitRatio());
        }
      }
    }
  }

  private Result report(List<AxonContender> contenders, List<Integer> senders) throws Exception {
    Table table =
        new Table(
            "contender",
            "senders",
            "append/s",
            "update/s (min–max)",
            "ratio",
            "hits %",
            "p50 ms",
            "p99 ms",
            "max ms");
    for (AxonContender contender : contenders) {
      for (int number : senders) {
        String name = contender.name();
        Rounds.Medians medians = amended.of(name, number);
        table.row(
            name,
            number,
            placed.perSecond(name, number),
            medians.perSecond,
            amended.perSecond(name, number) / placed.perSecond(name, number),
            hits.getOrDefault(new Key(name, number), new Samples()).median(),
            medians.p50.median(),
            medians.p99.median(),
            medians.max.median());
      }
    }
    table.print();
    for (AxonContender contender : contenders) {
      contender.check().require();
    }
    int usual = senders.contains(64) ? 64 : senders.getFirst();
    Target target =
        new Target(
            "update / append",
            amended.perSecond(OURS, usual),
            placed.perSecond(OURS, usual),
            LEAST);
    System.out.printf(
        "ours at %d senders, cache as shipped: update / append %.2f, at least %.2f: %s%n",
        usual, target.ratio(), target.least(), target.verdict());
    return Result.moreIsBetter(name(), target.ours(), target.peer());
  }
}
