package io.throughline.benchmarks.system;

import io.throughline.benchmarks.log.OurAppend;
import io.throughline.benchmarks.measure.Benchmark;
import io.throughline.benchmarks.measure.Option;
import io.throughline.benchmarks.measure.Options;
import io.throughline.benchmarks.measure.Result;
import io.throughline.benchmarks.measure.Samples;
import io.throughline.benchmarks.measure.Table;
import io.throughline.benchmarks.system.ChainRun.Measured;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Complete loops from order to cash, by many clients over HTTP.
public final class Chain implements Benchmark {

  private static final double LOOPS_WANTED = 300;
  private static final int USUAL = 64;

  @Override
  public String name() {
    return "chain";
  }

  @Override
  public String about() {
    return "complete order-to-cash loops a second over HTTP, until every event is in the log and in"
        + " all views; ours is events a second, peer what append of our log takes at 64 senders";
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option("loops", "4000", "loops in a round"),
        new Option("warm-up", "3000", "loops before the first round"),
        new Option("rounds", "3", "how often it is measured"),
        new Option("clients", "256", "loops under way at a time"),
        new Option("connections", "64", "HTTP connections that the clients share"),
        new Option("customers", "500", "customers that order"),
        new Option("items", "1000", "stock items that are ordered, 1 to 5 in an order"),
        new Option("append-seconds", "4", "of appends at 64 senders after each round"),
        new Option("heap", "512m", "-Xmx of the server"),
        new Option("jfr", "", "file for a flight recording of the rounds; prints a profile of it"));
  }

  /// What the rounds gave, each a second.
  private record Figures(Samples appends, Samples loops, Samples events, Table table) {

    static Figures none() {
      return new Figures(
          new Samples(),
          new Samples(),
          new Samples(),
          new Table("round", "append/s", "loops/s", "events/s", "p50 ms", "p99 ms", "pages"));
    }

    void add(int round, double append, Measured measured) {
      appends.add(append);
      loops.add(measured.loops() / measured.seconds());
      events.add(measured.events() / measured.seconds());
      table.row(
          round,
          append,
          measured.loops() / measured.seconds(),
          measured.events() / measured.seconds(),
          measured.latencies().percentile(50),
          measured.latencies().percentile(99),
          measured.feedPages());
    }
  }

  @Override
  public Result run(Options chosen) throws Exception {
    Path recording = recording(chosen);
    ServerOptions options = ServerOptions.of(chosen.text("heap")).recordingTo(recording);
    Figures figures = Figures.none();
    try (OurAppend append = OurAppend.start(chosen.seconds("append-seconds").multipliedBy(3));
        DrivenServer server = DrivenServer.start(options, chosen.number("connections"))) {
      Company company =
          Company.prepare(server.http(), chosen.number("customers"), chosen.number("items"));
      long since = server.head();
      new ChainRun(server, company).carryOut(chosen.number("clients"), 0, chosen.number("warm-up"));
      int last = rounds(server, company, append, chosen, figures);
      System.out.println(
          server.process().memory() + "; overloaded answers " + server.http().overloaded());
      new ChainCheck(server, company)
          .require(IntStream.range(0, last).mapToObj(company::order).toList(), since);
    }
    if (recording != null) {
      Profile.of(recording).print();
    }
    System.out.printf("%.0f loops/s; %.0f are wanted%n", figures.loops.median(), LOOPS_WANTED);
    return Result.moreIsBetter(name(), figures.events.median(), figures.appends.median());
  }

  /// @return how many loops there were, with those of the warm-up
  private static int rounds(
      DrivenServer server, Company company, OurAppend append, Options chosen, Figures figures)
      throws Exception {
    int next = chosen.number("warm-up");
    int loops = chosen.number("loops");
    double seconds = 0;
    boolean closely = recording(chosen) != null;
    try (Observation seen = Observation.begin(server.process(), closely)) {
      for (int round = 1; round <= chosen.number("rounds"); round++, next += loops) {
        double alone = append.perSecond(USUAL, chosen.seconds("append-seconds"));
        Measured measured =
            new ChainRun(server, company).carryOut(chosen.number("clients"), next, next + loops);
        figures.add(round, alone, measured);
        seconds += measured.seconds();
      }
      figures.table.print();
      seen.end(next - chosen.number("warm-up"), seconds);
    }
    return next;
  }

  static @Nullable Path recording(Options chosen) {
    return chosen.text("jfr").isEmpty() ? null : Path.of(chosen.text("jfr"));
  }
}
