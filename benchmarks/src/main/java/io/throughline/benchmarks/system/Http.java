package io.throughline.benchmarks.system;

import io.throughline.benchmarks.measure.Benchmark;
import io.throughline.benchmarks.measure.Load.Measured;
import io.throughline.benchmarks.measure.Option;
import io.throughline.benchmarks.measure.Options;
import io.throughline.benchmarks.measure.Result;
import io.throughline.benchmarks.measure.Samples;
import io.throughline.benchmarks.measure.Table;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Placing orders over HTTP against requests that do nothing, on the same server.
public final class Http implements Benchmark {

  private static final int LINES = 9;
  private static final int CUSTOMERS = 100;
  private static final int ITEMS = 100;
  private static final int JUDGED = 64;

  @Override
  public String name() {
    return "http";
  }

  @Override
  public String about() {
    return "orders of 1.4 KB placed a second over HTTP, against an empty endpoint of the same"
        + " server; the ratio is that of the command side alone with 64 connections, because with"
        + " processes and views running each order also costs its six to twenty following events,"
        + " which chain measures";
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option("seconds", "5", "of each measurement"),
        new Option("rounds", "3", "how often each is measured, in turn"),
        new Option("warm-up", "8", "seconds of each before that"),
        new Option("connections", "64,256", "senders, each with a connection"),
        new Option("servers", "alone,whole", "command side alone, whole product"),
        new Option("heap", "512m", "-Xmx of the server"),
        new Option("jfr", "", "file for a flight recording; prints a profile of it"));
  }

  @Override
  public Result run(Options chosen) throws Exception {
    Map<String, Samples> all = new LinkedHashMap<>();
    for (String which : chosen.words("servers")) {
      ServerOptions options =
          ServerOptions.of(chosen.text("heap"))
              .withEmptyEndpoint()
              .recordingTo(Chain.recording(chosen));
      all.putAll(
          measure(which, which.equals("alone") ? options.withoutFollowers() : options, chosen));
    }
    String first = chosen.words("servers").getFirst();
    int senders =
        chosen.numbers("connections").contains(JUDGED)
            ? JUDGED
            : chosen.numbers("connections").getFirst();
    return Result.moreIsBetter(
        name(), median(all, first, "orders", senders), median(all, first, "empty", senders));
  }

  private static double median(Map<String, Samples> all, String server, String what, int senders) {
    return Objects.requireNonNull(all.get(key(server, what, senders))).median();
  }

  private static String key(String server, String what, int senders) {
    return "%s %s %d".formatted(server, what, senders);
  }

  private static Map<String, Samples> measure(String which, ServerOptions options, Options chosen)
      throws Exception {
    Map<String, Samples> samples = new LinkedHashMap<>();
    Map<String, String> latencies = new LinkedHashMap<>();
    int most =
        chosen.numbers("connections").stream().mapToInt(Integer::intValue).max().orElseThrow();
    try (DrivenServer server = DrivenServer.start(options, most)) {
      Company company = Company.prepare(server.http(), CUSTOMERS, ITEMS);
      OrderFlood flood = new OrderFlood(server, company.wideOrders(LINES));
      long since = server.head();
      flood.orders(most, chosen.seconds("warm-up"));
      flood.empty(most, chosen.seconds("warm-up"));
      try (Observation seen = Observation.begin(server.process(), options.recording() != null)) {
        for (int round = 0; round < chosen.number("rounds"); round++) {
          for (int senders : chosen.numbers("connections")) {
            Duration lasting = chosen.seconds("seconds");
            Measured empty = flood.empty(senders, lasting);
            Measured orders = flood.orders(senders, lasting);
            keep(key(which, "empty", senders), empty, samples, latencies);
            keep(key(which, "orders", senders), orders, samples, latencies);
            if (!which.equals("alone")) {
              flood.awaitFollowers();
            }
          }
        }
        print(which, chosen, samples, latencies);
        seen.end((int) flood.placed());
      }
      System.out.println(server.process().memory());
      flood.require(since);
    }
    if (options.recording() != null) {
      Profile.of(options.recording()).print();
    }
    return samples;
  }

  private static void keep(
      String key, Measured measured, Map<String, Samples> samples, Map<String, String> latencies) {
    samples.computeIfAbsent(key, _ -> new Samples()).add(measured.perSecond());
    latencies.put(key, measured.latencies().toString());
  }

  private static void print(
      String which, Options chosen, Map<String, Samples> samples, Map<String, String> latencies) {
    Table table =
        new Table("server, connections", "empty/s", "orders/s", "ratio", "orders, last round");
    for (int senders : chosen.numbers("connections")) {
      table.row(
          which + ", " + senders,
          Objects.requireNonNull(samples.get(key(which, "empty", senders))),
          Objects.requireNonNull(samples.get(key(which, "orders", senders))),
          median(samples, which, "orders", senders) / median(samples, which, "empty", senders),
          Objects.requireNonNull(latencies.get(key(which, "orders", senders))));
    }
    table.print();
  }
}
