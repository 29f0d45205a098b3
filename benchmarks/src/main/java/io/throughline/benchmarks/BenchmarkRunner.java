package io.throughline.benchmarks;

import java.util.SortedMap;
import java.util.TreeMap;

/// Entry point of `./bench`: lists the benchmarks, or runs the one that is named.
public final class BenchmarkRunner {

  private static final SortedMap<String, Runnable> BENCHMARKS = new TreeMap<>();

  private BenchmarkRunner() {}

  public static void main(String[] args) {
    if (args.length == 1 && args[0].equals("--list")) {
      System.out.println(
          BENCHMARKS.isEmpty() ? "There are no benchmarks yet." : String.join("\n", names()));
      return;
    }
    Runnable benchmark = args.length == 1 ? BENCHMARKS.get(args[0]) : null;
    if (benchmark == null) {
      System.err.println("usage: ./bench NAME | ./bench --list");
      System.exit(2);
      return;
    }
    benchmark.run();
  }

  private static Iterable<String> names() {
    return BENCHMARKS.keySet();
  }
}
