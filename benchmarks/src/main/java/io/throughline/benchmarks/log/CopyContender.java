package io.throughline.benchmarks.log;

import io.throughline.benchmarks.log.app.Answer;
import io.throughline.benchmarks.log.app.History;
import io.throughline.benchmarks.log.app.LogTables;
import io.throughline.benchmarks.measure.Load;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// The limit: one connection that copies rows into a table with the columns and indexes of our log,
/// thousands in each transaction, without asking anything.
final class CopyContender implements Contender {

  private static final int ROWS = 10_000;

  private final LogServer server;
  private final String url;
  private final String row;
  private long copied;

  private CopyContender(LogServer server, String url) {
    this.server = server;
    this.url = url;
    this.row =
        ("%%d\t%%s\t%%s\t0\tPurchase\t2026-01-01 00:00:00+00\tpurchase-placed\t1\t%s\t%s"
                + "\t2026-01-01 00:00:00+00\n")
            .formatted(History.typicalPayload(), History.metadata(1));
  }

  static CopyContender create(LogServer server) throws SQLException {
    return new CopyContender(server, server.newLog("copy"));
  }

  @Override
  public String name() {
    return "copy";
  }

  @Override
  public boolean alone() {
    return true;
  }

  @Override
  public void warmUp(Duration lasting) throws SQLException {
    var _ = place(1, Duration.ofSeconds(1));
  }

  @Override
  public Answer place(int senders, Duration lasting) throws SQLException {
    try (Connection connection = server.connect(url)) {
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      Load.Measured measured = Load.closed(1, lasting, _ -> copy(copy));
      return new Answer(
          measured.perSecond() * ROWS,
          measured.latencies().percentile(50),
          measured.latencies().percentile(99),
          measured.latencies().max(),
          copied,
          Double.NaN);
    }
  }

  private void copy(CopyManager copy) throws SQLException, IOException {
    StringBuilder rows = new StringBuilder();
    for (int n = 1; n <= ROWS; n++) {
      rows.append(row.formatted(copied + n, random(), random()));
    }
    copied +=
        copy.copyIn(
            """
            copy log.event (position, event_id, stream, sequence, stream_type, recorded_at,
                            wire_name, revision, payload, metadata, known_at)
            from stdin
            """,
            new StringReader(rows.toString()));
  }

  private static String random() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  @Override
  public Consistency check() throws SQLException {
    try (Connection connection = server.connect(url)) {
      return Consistency.of(name(), connection, LogTables.OURS, copied);
    }
  }

  @Override
  public void close() {}
}
