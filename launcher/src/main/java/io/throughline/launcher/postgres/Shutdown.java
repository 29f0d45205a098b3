package io.throughline.launcher.postgres;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Stops a postmaster, politely at first. Whatever it takes, no acknowledged commit is lost: the
/// harsher steps only make the next start replay the log.
enum Shutdown {
  /// Ends the sessions, writes everything out.
  FAST("INT", Duration.ofSeconds(30)),
  /// Drops everything at once; the log is replayed at the next start.
  IMMEDIATE("QUIT", Duration.ofSeconds(10)),
  KILL("KILL", Duration.ofSeconds(10));

  private static final Duration QUIET = Duration.ofSeconds(1);

  private final String signal;
  private final Duration limit;

  Shutdown(String signal, Duration limit) {
    this.signal = signal;
    this.limit = limit;
  }

  static void stop(long pid, BooleanSupplier gone, Consumer<String> progress) {
    for (Shutdown step : values()) {
      step.send(pid);
      if (Patience.await(QUIET, gone)) {
        return;
      }
      progress.accept("waiting for PostgreSQL (pid %d) to stop".formatted(pid));
      if (Patience.await(step.limit, gone)) {
        return;
      }
    }
    throw new EmbeddedPostgresException("PostgreSQL (pid %d) does not stop.".formatted(pid));
  }

  /// A stopped process (SIGSTOP) takes a signal only after SIGCONT.
  private void send(long pid) {
    var command = "kill -%s %d; kill -CONT %d".formatted(signal, pid, pid);
    ShortProgram.run(ServerPrograms.PROBE, "", List.of("sh", "-c", command));
  }
}
