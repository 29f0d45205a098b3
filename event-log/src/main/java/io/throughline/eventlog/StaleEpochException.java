package io.throughline.eventlog;

/// The log has entered another epoch since this process opened it: somebody has taken over writing.
/// Nothing was recorded, and nothing will be by this process until it opens the log again.
public final class StaleEpochException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public StaleEpochException(long epoch) {
    super(
        "The log has left epoch "
            + epoch
            + "; another process has taken over writing. Restart this one to write again");
  }
}
