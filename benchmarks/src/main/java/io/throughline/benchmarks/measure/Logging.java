package io.throughline.benchmarks.measure;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/// What programs say about themselves while they are measured.
public final class Logging {

  private Logging() {}

  /// Without a configuration everything is said, down to each transaction, and that takes time.
  public static void onlyWarnings() {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
  }
}
