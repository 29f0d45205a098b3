package io.throughline.eventlog.engine;

import static org.axonframework.common.jdbc.JdbcUtils.executeQuery;
import static org.axonframework.common.jdbc.JdbcUtils.listResults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.common.jdbc.JdbcUtils.SqlResultConverter;

/// Statements on the tables of the log; inside a transaction they see what the transaction sees.
final class LogReader {
  private final ConnectionProvider connections;

  LogReader(ConnectionProvider connections) {
    this.connections = connections;
  }

  <T> List<T> list(String sql, SqlResultConverter<T> row, Object... parameters) {
    return executeQuery(
        connection(),
        connection -> prepared(connection, sql, parameters),
        listResults(row),
        failure -> new JdbcException("The log could not be read", failure));
  }

  private Connection connection() {
    try {
      return connections.getConnection();
    } catch (SQLException unavailable) {
      throw new JdbcException("No connection to the log", unavailable);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      switch (parameters[i]) {
        case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
        case Long[] numbers ->
            statement.setArray(i + 1, connection.createArrayOf("bigint", numbers));
        default -> statement.setObject(i + 1, parameters[i]);
      }
    }
    return statement;
  }
}
