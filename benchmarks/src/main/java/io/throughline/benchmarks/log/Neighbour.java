package io.throughline.benchmarks.log;

import io.throughline.benchmarks.log.app.Settings;
import io.throughline.benchmarks.log.app.TwoNodes;
import io.throughline.benchmarks.measure.Benchmark;
import io.throughline.benchmarks.measure.Latencies;
import io.throughline.benchmarks.measure.Option;
import io.throughline.benchmarks.measure.Options;
import io.throughline.benchmarks.measure.Result;
import io.throughline.benchmarks.measure.Samples;
import io.throughline.benchmarks.measure.Table;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How soon a reader in another application sees what one has appended, as shipped and without
/// notices. The two ways take turns on one server.
public final class Neighbour implements Benchmark {

  private static final String NOTICES = "notices";
  private static final String POLLS = "polls";
  private static final Map<String, Object> ONLY_POLLS =
      Map.of(
          "throughline.event-log.notice-interval", "1h",
          "throughline.event-log.poll-interval", "100ms");

  @Override
  public String name() {
    return "neighbour";
  }

  @Override
  public String about() {
    return "ms from the acknowledgement of an append until a reader of another application has the"
        + " event: ours with notices, peer with a poll every 100 ms; the last line has p99";
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option("rates", "7,200", "appends a second"),
        new Option("rounds", "3", "medians are taken over so many"),
        new Option("seconds", "8", "for each way and rate in each round"),
        new Option("warm-up", "10", "seconds for each way"));
  }

  @Override
  public Result run(Options chosen) throws Exception {
    try (LogServer server = LogServer.start();
        TwoNodes notices = nodes(server, NOTICES, Map.of());
        TwoNodes polls = nodes(server, POLLS, ONLY_POLLS)) {
      System.out.println(server.settings());
      List<Integer> rates = chosen.numbers("rates");
      var _ = notices.visible(rates.getLast(), chosen.seconds("warm-up"));
      var _ = polls.visible(rates.getLast(), chosen.seconds("warm-up"));
      Map<String, Samples> figures = new HashMap<>();
      for (int round = 0; round < chosen.number("rounds"); round++) {
        for (int rate : rates) {
          add(figures, NOTICES + rate, notices, rate, chosen.seconds("seconds"));
          add(figures, POLLS + rate, polls, rate, chosen.seconds("seconds"));
        }
      }
      return report(figures, rates);
    }
  }

  private static TwoNodes nodes(LogServer server, String name, Map<String, Object> more)
      throws SQLException {
    Map<String, Object> all = new HashMap<>(more);
    all.put("spring.datasource.password", server.password());
    return new TwoNodes(
        new Settings("ours", server.newLog(name), server.user(), 16, Contenders.CACHED), all);
  }

  private static void add(
      Map<String, Samples> figures, String key, TwoNodes nodes, int rate, Duration lasting)
      throws Exception {
    Latencies latencies = nodes.visible(rate, lasting);
    for (int percent : List.of(50, 99, 100)) {
      figures
          .computeIfAbsent(key + "p" + percent, _ -> new Samples())
          .add(latencies.percentile(percent));
    }
  }

  private Result report(Map<String, Samples> figures, List<Integer> rates) {
    Table table = new Table("", "appends/s", "p50 ms", "p99 ms", "max ms");
    for (String way : List.of(NOTICES, POLLS)) {
      for (int rate : rates) {
        table.row(
            way,
            rate,
            median(figures, way, rate, 50),
            median(figures, way, rate, 99),
            median(figures, way, rate, 100));
      }
    }
    table.print();
    double ours = median(figures, NOTICES, rates.getLast(), 99);
    double peer = median(figures, POLLS, rates.getLast(), 99);
    return new Result(name(), ours, peer, peer / ours);
  }

  private static double median(Map<String, Samples> figures, String way, int rate, int percent) {
    return figures.getOrDefault(way + rate + "p" + percent, new Samples()).median();
  }
}
