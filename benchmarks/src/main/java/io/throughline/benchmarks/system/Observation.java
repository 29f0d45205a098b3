package io.throughline.benchmarks.system;

import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Who uses the processors while something is measured; if wanted, also what the database is busy
/// with, and a flight recording of the server. The latter two cost a few per cent themselves.
final class Observation implements Closeable {

  private final ServerProcess server;
  private final @Nullable DatabaseProfile database;
  private final ProcessorTime before;
  private final long began = System.nanoTime();

  private Observation(
      ServerProcess server, @Nullable DatabaseProfile database, ProcessorTime before) {
    this.server = server;
    this.database = database;
    this.before = before;
  }

  static Observation begin(ServerProcess server, boolean closely) throws IOException, SQLException {
    server.record();
    return new Observation(
        server, closely ? new DatabaseProfile(server) : null, ProcessorTime.now(server));
  }

  /// Prints what was seen.
  ///
  /// @param pieces of work: what the database counts is told for each
  void end(int pieces) throws IOException {
    end(pieces, (System.nanoTime() - began) / 1e9);
  }

  /// @param seconds that count, where the server was left alone in between
  void end(int pieces, double seconds) throws IOException {
    ProcessorTime spent = ProcessorTime.now(server).since(before);
    server.recorded();
    close();
    spent.print(seconds);
    if (database != null) {
      database.print(pieces);
    }
  }

  @Override
  public void close() throws IOException {
    if (database != null) {
      database.close();
    }
  }
}
