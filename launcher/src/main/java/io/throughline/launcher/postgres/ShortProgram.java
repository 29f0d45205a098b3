package io.throughline.launcher.postgres;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// What a program that ends by itself left: its exit code and everything it printed.
record ShortProgram(int exitCode, String output) {

  private static final int COULD_NOT_START = 127;

  /// Runs to the end, or to `limit` and is then killed. A program that is not installed counts as
  /// failed, with the code a shell would give it.
  static ShortProgram run(Duration limit, String input, List<String> command) {
    try {
      ProcessBuilder builder = builder(command).redirectErrorStream(true);
      Process process = builder.start();
      CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS)
          .execute(process::destroyForcibly);
      feed(process, input);
      byte[] output = process.getInputStream().readAllBytes();
      return new ShortProgram(
          process.onExit().join().exitValue(), new String(output, StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      return new ShortProgram(COULD_NOT_START, e.toString());
    }
  }

  /// A program that has ended already reads nothing; its exit code tells more than a broken pipe.
  private static void feed(Process process, String input) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException _) {
      // See above.
    }
  }

  static boolean works(String... command) {
    return run(Duration.ofSeconds(5), "", List.of(command)).succeeded();
  }

  /// A caller's PGDATA, PGPORT or locale must not reach the server.
  static ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(new File("/"));
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  boolean succeeded() {
    return exitCode == 0;
  }
}
