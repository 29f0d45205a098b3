package io.throughline.benchmarks.system;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What the server's database is busy with: it is asked some fifty times a second which statements
/// are under way, and at both ends for its counters. Statements of a shape count as one.
final class DatabaseProfile implements Closeable {

  private static final int MILLIS_BETWEEN = 20;
  private static final int MOST_STATEMENTS = 25;
  private static final int TOLD = 110;

  private static final String UNDER_WAY =
      """
      select regexp_replace(left(query, 400), '\\s+', ' ', 'g'),
             case when state <> 'active' then 'idle in transaction'
                  else coalesce(wait_event_type || '/' || wait_event, 'running') end
        from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
      """;

  private static final String ROWS =
      """
      select schemaname || '.' || relname, n_tup_ins, n_tup_upd, n_tup_hot_upd, n_tup_del,
             coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
        from pg_stat_user_tables
      """;

  private static final List<String> OF_TABLES =
      List.of("inserted", "updated", "in place", "deleted", "read");

  private static final String COUNTERS =
      """
      select xact_commit, xact_rollback, tup_inserted, tup_updated, tup_deleted, tup_returned,
             tup_fetched, blks_hit, blks_read, wal_records, wal_fpi, wal_bytes::bigint
        from pg_stat_database, pg_stat_wal where datname = current_database()
      """;

  private final Connection database;
  private final Thread thread;
  private final Map<String, Map<String, Integer>> statements = new HashMap<>();
  private final Map<String, Long> before;
  private final Map<String, List<Long>> tablesBefore;
  private Map<String, Long> after = Map.of();
  private Map<String, List<Long>> tablesAfter = Map.of();
  private int looks;

  DatabaseProfile(ServerProcess server) throws IOException, SQLException {
    this.database = server.database();
    this.before = counters();
    this.tablesBefore = tables();
    this.thread = Thread.ofPlatform().name("database-profile").start(this::watch);
  }

  private void watch() {
    try (Statement asking = database.createStatement()) {
      while (!Thread.currentThread().isInterrupted()) {
        look(asking);
        Thread.sleep(MILLIS_BETWEEN);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void look(Statement asking) throws SQLException {
    looks++;
    try (ResultSet rows = asking.executeQuery(UNDER_WAY)) {
      while (rows.next()) {
        statements
            .computeIfAbsent(rows.getString(1), _ -> new TreeMap<>())
            .merge(rows.getString(2), 1, Integer::sum);
      }
    }
  }

  private Map<String, Long> counters() throws SQLException {
    Map<String, Long> counters = new TreeMap<>();
    try (Statement asking = database.createStatement();
        ResultSet row = asking.executeQuery(COUNTERS)) {
      row.next();
      for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
        counters.put(row.getMetaData().getColumnName(column), row.getLong(column));
      }
    }
    return counters;
  }

  /// Counts of rows by table and by what was done to them.
  private Map<String, List<Long>> tables() throws SQLException {
    Map<String, List<Long>> tables = new TreeMap<>();
    try (Statement asking = database.createStatement();
        ResultSet row = asking.executeQuery(ROWS)) {
      while (row.next()) {
        List<Long> counts = new ArrayList<>();
        for (int column = 0; column < OF_TABLES.size(); column++) {
          counts.add(row.getLong(column + 2));
        }
        tables.put(row.getString(1), counts);
      }
    }
    return tables;
  }

  private void printTables(int pieces) {
    System.out.printf("  %-28s", "rows of");
    OF_TABLES.forEach(what -> System.out.printf(" %9s", what));
    System.out.println();
    tablesAfter.forEach((name, counts) -> {
      List<Long> earlier = tablesBefore.getOrDefault(name, List.of(0L, 0L, 0L, 0L, 0L));
      List<Double> each =
          IntStream.range(0, counts.size())
              .mapToObj(n -> (counts.get(n) - earlier.get(n)) / (double) pieces)
              .toList();
      if (each.stream().anyMatch(count -> count >= 0.05)) {
        System.out.printf("  %-28s", name);
        each.forEach(count -> System.out.printf(" %,9.1f", count));
        System.out.println();
      }
    });
  }

  /// @param pieces of work: what is counted is told for each
  void print(int pieces) {
    System.out.println("database, for each piece of work:");
    after.forEach((name, value) ->
        System.out.printf(
            "  %-14s %,10.1f%n", name, (value - before.getOrDefault(name, 0L)) / (double) pieces));
    printTables(pieces);
    System.out.printf("statements under way at a time, on average over %d looks:%n", looks);
    statements.entrySet().stream()
        .sorted((one, other) -> sum(other.getValue()) - sum(one.getValue()))
        .limit(MOST_STATEMENTS)
        .forEach(each ->
            System.out.printf(
                "%7.3f  %s%n         %s%n",
                sum(each.getValue()) / (double) looks,
                each.getKey().substring(0, Math.min(TOLD, each.getKey().length())),
                each.getValue()));
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public void close() throws IOException {
    try (database) {
      if (database.isClosed()) {
        return;
      }
      thread.interrupt();
      thread.join();
      after = counters();
      tablesAfter = tables();
    } catch (SQLException e) {
      throw new IOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
