package io.throughline.launcher;

import picocli.CommandLine;

/// Throughline in one process: command side, query side and console on a PostgreSQL of its own.
public final class Launcher {

  private Launcher() {}

  public static void main(String[] arguments) {
    CommandLine commands = new CommandLine(new RunCommand());
    commands.addSubcommand(new ImportSubcommand());
    commands.setExecutionExceptionHandler((failure, line, _) -> {
      line.getErr().println("Throughline stops: " + reason(failure));
      return line.getCommandSpec().exitCodeOnExecutionException();
    });
    int exitCode = commands.execute(arguments);
    // Whatever still runs is a daemon of a library; the shutdown hook closes what is ours.
    System.exit(exitCode);
  }

  private static String reason(Throwable failure) {
    StringBuilder reason = new StringBuilder(String.valueOf(failure.getMessage()));
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      reason.append(System.lineSeparator()).append("because ").append(cause.getMessage());
    }
    return reason.toString();
  }
}
