package io.throughline.benchmarks.system;

import io.throughline.benchmarks.measure.Benchmark;
import io.throughline.benchmarks.measure.Latencies;
import io.throughline.benchmarks.measure.Load;
import io.throughline.benchmarks.measure.Load.Measured;
import io.throughline.benchmarks.measure.Option;
import io.throughline.benchmarks.measure.Options;
import io.throughline.benchmarks.measure.Result;
import io.throughline.benchmarks.measure.Table;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// How long after its answer the effect of a command is seen in all views.
public final class Lag implements Benchmark {

  private static final int CUSTOMERS = 200;
  private static final int ITEMS = 1000;
  private static final int LINES = 3;
  private static final double MOST_MILLIS = 50;

  @Override
  public String name() {
    return "lag";
  }

  @Override
  public String about() {
    return "ms from the answer to an order until all views show it, whole product, at half the peak"
        + " rate, sent at a steady pace; ours is the 99th percentile, peer the 50 ms allowed";
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option("seconds", "20", "of steady load"),
        new Option("peak-seconds", "8", "of each measurement of the peak; the second counts"),
        new Option("rate", "", "orders a second instead of half the peak"),
        new Option("senders", "64", "clients while the peak is measured"),
        new Option("heap", "512m", "-Xmx of the server"),
        new Option("jfr", "", "file for a flight recording; prints a profile of it"));
  }

  @Override
  public Result run(Options chosen) throws Exception {
    ServerOptions options =
        ServerOptions.of(chosen.text("heap")).recordingTo(Chain.recording(chosen));
    Latencies visible;
    try (DrivenServer server = DrivenServer.start(options, chosen.number("senders"))) {
      Company company = Company.prepare(server.http(), CUSTOMERS, ITEMS);
      long since = server.head();
      OrderFlood flood = new OrderFlood(server, company.wideOrders(LINES));
      double rate =
          chosen.text("rate").isEmpty()
              ? halfOfPeak(flood, chosen)
              : Double.parseDouble(chosen.text("rate"));
      try (Observation seen = Observation.begin(server.process(), options.recording() != null)) {
        visible = steady(server, flood, rate, chosen.seconds("seconds"));
        seen.end((int) (rate * chosen.number("seconds")));
      }
      flood.awaitFollowers();
      System.out.println(server.process().memory());
      flood.require(since);
    }
    if (options.recording() != null) {
      Profile.of(options.recording()).print();
    }
    double p99 = visible.percentile(99);
    return new Result(name(), p99, MOST_MILLIS, MOST_MILLIS / p99);
  }

  /// The peak is what is accepted and followed: orders a second until nothing is left to do.
  private static double halfOfPeak(OrderFlood flood, Options chosen)
      throws IOException, InterruptedException {
    double peak = 0;
    for (int round = 0; round < 2; round++) {
      long placed = flood.placed();
      long began = System.nanoTime();
      var _ = flood.orders(chosen.number("senders"), chosen.seconds("peak-seconds"));
      flood.awaitFollowers();
      peak = (flood.placed() - placed) / ((System.nanoTime() - began) / 1e9);
    }
    System.out.printf("peak: %.0f orders/s with all that follows%n", peak);
    return peak / 2;
  }

  private static Latencies steady(
      DrivenServer server, OrderFlood flood, double rate, Duration lasting)
      throws IOException, InterruptedException {
    try (VisibilityWatch watch = new VisibilityWatch(server.process().api())) {
      Measured sent =
          Load.open(
              rate,
              lasting,
              _ -> {
                long began = System.nanoTime();
                HttpAnswer answer = flood.place();
                watch.answered(answer.json().path("position").asLong(), began, System.nanoTime());
              });
      watch.awaitAll();
      Table table = new Table("%.0f orders/s".formatted(rate), "p50 ms", "p99 ms", "max ms");
      row(table, "intended to answered", sent.latencies());
      row(table, "answered to visible", watch.sinceAnswered());
      row(table, "sent to visible", watch.sinceSent());
      table.print();
      return watch.sinceAnswered();
    }
  }

  private static void row(Table table, String what, Latencies latencies) {
    table.row(what, latencies.percentile(50), latencies.percentile(99), latencies.max());
  }
}
