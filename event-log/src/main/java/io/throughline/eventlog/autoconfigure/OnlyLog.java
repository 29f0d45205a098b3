package io.throughline.eventlog.autoconfigure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.JdbcException;

/// Refuses a database that belongs to a log which another engine keeps: its views, its tokens and
/// its keys are of that log, and positions would mean other events.
final class OnlyLog {

  private OnlyLog() {}

  /// @param table of the other engine, which has rows where that engine was used
  /// @throws IllegalStateException if it has rows
  static void require(DataSource database, String table, String otherEngine) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      if (isTrue(statement, "select to_regclass('" + table + "') is not null")
          && isTrue(statement, "select exists (select from " + table + ")")) {
        throw new IllegalStateException(
            "This database belongs to a log in "
                + otherEngine
                + ". Choose that engine, or a database of its own for this one");
      }
    } catch (SQLException failed) {
      throw new JdbcException("The database could not be asked whose it is", failed);
    }
  }

  private static boolean isTrue(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() && rows.getBoolean(1);
    }
  }
}
