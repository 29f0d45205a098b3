package io.throughline.benchmarks.log.app;

import io.throughline.benchmarks.log.toy.Purchase;
import io.throughline.benchmarks.log.toy.PurchaseEvent;
import io.throughline.benchmarks.log.toy.Purchases;
import io.throughline.eventlog.json.EventJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// A past that is written straight into the tables. Its streams are numbered from 1 and named by
/// the digest of their number, so that they lie in an index as random identifiers do.
public final class History {

  private static final EventJson JSON = new EventJson();

  private History() {}

  /// The name of a stream, the same as `md5(n::text)::uuid::text` in SQL.
  public static String stream(long number) {
    try {
      byte[] text = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
      ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(text));
      return new UUID(digest.getLong(), digest.getLong()).toString();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static String payload(Purchase purchase) {
    return JSON.mapper().writeValueAsString(new PurchaseEvent.Placed(purchase));
  }

  /// One that is as large as most.
  public static String typicalPayload() {
    List<String> payloads =
        Purchases.some(999).stream()
            .map(History::payload)
            .sorted(Comparator.comparingInt(String::length))
            .toList();
    return payloads.get(payloads.size() / 2);
  }

  /// As large as what a command leaves, for event number n.
  public static String metadata(int n) {
    return "{\"commandId\":\"%1$s\",\"correlationId\":\"%1$s\"}".formatted(stream(n));
  }

  /// @param statement inserts as many events as its parameter says, from the table `document`
  static void write(DataSource database, String statement, long events, List<Purchase> purchases)
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      documents(connection, purchases);
      try (PreparedStatement insert = connection.prepareStatement(statement)) {
        insert.setLong(1, events);
        insert.executeUpdate();
      }
      connection.commit();
      connection.setAutoCommit(true);
      try (Statement vacuum = connection.createStatement()) {
        vacuum.execute("vacuum analyze");
      }
    }
  }

  /// Numbered from 0, gone with the transaction.
  static void documents(Connection connection, List<Purchase> purchases) throws SQLException {
    try (Statement create = connection.createStatement()) {
      create.execute(
          """
          create temporary table document (
            number integer primary key, payload text not null, metadata text not null)
          on commit drop
          """);
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into document values (?, ?, ?)")) {
      for (int n = 0; n < purchases.size(); n++) {
        insert.setInt(1, n);
        insert.setString(2, payload(purchases.get(n)));
        insert.setString(3, metadata(n));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
