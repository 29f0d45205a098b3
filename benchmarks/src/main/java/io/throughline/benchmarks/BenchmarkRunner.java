package io.throughline.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Entry point of `./bench`: lists the benchmarks, or runs the one that is named.
public final class BenchmarkRunner {

  private static final List<Benchmark> ALL = List.of(new LargeOrder());

  private BenchmarkRunner() {}

  public static void main(String[] args) throws Exception {
    if (args.length == 1 && args[0].equals("--list")) {
      ALL.forEach(each -> System.out.printf("%-14s %s%n", each.name(), each.about()));
      return;
    }
    Benchmark benchmark = args.length == 1 ? named(args[0]) : null;
    if (benchmark == null) {
      System.err.println("usage: ./bench NAME | ./bench --list");
      System.exit(2);
      return;
    }
    System.out.println(Machine.described());
    System.out.println(JsonMapper.shared().writeValueAsString(benchmark.run()));
  }

  private static @Nullable Benchmark named(String name) {
    return ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }
}
