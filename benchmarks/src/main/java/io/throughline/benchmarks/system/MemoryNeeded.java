package io.throughline.benchmarks.system;

import io.throughline.benchmarks.measure.Benchmark;
import io.throughline.benchmarks.measure.Option;
import io.throughline.benchmarks.measure.Options;
import io.throughline.benchmarks.measure.Result;
import io.throughline.benchmarks.measure.Table;
import io.throughline.benchmarks.system.ChainRun.Measured;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/// The smallest heap with which complete loops still go round, and what memory they take.
public final class MemoryNeeded implements Benchmark {

  private static final int CUSTOMERS = 100;
  private static final int ITEMS = 300;

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public String about() {
    return "MB of -Xmx with which short order-to-cash loops still pass, and their peak heap and"
        + " resident set; ours is the smallest that passes, peer the first one given. All other"
        + " benchmarks of the whole program print their peaks, too";
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option(
            "heaps", "512,384,256,192,160,128,96,64", "MB, falling: the first one must pass"),
        new Option("loops", "600", "in each trial"),
        new Option("clients", "64", "loops under way at a time"),
        new Option("seconds", "60", "that a trial may take before it counts as failed"));
  }

  @Override
  public Result run(Options chosen) throws Exception {
    List<Integer> heaps = chosen.numbers("heaps");
    Table table = new Table("-Xmx", "passes", "loops/s", "heap MB", "after GC", "resident MB");
    try {
      if (!passes(heaps.getFirst(), chosen, table)) {
        throw new IllegalStateException("nothing passes with " + heaps.getFirst() + " MB");
      }
      int passing = 0;
      int failing = heaps.size();
      while (failing - passing > 1) {
        int middle = (passing + failing) / 2;
        if (passes(heaps.get(middle), chosen, table)) {
          passing = middle;
        } else {
          failing = middle;
        }
      }
      double most = heaps.getFirst();
      double least = heaps.get(passing);
      return new Result(name(), least, most, most / least);
    } finally {
      table.print();
    }
  }

  private static boolean passes(int heap, Options chosen, Table table) throws Exception {
    try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> trial =
          thread.submit(() -> {
            trial(heap, chosen, table);
            return null;
          });
      try {
        trial.get(chosen.number("seconds"), TimeUnit.SECONDS);
        return true;
      } catch (ExecutionException | TimeoutException failed) {
        trial.cancel(true);
        table.row(heap, "no: " + reason(failed), "-", "-", "-", "-");
        return false;
      }
    }
  }

  private static String reason(Throwable failed) {
    Throwable reason = failed;
    while (reason.getCause() != null) {
      reason = reason.getCause();
    }
    return String.valueOf(reason.getMessage()).lines().findFirst().orElse("too slow");
  }

  private static void trial(int heap, Options chosen, Table table) throws Exception {
    int loops = chosen.number("loops");
    int clients = chosen.number("clients");
    try (DrivenServer server = DrivenServer.start(ServerOptions.of(heap + "m"), clients)) {
      Company company = Company.prepare(server.http(), CUSTOMERS, ITEMS);
      long since = server.head();
      Measured measured = new ChainRun(server, company).carryOut(clients, 0, loops);
      new ChainCheck(server, company)
          .require(IntStream.range(0, loops).mapToObj(company::order).toList(), since);
      Memory memory = server.process().memory();
      table.row(
          heap,
          "yes",
          loops / measured.seconds(),
          memory.heap(),
          memory.afterCollection(),
          memory.resident());
    }
  }
}
