package io.throughline.benchmarks.log;

import io.throughline.benchmarks.log.app.LogTables;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What a log must be after it was measured, or its figures are worth nothing.
///
/// @param acknowledged events, with those it was filled with
/// @param events that are there
/// @param broken streams whose sequences are not dense from 0
/// @param dense whether positions are to be dense, too
record Consistency(
    String contender,
    long acknowledged,
    long events,
    long distinct,
    long first,
    long last,
    long broken,
    boolean dense) {

  static Consistency of(
      String contender, Connection connection, LogTables tables, long acknowledged)
      throws SQLException {
    String sql =
        """
        select count(*), count(distinct {position}),
               coalesce(min({position}), 1), coalesce(max({position}), 0),
               (select count(*)
                  from (select 1 from {table} group by {stream}
                        having min({sequence}) <> 0 or max({sequence}) <> count(*) - 1
                            or count(distinct {sequence}) <> count(*)) broken)
          from {table}
        """
            .replace("{table}", tables.table())
            .replace("{position}", tables.position())
            .replace("{stream}", tables.stream())
            .replace("{sequence}", tables.sequence());
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return new Consistency(
          contender,
          acknowledged,
          row.getLong(1),
          row.getLong(2),
          row.getLong(3),
          row.getLong(4),
          row.getLong(5),
          tables.dense());
    }
  }

  List<String> violations() {
    List<String> violations = new ArrayList<>();
    if (events != acknowledged) {
      violations.add("%,d acknowledged, %,d in the log".formatted(acknowledged, events));
    }
    if (distinct != events) {
      violations.add("%,d positions for %,d events".formatted(distinct, events));
    }
    if (dense && events > 0 && (first != 1 || last != events)) {
      violations.add("positions from %,d to %,d for %,d events".formatted(first, last, events));
    }
    if (broken > 0) {
      violations.add("%,d streams have gaps".formatted(broken));
    }
    return violations;
  }

  /// @throws IllegalStateException if anything is violated
  void require() {
    if (!violations().isEmpty()) {
      throw new IllegalStateException(contender + ": " + String.join("; ", violations()));
    }
    System.out.printf(
        "%s: %,d events acknowledged, all there, each at a place of its own%s%n",
        contender, events, dense ? ", no gaps" : "");
  }
}
