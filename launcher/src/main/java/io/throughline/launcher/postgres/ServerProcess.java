package io.throughline.launcher.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/// The running postmaster, a direct child of this process.
final class ServerProcess {

  /// Generous: after a crash the log written since the last checkpoint, 2 GB at most, is replayed.
  private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(10);

  private static final Duration QUIET = Duration.ofSeconds(2);
  private static final int LOG_LINES_SHOWN = 12;

  private final Process process;
  private final Path log;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /// The kernel's leash watches the thread that starts a program, not its process: a thread of our
  /// own starts the server and then outlives it.
  static ServerProcess start(List<String> command, ServerFolder folder) throws IOException {
    if (Files.exists(folder.log())) {
      Files.move(folder.log(), folder.previousLog(), StandardCopyOption.REPLACE_EXISTING);
    }
    ProcessBuilder builder =
        ShortProgram.builder(command)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectErrorStream(true)
            .redirectOutput(folder.log().toFile());
    var started = new CompletableFuture<Process>();
    Thread.ofPlatform()
        .name("embedded-postgres")
        .daemon(true)
        .start(() -> startAndStay(builder, started));
    try {
      return new ServerProcess(started.join(), folder.log());
    } catch (CompletionException e) {
      throw new IOException(e.getCause());
    }
  }

  private static void startAndStay(ProcessBuilder builder, CompletableFuture<Process> started) {
    try {
      Process process = builder.start();
      started.complete(process);
      process.onExit().join();
    } catch (IOException | RuntimeException e) {
      started.completeExceptionally(e);
    }
  }

  /// Returns false if the server gave up instead; its log says why.
  boolean awaitReady(Path data, Consumer<String> progress) {
    long waited = 0;
    while (!Patience.await(QUIET, () -> isOver() || PidFile.read(data).isReady(pid()))) {
      waited += QUIET.toSeconds();
      progress.accept("waiting for PostgreSQL, which may be recovering (%d s)".formatted(waited));
      if (waited > RECOVERY_LIMIT.toSeconds()) {
        return false;
      }
    }
    return !isOver();
  }

  long pid() {
    return process.pid();
  }

  boolean isOver() {
    return !process.isAlive();
  }

  CompletableFuture<Integer> onExit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  void stop(Consumer<String> progress) {
    if (!isOver()) {
      Shutdown.stop(pid(), this::isOver, progress);
    }
  }

  String lastWords() {
    try {
      List<String> lines = Files.readAllLines(log);
      int from = Math.max(0, lines.size() - LOG_LINES_SHOWN);
      return String.join("\n", lines.subList(from, lines.size()));
    } catch (IOException e) {
      return "(no log: %s)".formatted(e);
    }
  }
}
