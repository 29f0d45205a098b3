package io.throughline.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Consumer;

/// Tells on the terminal what is being done, with the seconds since the start.
final class Progress implements Consumer<String> {

  private final PrintStream out;
  private final long began = System.nanoTime();

  private Progress(PrintStream out) {
    this.out = out;
  }

  static Progress onStandardOutput() {
    return Holder.INSTANCE;
  }

  @Override
  public void accept(String line) {
    Duration since = Duration.ofNanos(System.nanoTime() - began);
    out.printf("%5.1f s  %s%n", since.toMillis() / 1000.0, line);
  }

  /// One clock for the whole run.
  private static final class Holder {
    private static final Progress INSTANCE = new Progress(System.out);
  }
}
