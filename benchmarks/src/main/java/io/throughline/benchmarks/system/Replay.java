package io.throughline.benchmarks.system;

import io.throughline.benchmarks.measure.Benchmark;
import io.throughline.benchmarks.measure.Option;
import io.throughline.benchmarks.measure.Options;
import io.throughline.benchmarks.measure.Result;
import io.throughline.benchmarks.measure.Samples;
import io.throughline.benchmarks.measure.Table;
import io.throughline.launcher.postgres.EmbeddedPostgresServer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.io.FileUtils;

/// All views built again from the first event, against reading and decoding the log alone.
public final class Replay implements Benchmark {

  private static final double MANY_CORES = 1.5;

  @Override
  public String name() {
    return "replay";
  }

  @Override
  public String about() {
    return "events/s told to all views from the first one on, against reading and decoding the log"
        + " with one reader, or with two where the replay uses more than 1.5 cores, the database"
        + " included; the views must be the same afterwards, row by row";
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option("loops", "3000", "order-to-cash loops in the log, 24 events each"),
        new Option("clients", "256", "loops under way at a time while the log is filled"),
        new Option("rounds", "3", "how often each is measured, in turn"),
        new Option("heap", "512m", "-Xmx of the process that replays"));
  }

  @Override
  public Result run(Options chosen) throws Exception {
    Path data = filled(chosen);
    try (EmbeddedPostgresServer database = EmbeddedPostgresServer.start(data);
        RebuildProcess process = RebuildProcess.start(database, chosen.text("heap"))) {
      String live = process.sums();
      long head = process.head();
      if (head == 0) {
        throw new IllegalStateException("the log is empty");
      }
      process.rebuild();
      process.read(1);
      process.read(2);
      Samples one = new Samples();
      Samples two = new Samples();
      Samples replay = new Samples();
      Samples cores = new Samples();
      Table table = new Table("round", "read by 1/s", "read by 2/s", "replayed/s", "cores");
      for (int round = 1; round <= chosen.number("rounds"); round++) {
        double alone = head / process.read(1);
        double together = head / process.read(2);
        double before = process.processorSeconds();
        double seconds = process.rebuild();
        double used = (process.processorSeconds() - before) / seconds;
        one.add(alone);
        two.add(together);
        replay.add(head / seconds);
        cores.add(used);
        table.row(round, alone, together, head / seconds, used);
      }
      table.print();
      requireSame(live, process.sums());
      System.out.printf("%d events; all views are the same, row by row%n", head);
      System.out.println(process.memory());
      double peer = cores.median() > MANY_CORES ? two.median() : one.median();
      return Result.moreIsBetter(name(), replay.median(), peer);
    } finally {
      FileUtils.deleteDirectory(data.toFile());
    }
  }

  /// A folder with a log that was filled by complete loops, and with the views as they went along.
  private static Path filled(Options chosen) throws Exception {
    int loops = chosen.number("loops");
    try (DrivenServer server = DrivenServer.start(ServerOptions.of("1g"), 64)) {
      Company company = Company.prepare(server.http(), 500, 1000);
      long since = server.head();
      new ChainRun(server, company).carryOut(chosen.number("clients"), 0, loops);
      new ChainCheck(server, company)
          .require(IntStream.range(0, loops).mapToObj(company::order).toList(), since);
      return server.process().stopAndKeep();
    }
  }

  private static void requireSame(String live, String rebuilt) {
    if (!live.equals(rebuilt)) {
      throw new IllegalStateException(
          "the views are not the same:%n%s%n%s".formatted(live, rebuilt));
    }
  }
}
