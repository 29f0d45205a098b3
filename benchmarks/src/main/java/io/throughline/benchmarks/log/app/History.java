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
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// A past that is written straight into the tables. Its streams are numbered from 0 and named by
/// the digest of their number, so that they lie in an index as random identifiers do. A thousand
/// streams at a time take turns, so that the events of one are near each other and never together.
///
/// @param events in all
/// @param perStream events of each stream
public record History(long events, int perStream) {

  private static final EventJson JSON = new EventJson();
  private static final int AT_A_TIME = 1000;

  public long streams() {
    return events / perStream;
  }

  /// @throws IllegalArgumentException if the last streams would be shorter than others
  public History {
    if (events % ((long) AT_A_TIME * perStream) != 0) {
      throw new IllegalArgumentException(
          "%d events are no multiple of %d".formatted(events, AT_A_TIME * perStream));
    }
  }

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

  void writeTo(Application application) throws SQLException {
    try (Connection connection = application.database().getConnection()) {
      connection.setAutoCommit(false);
      documents(connection);
      Indexes.execute(connection, past());
      Indexes indexes = Indexes.dropped(connection, application.tables().table());
      Indexes.execute(connection, application.fill());
      indexes.restore(connection);
      Indexes.execute(connection, "drop view past; drop table document");
      connection.commit();
      connection.setAutoCommit(true);
      Indexes.execute(connection, "vacuum (analyze) " + application.tables().table());
    }
  }

  private String past() {
    return """
    create temporary view past as
      select n + 1 as number,
             md5((n / (%1$d * %2$d) * %1$d + n %% %1$d)::text)::uuid::text as stream,
             n / %1$d %% %2$d as sequence,
             payload,
             metadata
        from generate_series(0, %3$d::bigint - 1) n
        join document on document.number = n %% %1$d
    """
        .formatted(AT_A_TIME, perStream, events);
  }

  /// Numbered from 0.
  private static void documents(Connection connection) throws SQLException {
    Indexes.execute(
        connection,
        """
        create temporary table document (
          number integer primary key, payload text not null, metadata text not null)
        """);
    List<Purchase> purchases = Purchases.some(AT_A_TIME);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into document values (?, ?, ?)")) {
      for (int n = 0; n < purchases.size(); n++) {
        insert.setInt(1, n);
        insert.setString(2, payload(purchases.get(n)));
        insert.setString(3, metadata(n));
        insert.addBatch();
      }
      var _ = insert.executeBatch();
    }
  }
}
