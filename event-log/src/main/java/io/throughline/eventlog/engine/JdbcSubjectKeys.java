package io.throughline.eventlog.engine;

import static org.axonframework.common.jdbc.JdbcUtils.executeQuery;
import static org.axonframework.common.jdbc.JdbcUtils.listResults;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.throughline.eventlog.SubjectKeys;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcException;
import org.jspecify.annotations.Nullable;

/// The keys in their table, remembered for a minute. A key is made in a transaction of its own, so
/// that it is durable before anything is sealed with it; of several who make it at once, one wins.
public final class JdbcSubjectKeys implements SubjectKeys {

  private static final int KEY_BYTES = 32;
  private static final int MOST_REMEMBERED = 10_000;
  private static final Duration LONGEST_REMEMBERED = Duration.ofMinutes(1);

  private static final String MAKE =
      """
      insert into log.subject_key (subject, key) values (?, ?) on conflict (subject) do nothing
      """;

  /// With the keys that were made next: a replay meets subjects in about that order, and would
  /// otherwise ask for each key by a statement of its own.
  private static final String READ =
      """
      select subject, key from log.subject_key
      where number >= (select number from log.subject_key where subject = ?)
      order by number
      limit 64
      """;

  private static final String DESTROY =
      """
      insert into log.subject_key as known (subject, destroyed_at)
      select distinct unnest(?::text[]), now()
      on conflict (subject) do update set key = null, destroyed_at = now()
        where known.key is not null
      """;

  private record Row(String subject, Optional<SecretKey> key) {}

  private final DataSource database;
  private final ConnectionProvider connections;
  private final SecureRandom random = new SecureRandom();
  private final Cache<String, Optional<SecretKey>> remembered =
      Caffeine.newBuilder()
          .maximumSize(MOST_REMEMBERED)
          .expireAfterWrite(LONGEST_REMEMBERED)
          .build();

  /// @param database gives connections for keys that are made or destroyed, whatever transaction
  ///   the sender is in
  /// @param connections gives the connection of the reader's transaction
  public JdbcSubjectKeys(DataSource database, ConnectionProvider connections) {
    this.database = database;
    this.connections = connections;
  }

  @Override
  public Optional<SecretKey> toSeal(String subject) {
    Optional<SecretKey> known = remembered.getIfPresent(subject);
    if (known != null) {
      return known;
    }
    byte[] fresh = new byte[KEY_BYTES];
    random.nextBytes(fresh);
    boolean made =
        update(
                MAKE,
                (statement, _) -> {
                  statement.setString(1, subject);
                  statement.setBytes(2, fresh);
                })
            == 1;
    return made ? remember(new Row(subject, key(fresh))) : toOpen(subject);
  }

  @Override
  public Optional<SecretKey> toOpen(String subject) {
    Optional<SecretKey> known = remembered.getIfPresent(subject);
    if (known != null) {
      return known;
    }
    List<Row> rows = read(subject);
    if (rows.isEmpty()) {
      throw new IllegalStateException("The key of " + subject + " is missing from log.subject_key");
    }
    rows.forEach(this::remember);
    return rows.getFirst().key();
  }

  @Override
  public void destroy(Collection<String> subjects) {
    var _ =
        update(
            DESTROY,
            (statement, connection) ->
                statement.setArray(1, connection.createArrayOf("text", subjects.toArray())));
    subjects.forEach(subject -> remember(new Row(subject, Optional.empty())));
  }

  private Optional<SecretKey> remember(Row row) {
    remembered.put(row.subject(), row.key());
    return row.key();
  }

  private List<Row> read(String subject) {
    return executeQuery(
        connection(),
        connection -> {
          PreparedStatement statement = connection.prepareStatement(READ);
          statement.setString(1, subject);
          return statement;
        },
        listResults(row -> new Row(row.getString(1), key(row.getBytes(2)))),
        failure -> new JdbcException("The keys of the log could not be read", failure));
  }

  private Connection connection() {
    try {
      return connections.getConnection();
    } catch (SQLException unavailable) {
      throw new JdbcException("No connection to the keys of the log", unavailable);
    }
  }

  private static Optional<SecretKey> key(byte @Nullable [] bytes) {
    return bytes == null ? Optional.empty() : Optional.of(new SecretKeySpec(bytes, "AES"));
  }

  private interface Parameters {
    void set(PreparedStatement statement, Connection connection) throws SQLException;
  }

  private int update(String sql, Parameters parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      connection.setAutoCommit(true);
      parameters.set(statement, connection);
      return statement.executeUpdate();
    } catch (SQLException failed) {
      throw new JdbcException("The keys of the log could not be changed", failed);
    }
  }
}
