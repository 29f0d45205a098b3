package io.throughline.benchmarks.log;

import io.throughline.benchmarks.measure.Benchmark;
import io.throughline.benchmarks.measure.Option;
import io.throughline.benchmarks.measure.Options;
import io.throughline.benchmarks.measure.Result;
import io.throughline.benchmarks.measure.Table;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// New streams of one event each. Contenders take turns within each round, after a checkpoint, on
/// one server.
public final class Append implements Benchmark {

  private static final String OURS = "ours";
  private static final String JDBC = "axon-jdbc";
  private static final String JPA = "axon-jpa";
  private static final String ONE_ROW = "pgbench-1";
  private static final String HUNDRED_ROWS = "pgbench-100";
  private static final int USUAL = 64;

  @Override
  public String name() {
    return "append";
  }

  @Override
  public String about() {
    return "events/s for new aggregates, one event of 1.4 KB for each command: our log, Axon's own"
        + " engines, pgbench; ours is at 64 senders, peer pgbench's best with one row each";
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option(
            "contenders",
            "ours,axon-jdbc,axon-jpa,axon-server,pgbench-1,pgbench-100,copy,ours-bulk",
            "which of them; axon-server if an empty one runs"),
        new Option("senders", "1,16,64,256", "at the same time"),
        new Option("rounds", "3", "medians are taken over so many"),
        new Option("seconds", "3", "for each contender and number of senders in each round"),
        new Option("steady", "8", "seconds at half of the peak, for each application"),
        new Option("warm-up", "10", "seconds for each application"),
        new Option("pool", "48", "connections of each application at most"),
        new Option("jfr", "", "file for a flight recording of ours"));
  }

  @Override
  public Result run(Options chosen) throws Exception {
    try (LogServer server = LogServer.start()) {
      System.out.println(server.settings());
      List<Contender> contenders = new ArrayList<>();
      try {
        List<String> names = Contenders.available(chosen.words("contenders"));
        for (String name : names) {
          contenders.add(Contenders.start(server, name, chosen.number("pool")));
        }
        return measured(server, contenders, chosen);
      } finally {
        for (Contender contender : contenders) {
          contender.close();
        }
      }
    }
  }

  private Result measured(LogServer server, List<Contender> contenders, Options chosen)
      throws Exception {
    for (Contender contender : contenders) {
      contender.warmUp(chosen.seconds("warm-up"));
      if (contender instanceof AxonContender application
          && contender.name().equals(OURS)
          && !chosen.text("jfr").isEmpty()) {
        application.record(Path.of(chosen.text("jfr")));
      }
    }
    List<Integer> senders = chosen.numbers("senders");
    Rounds rounds = new Rounds();
    for (int round = 0; round < chosen.number("rounds"); round++) {
      for (int number : senders) {
        for (Contender contender : contenders) {
          if (contender.alone() && number != senders.getFirst()) {
            continue;
          }
          server.checkpoint();
          rounds.add(contender.name(), number, contender.place(number, chosen.seconds("seconds")));
        }
      }
    }
    print(contenders, senders, rounds);
    steady(server, contenders, rounds, chosen);
    for (Contender contender : contenders) {
      contender.check().require();
    }
    targets(rounds);
    return Result.moreIsBetter(name(), rounds.perSecond(OURS, USUAL), rounds.best(ONE_ROW));
  }

  private static void print(List<Contender> contenders, List<Integer> senders, Rounds rounds) {
    Table table =
        new Table("contender", "senders", "events/s (min–max)", "p50 ms", "p99 ms", "max ms");
    for (Contender contender : contenders) {
      for (int number : senders) {
        Rounds.Medians medians = rounds.of(contender.name(), number);
        if (medians.perSecond.isEmpty()) {
          continue;
        }
        table.row(
            contender.name(),
            contender.alone() ? "-" : number,
            medians.perSecond,
            medians.p50.median(),
            medians.p99.median(),
            medians.max.median());
      }
    }
    System.out.println("Medians of the rounds; of pgbench's latency only the mean is known.");
    table.print();
  }

  private static void steady(
      LogServer server, List<Contender> contenders, Rounds rounds, Options chosen)
      throws Exception {
    Table table = new Table("at half of its peak", "events/s", "p50 ms", "p99 ms", "max ms");
    for (Contender contender : contenders) {
      if (contender instanceof AxonContender application) {
        server.checkpoint();
        double half = rounds.best(contender.name()) / 2;
        // The way such a load is sent is not compiled yet, and a backlog would be felt for long.
        var _ = application.steadyPlace(half, Duration.ofSeconds(2));
        var answer = application.steadyPlace(half, chosen.seconds("steady"));
        table.row(contender.name(), answer.perSecond(), answer.p50(), answer.p99(), answer.max());
      }
    }
    System.out.println("Latency from the moment each command was meant to be sent.");
    table.print();
  }

  private static void targets(Rounds rounds) {
    double usual = rounds.perSecond(OURS, USUAL);
    List<Target> targets =
        List.of(
            new Target(
                "64 senders / pgbench's best, one row each", usual, rounds.best(ONE_ROW), 1.8),
            new Target("64 senders / Axon JDBC", usual, rounds.perSecond(JDBC, USUAL), 5),
            new Target("64 senders / Axon JPA", usual, rounds.perSecond(JPA, USUAL), 12),
            new Target(
                "1 sender / Axon JDBC", rounds.perSecond(OURS, 1), rounds.perSecond(JDBC, 1), 1.2),
            new Target(
                "256 senders / pgbench's best, 100 rows each",
                rounds.perSecond(OURS, 256),
                rounds.best(HUNDRED_ROWS),
                0.6));
    Table table = new Table("ours at", "ours", "peer", "ratio", "at least", "");
    for (Target target : targets) {
      table.row(
          target.what(),
          target.ours(),
          target.peer(),
          target.ratio(),
          target.least(),
          target.verdict());
    }
    table.print();
  }
}
