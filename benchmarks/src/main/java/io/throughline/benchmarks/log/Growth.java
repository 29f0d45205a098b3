package io.throughline.benchmarks.log;

import io.throughline.benchmarks.log.app.History;
import io.throughline.benchmarks.measure.Benchmark;
import io.throughline.benchmarks.measure.Option;
import io.throughline.benchmarks.measure.Options;
import io.throughline.benchmarks.measure.Result;
import io.throughline.benchmarks.measure.Table;
import java.time.Duration;
import java.util.List;

/// Whether our log slows down as it grows: two of it on one server, one with few events and one
/// with many, written to and read from in turn.
public final class Growth implements Benchmark {

  private static final int PER_STREAM = 5;
  private static final double LEAST = 0.9;

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public String about() {
    return "appends/s, and aggregates of 5 events loaded/s, with 10 million events in our log"
        + " against 100 thousand; the worse of the two ratios is on the last line";
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option("events", "10000000", "in the large log, 1.8 KB of disk each"),
        new Option("few", "100000", "events in the small log"),
        new Option("senders", "64", "at the same time"),
        new Option("rounds", "5", "medians are taken over so many"),
        new Option("seconds", "4", "for each of the two in each round"),
        new Option("warm-up", "10", "seconds for each"));
  }

  @Override
  public Result run(Options chosen) throws Exception {
    try (LogServer server = LogServer.start()) {
      System.out.println(server.settings());
      History few = new History(chosen.number("few"), PER_STREAM);
      History many = new History(chosen.number("events"), PER_STREAM);
      try (AxonContender small = filled(server, "small", few);
          AxonContender large = filled(server, "large", many)) {
        Rounds placed = new Rounds();
        Rounds loaded = new Rounds();
        for (AxonContender each : List.of(small, large)) {
          each.warmUp(chosen.seconds("warm-up"));
          var _ = each.load(64, chosen.seconds("warm-up"), (each == small ? few : many).streams());
        }
        int senders = chosen.number("senders");
        Duration lasting = chosen.seconds("seconds");
        for (int round = 0; round < chosen.number("rounds"); round++) {
          server.checkpoint();
          placed.add("small", senders, small.place(senders, lasting));
          server.checkpoint();
          placed.add("large", senders, large.place(senders, lasting));
          loaded.add("small", senders, small.load(senders, lasting, few.streams()));
          loaded.add("large", senders, large.load(senders, lasting, many.streams()));
        }
        small.check().require();
        large.check().require();
        return report(placed, loaded, senders);
      }
    }
  }

  private static AxonContender filled(LogServer server, String name, History history)
      throws Exception {
    AxonContender contender = AxonContender.start(server, name, "ours", 48, Contenders.CACHED);
    long began = System.nanoTime();
    contender.fill(history);
    System.out.printf(
        "%s: %,d events of %,d streams written in %.0f s%n",
        name, history.events(), history.streams(), (System.nanoTime() - began) / 1e9);
    return contender;
  }

  private Result report(Rounds placed, Rounds loaded, int senders) {
    Table table =
        new Table("", "small/s (min–max)", "large/s (min–max)", "p99 small", "p99 large", "ratio");
    row(table, "append", placed, senders);
    row(table, "load", loaded, senders);
    table.print();
    Rounds worse = ratio(placed, senders) < ratio(loaded, senders) ? placed : loaded;
    System.out.printf(
        "at least %.2f of both: %s%n",
        LEAST, ratio(worse, senders) >= LEAST ? "holds" : "does not hold");
    return Result.moreIsBetter(
        name(), worse.perSecond("large", senders), worse.perSecond("small", senders));
  }

  private static void row(Table table, String what, Rounds rounds, int senders) {
    Rounds.Medians small = rounds.of("small", senders);
    Rounds.Medians large = rounds.of("large", senders);
    table.row(
        what,
        small.perSecond,
        large.perSecond,
        small.p99.median(),
        large.p99.median(),
        ratio(rounds, senders));
  }

  private static double ratio(Rounds rounds, int senders) {
    return rounds.perSecond("large", senders) / rounds.perSecond("small", senders);
  }
}
