package io.throughline.benchmarks.system;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/// The log of a server as its database has it, past the product.
final class ServerLog implements Closeable {

  private final Connection database;

  ServerLog(ServerProcess server) throws IOException {
    try {
      this.database = server.database();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /// Events after a position by type.
  Map<String, Long> types(long after) throws SQLException {
    return counted(
        "select wire_name, count(*) from log.event where position > ? group by wire_name", after);
  }

  /// How many streams begun after a position have which first event and which length, such as
  /// `sales-order-placed 3`.
  Map<String, Long> streams(long after) throws SQLException {
    return counted(
        """
        select first || ' ' || events, count(*)
          from (select (array_agg(wire_name order by sequence))[1] as first, count(*) as events
                  from log.event
                 where stream in (select stream from log.event where position > ? and sequence = 0)
                 group by stream) as streams
         group by 1
        """,
        after);
  }

  private Map<String, Long> counted(String sql, long after) throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setLong(1, after);
      ResultSet rows = statement.executeQuery();
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
    }
    return counts;
  }

  /// The first and the last position are 1 and the number of events, or this says what is not so.
  void requireDense() throws SQLException {
    try (PreparedStatement statement =
            database.prepareStatement(
                """
                select count(*), count(distinct position), min(position), max(position)
                  from log.event
                """);
        ResultSet row = statement.executeQuery()) {
      row.next();
      long events = row.getLong(1);
      if (row.getLong(2) != events || row.getLong(3) != 1 || row.getLong(4) != events) {
        throw new IllegalStateException(
            "%d events at %d positions from %d to %d"
                .formatted(events, row.getLong(2), row.getLong(3), row.getLong(4)));
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      database.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
