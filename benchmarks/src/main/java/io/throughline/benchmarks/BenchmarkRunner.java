package io.throughline.benchmarks;

import io.throughline.benchmarks.log.Append;
import io.throughline.benchmarks.log.Growth;
import io.throughline.benchmarks.log.Neighbour;
import io.throughline.benchmarks.log.Update;
import io.throughline.benchmarks.measure.Benchmark;
import io.throughline.benchmarks.measure.Logging;
import io.throughline.benchmarks.measure.Machine;
import io.throughline.benchmarks.measure.Options;
import io.throughline.benchmarks.measure.Result;
import io.throughline.benchmarks.system.Chain;
import io.throughline.benchmarks.system.HotItem;
import io.throughline.benchmarks.system.Http;
import io.throughline.benchmarks.system.Lag;
import io.throughline.benchmarks.system.LargeOrder;
import io.throughline.benchmarks.system.MemoryNeeded;
import io.throughline.benchmarks.system.Replay;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Entry point of `./bench`: lists the benchmarks, or runs the one that is named. A benchmark whose
/// figures are worth nothing, because something that had to hold did not, ends with code 1.
public final class BenchmarkRunner {

  private static final int MISUSED = 2;
  private static final int BROKEN = 1;

  private static final List<Benchmark> ALL =
      List.of(
          new Append(),
          new Update(),
          new Growth(),
          new Neighbour(),
          new Chain(),
          new Http(),
          new HotItem(),
          new Lag(),
          new Replay(),
          new MemoryNeeded(),
          new LargeOrder());

  private BenchmarkRunner() {}

  public static void main(String[] args) {
    Logging.onlyWarnings();
    if (args.length == 1 && args[0].equals("--list")) {
      ALL.forEach(BenchmarkRunner::list);
      return;
    }
    Benchmark benchmark = args.length == 0 ? null : named(args[0]);
    if (benchmark == null) {
      System.err.println("usage: ./bench NAME [--OPTION VALUE ...] | ./bench --list");
      System.exit(MISUSED);
      return;
    }
    System.exit(run(benchmark, Arrays.asList(args).subList(1, args.length)));
  }

  private static int run(Benchmark benchmark, List<String> given) {
    Options chosen;
    try {
      chosen = Options.of(benchmark.options(), given);
    } catch (IllegalArgumentException misused) {
      System.err.println(misused.getMessage() + "; see ./bench --list");
      return MISUSED;
    }
    System.out.println(Machine.described());
    try {
      Result result = benchmark.run(chosen);
      System.out.println(result.asJson());
      return 0;
    } catch (Exception broken) {
      broken.printStackTrace();
      return BROKEN;
    }
  }

  private static void list(Benchmark benchmark) {
    System.out.printf("%-14s %s%n", benchmark.name(), benchmark.about());
    benchmark
        .options()
        .forEach(option ->
            System.out.printf(
                "%14s --%s %s: %s%n", "", option.name(), option.unlessGiven(), option.about()));
  }

  private static @Nullable Benchmark named(String name) {
    return ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }
}
