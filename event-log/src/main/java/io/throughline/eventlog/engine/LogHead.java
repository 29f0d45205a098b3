package io.throughline.eventlog.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.JdbcException;

/// The one row that every append moves, asked outside of any transaction of the caller.
public final class LogHead {
  private final DataSource database;

  public LogHead(LogSchema migrated, DataSource database) {
    this.database = database;
  }

  /// Position of the last committed event; 0 if there is none.
  public long position() {
    return one("select position from log.head");
  }

  /// The epoch that a process which opens the log now may write in.
  public long epoch() {
    return one("select epoch from log.head");
  }

  /// Begins a new epoch: whoever opened the log before cannot write any more. What is on its way is
  /// recorded before or refused.
  ///
  /// @return the new epoch
  public long takeOver() {
    return one("update log.head set epoch = epoch + 1 returning epoch");
  }

  private long one(String sql) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      connection.setAutoCommit(true);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException failed) {
      throw new JdbcException("The head of the log could not be read", failed);
    }
  }
}
