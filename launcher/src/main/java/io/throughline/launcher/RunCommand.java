package io.throughline.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private final WhereToRun where = new WhereToRun();

  @Override
  public Integer call() throws Exception {
    try (RunningServer server = RunningServer.start(where, Progress.onStandardOutput())) {
      server.announce();
      return server.awaitStop();
    }
  }
}
