package io.throughline.benchmarks.log.app;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The indexes of a table, which are made again once it is filled: sorted instead of one entry at a
/// time in random order, as a copy of a database makes them.
final class Indexes {

  private static final String DEFINED =
      """
      select format('alter table %1$s drop constraint %2$I', conrelid::regclass, conname),
             format('alter table %1$s add constraint %2$I %3$s',
                    conrelid::regclass, conname, pg_get_constraintdef(oid))
        from pg_constraint
       where conrelid = '{table}'::regclass and contype in ('p', 'u')
      union all
      select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
        from pg_index
       where indrelid = '{table}'::regclass
         and not exists (select 1 from pg_constraint where conindid = indexrelid)
      """;

  private final List<String> definitions;

  private Indexes(List<String> definitions) {
    this.definitions = definitions;
  }

  static Indexes dropped(Connection connection, String table) throws SQLException {
    List<String> drops = new ArrayList<>();
    List<String> definitions = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(DEFINED.replace("{table}", table))) {
      while (rows.next()) {
        drops.add(rows.getString(1));
        definitions.add(rows.getString(2));
      }
    }
    for (String drop : drops) {
      execute(connection, drop);
    }
    return new Indexes(definitions);
  }

  void restore(Connection connection) throws SQLException {
    execute(connection, "set local maintenance_work_mem = '1GB'");
    for (String definition : definitions) {
      execute(connection, definition);
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
