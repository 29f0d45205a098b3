package io.throughline.eventlog;

/// So many units of work wait to be written that another one is not taken; nothing was recorded.
public final class LogOverloadedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public LogOverloadedException(int waiting) {
    this(waiting + " units of work wait for the log; try again later");
  }

  /// As told by another process.
  public LogOverloadedException(String message) {
    super(message);
  }
}
