package io.throughline.eventlog.axonserver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.JdbcException;
import org.flywaydb.core.Flyway;

/// Where each event stands, in a table of PostgreSQL: Axon Server can neither say the position of
/// an event nor find events by kind. Derived from the log, so its commits wait for no disk.
///
/// Each question takes a connection of its own, because what the index says is true of the log
/// whatever the transaction of the caller sees.
public final class PositionIndex {

  private static final String COLUMNS = "position, token, stream, sequence, wire_name, recorded_at";

  private static final String ADD =
      """
      with later as (
        select set_config('synchronous_commit', 'off', true))
      insert into axon_server.event (%s)
      select each.* from later,
        unnest(?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::timestamptz[]) each
      on conflict do nothing
      """
          .formatted(COLUMNS);

  private static final String SELECT = "select " + COLUMNS + " from axon_server.event ";

  private final DataSource database;

  private PositionIndex(DataSource database) {
    this.database = database;
  }

  /// Brings the schema up to date; safe when several processes start at once.
  public static PositionIndex migrated(DataSource database) {
    Flyway.configure(PositionIndex.class.getClassLoader())
        .dataSource(database)
        .schemas("axon_server")
        .defaultSchema("axon_server")
        .table("migration")
        .locations("classpath:io/throughline/eventlog/axonserver/migration")
        .load()
        .migrate();
    return new PositionIndex(database);
  }

  /// What another process has added meanwhile is the same and changes nothing.
  void add(List<Located> events) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(ADD)) {
      connection.setAutoCommit(true);
      Columns columns = new Columns(connection, statement, events);
      columns.set("bigint", each -> each.mark().position());
      columns.set("bigint", each -> each.mark().token());
      columns.set("text", Located::stream);
      columns.set("bigint", Located::sequence);
      columns.set("text", Located::wireName);
      columns.set("timestamptz", each -> each.recordedAt().atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new JdbcException("The index of the log could not be written", failed);
    }
  }

  Optional<Located> last() {
    return query(SELECT + "order by position desc limit 1").stream().findFirst();
  }

  /// The last event known up to a position.
  Mark upTo(long position) {
    return query(SELECT + "where position <= ? order by position desc limit 1", position).stream()
        .findFirst()
        .map(Located::mark)
        .orElse(Mark.BEFORE_THE_FIRST);
  }

  OptionalLong positionOf(String stream, long sequence) {
    return query(SELECT + "where stream = ? and sequence = ?", stream, sequence).stream()
        .mapToLong(found -> found.mark().position())
        .findFirst();
  }

  /// The first event that is not older.
  Optional<Located> firstSince(Instant time) {
    return query(
            SELECT + "where recorded_at >= ? order by position limit 1",
            time.atOffset(ZoneOffset.UTC))
        .stream()
        .findFirst();
  }

  /// The next events after a position.
  ///
  /// @param wireNames only these kinds; all if empty
  List<Located> after(long position, int limit, Set<String> wireNames) {
    return query(
        SELECT + "where position > ? and (? or wire_name = any (?)) order by position limit ?",
        position,
        wireNames.isEmpty(),
        wireNames,
        limit);
  }

  /// As [#after], of one stream only.
  List<Located> after(String stream, long position, int limit, Set<String> wireNames) {
    return query(
        SELECT
            + "where stream = ? and position > ? and (? or wire_name = any (?))"
            + " order by sequence limit ?",
        stream,
        position,
        wireNames.isEmpty(),
        wireNames,
        limit);
  }

  private List<Located> query(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(
            i + 1,
            parameters[i] instanceof Collection<?> several
                ? connection.createArrayOf("text", several.toArray())
                : parameters[i]);
      }
      List<Located> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(located(rows));
        }
      }
      return found;
    } catch (SQLException failed) {
      throw new JdbcException("The index of the log could not be read", failed);
    }
  }

  private static Located located(ResultSet rows) throws SQLException {
    return new Located(
        new Mark(rows.getLong(1), rows.getLong(2)),
        rows.getString(3),
        rows.getLong(4),
        rows.getString(5),
        rows.getObject(6, OffsetDateTime.class).toInstant());
  }

  /// The columns of the rows as arrays, one parameter after the other.
  private static final class Columns {

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<Located> rows;
    private int parameter = 1;

    Columns(Connection connection, PreparedStatement statement, List<Located> rows) {
      this.connection = connection;
      this.statement = statement;
      this.rows = rows;
    }

    void set(String type, Function<Located, Object> column) throws SQLException {
      Object[] values = rows.stream().map(column).toArray();
      statement.setArray(parameter++, connection.createArrayOf(type, values));
    }
  }
}
