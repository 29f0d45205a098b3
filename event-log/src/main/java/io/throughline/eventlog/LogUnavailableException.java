package io.throughline.eventlog;

/// The database of the log does not answer.
public final class LogUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private LogUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  public static LogUnavailableException nothingRecorded(Throwable cause) {
    return new LogUnavailableException(
        "The log does not answer; nothing was recorded, try again later", cause);
  }

  /// The connection broke while the events were on their way, and the log could not be asked since.
  public static LogUnavailableException outcomeUnknown(Throwable cause) {
    return new LogUnavailableException(
        "The log stopped answering while events were written, and whether they are recorded is not"
            + " known; send the same request with the same Idempotency-Key again",
        cause);
  }
}
