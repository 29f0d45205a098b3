package io.throughline.benchmarks.log;

import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/// Appends to our log as `append` measures them, for other benchmarks to be compared with in the
/// same run.
public final class OurAppend implements Closeable {

  private static final int POOL = 48;

  private final LogServer server;
  private final Contender ours;

  private OurAppend(LogServer server, Contender ours) {
    this.server = server;
    this.ours = ours;
  }

  public static OurAppend start(Duration warmUp) throws Exception {
    LogServer server = LogServer.start();
    try {
      Contender ours = Contenders.start(server, "ours", POOL);
      ours.warmUp(warmUp);
      return new OurAppend(server, ours);
    } catch (IOException | SQLException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /// Events a second.
  public double perSecond(int senders, Duration lasting) throws Exception {
    server.checkpoint();
    return ours.place(senders, lasting).perSecond();
  }

  @Override
  public void close() throws IOException {
    try (server) {
      ours.close();
    }
  }
}
