package io.throughline.eventlog.subscription;

import static org.axonframework.common.jdbc.JdbcUtils.executeQuery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;

/// Reads stored positions without claiming them, which Axon's token store cannot.
public final class StoredPositions {
  private static final String TOKEN =
      "select token, token_type from log.token where processor = ? and segment = 0";

  private final ConnectionProvider connections;
  private final Serializer serializer;

  public StoredPositions(ConnectionProvider connections, Serializer serializer) {
    this.connections = connections;
    this.serializer = serializer;
  }

  /// 0 if the subscription has never run or stands before the first event.
  public long of(String subscription) {
    return position(subscription, TOKEN);
  }

  /// The same, and nobody else can store a position until the transaction ends.
  long locked(String subscription) {
    return position(subscription, TOKEN + " for update");
  }

  private long position(String subscription, String sql) {
    return executeQuery(
        connection(),
        connection -> {
          PreparedStatement statement = connection.prepareStatement(sql);
          statement.setString(1, subscription);
          return statement;
        },
        this::position,
        failure -> new JdbcException("The position could not be read", failure));
  }

  private Connection connection() {
    try {
      return connections.getConnection();
    } catch (SQLException unavailable) {
      throw new JdbcException("No connection to the log", unavailable);
    }
  }

  private long position(ResultSet rows) throws SQLException {
    if (!rows.next() || rows.getString(1) == null) {
      return 0;
    }
    TrackingToken token =
        serializer.deserialize(
            new SimpleSerializedObject<>(rows.getString(1), String.class, rows.getString(2), null));
    return token.position().orElse(0);
  }
}
