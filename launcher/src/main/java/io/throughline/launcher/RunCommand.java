package io.throughline.launcher;

import io.throughline.launcher.demo.DemoCompany;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts everything and runs until it is told to stop.
@Command(
    name = "./run",
    mixinStandardHelpOptions = true,
    version = "Throughline 0.1",
    sortOptions = false,
    description = "Starts command side, query side and console in one process.",
    footer = {
      "",
      "Stop it with Ctrl-C or kill. The server listens on the loopback interface only,",
      "because there is no sign-in yet."
    })
final class RunCommand implements Callable<Integer> {

  /// The demo was asked for, and the log holds something else.
  private static final int LOG_IN_USE = 1;

  @Mixin private final WhereToRun where = new WhereToRun();

  @Option(
      names = "--demo",
      description = "Fills an empty log with half a year of a small company, then goes on serving.")
  private boolean demo;

  @Override
  public Integer call() throws Exception {
    Progress progress = Progress.onStandardOutput();
    try (RunningServer server = RunningServer.start(where, progress)) {
      int refused = demo ? fillDemo(server.api(), progress) : 0;
      if (refused != 0) {
        return refused;
      }
      server.announce();
      return server.awaitStop();
    }
  }

  /// @return 0 where the demo is there now, else the exit code
  static int fillDemo(URI api, Consumer<String> progress) throws IOException, InterruptedException {
    return switch (DemoCompany.fill(api, LocalDate.now(ZoneOffset.UTC), progress)) {
      case FILLED -> 0;
      case ALREADY_THERE -> {
        progress.accept("the demo company is there already");
        yield 0;
      }
      case LOG_IN_USE -> {
        progress.accept(
            "the log holds something else, so --demo leaves it alone: start without --demo, or give"
                + " the demo a folder of its own with --data DIR");
        yield LOG_IN_USE;
      }
    };
  }
}
