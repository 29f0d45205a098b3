package io.throughline.benchmarks.log;

import io.throughline.benchmarks.log.app.Answer;
import io.throughline.benchmarks.log.app.History;
import io.throughline.benchmarks.log.app.LogTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;

/// What PostgreSQL does for a client without an application around it: rows with the columns, the
/// indexes and the payload of our log, positions from a sequence, each statement prepared and a
/// transaction of its own. The payload travels with every row, as it must for any program; ids and
/// times are made by the server, which spares the client all work.
final class PgbenchContender implements Contender {

  private static final String ROW =
      """
      (nextval('log.position'), gen_random_uuid()::text, gen_random_uuid()::text, 0, 'Purchase',
       now(), 'purchase-placed', '1', :payload, :metadata, null, now())\
      """;

  private static final String INSERT =
      """
      insert into log.event
        (position, event_id, stream, sequence, stream_type, recorded_at, wire_name, revision,
         payload, metadata, claim, known_at)
      values
      """;

  private final LogServer server;
  private final PgbenchProgram program;
  private final int rows;
  private final Path script;
  private final String url;
  private long acknowledged;

  private PgbenchContender(
      LogServer server, PgbenchProgram program, int rows, Path script, String url) {
    this.server = server;
    this.program = program;
    this.rows = rows;
    this.script = script;
    this.url = url;
  }

  /// @param rows for each transaction
  static PgbenchContender create(LogServer server, PgbenchProgram program, int rows)
      throws IOException, SQLException {
    String url = server.newLog(database(rows));
    try (Connection connection = server.connect(url);
        Statement statement = connection.createStatement()) {
      statement.execute("create sequence log.position");
    }
    Path script = Files.createTempFile("append", ".sql");
    Files.writeString(script, INSERT + String.join(",\n", Collections.nCopies(rows, ROW)) + ";\n");
    return new PgbenchContender(server, program, rows, script, url);
  }

  private static String database(int rows) {
    return "pgbench-" + rows;
  }

  @Override
  public String name() {
    return database(rows);
  }

  /// There is nothing to warm up but the server's memory.
  @Override
  public void warmUp(Duration lasting) throws IOException {
    var _ = place(1, Duration.ofSeconds(1));
  }

  @Override
  public Answer place(int senders, Duration lasting) throws IOException {
    Map<String, String> variables =
        Map.of(
            "payload", History.typicalPayload(),
            "metadata", History.metadata(1));
    PgbenchProgram.Run run =
        program.run(server, database(rows), script, variables, senders, lasting);
    acknowledged += run.transactions() * rows;
    return new Answer(
        run.perSecond() * rows, run.latency(), Double.NaN, Double.NaN, acknowledged, Double.NaN);
  }

  @Override
  public Consistency check() throws SQLException {
    LogTables kept = new LogTables("log.event", "position", "stream", "sequence", false);
    try (Connection connection = server.connect(url)) {
      return Consistency.of(name(), connection, kept, acknowledged);
    }
  }

  @Override
  public void close() throws IOException {
    Files.delete(script);
  }
}
