package io.throughline.launcher.importing;

import java.io.PrintStream;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Shows how far the work is, its rate and the time that remains: a bar on a terminal, elsewhere a
/// line every few seconds.
final class ImportProgress implements AutoCloseable {

  private static final int WIDTH = 100;
  private static final Duration ON_TERMINAL = Duration.ofMillis(250);
  private static final Duration ELSEWHERE = Duration.ofSeconds(5);

  private final PrintStream out;
  private final boolean terminal;
  private @Nullable ProgressBar bar;

  ImportProgress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /// Ends what was shown before and begins anew from nothing.
  void begin(String task, long steps, String unit) {
    end();
    bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps)
            .setUnit(" " + unit, 1)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis((int) (terminal ? ON_TERMINAL : ELSEWHERE).toMillis())
            .showSpeed(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
            .setConsumer(consumer())
            .build();
  }

  private ProgressBarConsumer consumer() {
    return terminal
        ? new ConsoleProgressBarConsumer(out, WIDTH)
        : new DelegatingProgressBarConsumer(new LineByLine(out), WIDTH);
  }

  /// Prints what has changed since the last line.
  private static final class LineByLine implements Consumer<String> {

    private final PrintStream out;
    private String last = "";

    LineByLine(PrintStream out) {
      this.out = out;
    }

    @Override
    public synchronized void accept(String text) {
      String line = text.strip();
      if (!line.equals(last)) {
        out.println(line);
      }
      last = line;
    }
  }

  void step(long steps) {
    ProgressBar current = bar;
    if (current != null) {
      current.stepBy(steps);
    }
  }

  /// Tells what is being worked on, beside the bar.
  void say(String text) {
    ProgressBar current = bar;
    if (current != null) {
      current.setExtraMessage(" " + text);
    }
  }

  void end() {
    ProgressBar current = bar;
    if (current != null) {
      current.close();
    }
    bar = null;
  }

  @Override
  public void close() {
    end();
  }
}
