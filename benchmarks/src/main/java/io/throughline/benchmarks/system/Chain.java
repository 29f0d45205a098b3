package io.throughline.benchmarks.system;

import io.throughline.benchmarks.measure.Benchmark;
import io.throughline.benchmarks.measure.Option;
import io.throughline.benchmarks.measure.Options;
import io.throughline.benchmarks.measure.Result;
import io.throughline.benchmarks.measure.Samples;
import io.throughline.benchmarks.measure.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Complete loops from order to cash, by many clients over HTTP.
public final class Chain implements Benchmark {

  private static final double LOOPS_WANTED = 300;

  @Override
  public String name() {
    return "chain";
  }

  @Override
  public String about() {
    return "complete order-to-cash loops a second over HTTP, until every event is in the log and in"
        + " all views; ours is loops a second, peer the 300 that are wanted";
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
        new Option("heap", "512m", "-Xmx of the server"),
        new Option("jfr", "", "file for a flight recording of the rounds; prints a profile of it"));
  }

  @Override
  public Result run(Options chosen) throws Exception {
    Path recording = recording(chosen);
    ServerOptions options = ServerOptions.of(chosen.text("heap")).recordingTo(recording);
    Samples perSecond = new Samples();
    try (DrivenServer server = DrivenServer.start(options, chosen.number("connections"))) {
      Company company =
          Company.prepare(server.http(), chosen.number("customers"), chosen.number("items"));
      long since = server.head();
      int warmUp = chosen.number("warm-up");
      new ChainRun(server, company).carryOut(chosen.number("clients"), 0, warmUp);
      int last = warmUp + chosen.number("rounds") * chosen.number("loops");
      try (Observation seen = Observation.begin(server.process(), recording != null)) {
        rounds(server, company, chosen, perSecond);
        seen.end(last - warmUp);
      }
      System.out.println(
          server.process().memory() + "; overloaded answers " + server.http().overloaded());
      new ChainCheck(server, company)
          .require(IntStream.range(0, last).mapToObj(company::order).toList(), since);
    }
    if (recording != null) {
      Profile.of(recording).print();
    }
    return Result.moreIsBetter(name(), perSecond.median(), LOOPS_WANTED);
  }

  private static void rounds(
      DrivenServer server, Company company, Options chosen, Samples perSecond) throws Exception {
    int loops = chosen.number("loops");
    Table table =
        new Table("round", "loops/s", "events/s", "p50 ms", "p99 ms", "requests/loop", "pages");
    int next = chosen.number("warm-up");
    for (int round = 1; round <= chosen.number("rounds"); round++, next += loops) {
      long sent = server.http().sent();
      ChainRun.Measured measured =
          new ChainRun(server, company).carryOut(chosen.number("clients"), next, next + loops);
      perSecond.add(loops / measured.seconds());
      table.row(
          round,
          loops / measured.seconds(),
          measured.events() / measured.seconds(),
          measured.latencies().percentile(50),
          measured.latencies().percentile(99),
          (server.http().sent() - sent) / (double) loops,
          measured.feedPages());
    }
    table.print();
  }

  static @Nullable Path recording(Options chosen) {
    return chosen.text("jfr").isEmpty() ? null : Path.of(chosen.text("jfr"));
  }
}
