package io.throughline.benchmarks.system.server;

import io.throughline.query.view.ViewSchema;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of all views.
@Component
class ViewTables {

  private final JdbcClient jdbc;

  /// @param schema they are there
  ViewTables(JdbcClient jdbc, ViewSchema schema) {
    this.jdbc = jdbc;
  }

  private List<String> all() {
    return jdbc.sql(
            """
            select tablename from pg_tables
             where schemaname = 'view' and tablename not in ('migration', 'position') order by 1
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /// Back to before the first event.
  void empty() {
    String tables = all().stream().map(each -> "view." + each).collect(Collectors.joining(", "));
    jdbc.sql("truncate " + tables).update();
    jdbc.sql("update view.position set position = 0").update();
  }

  /// The same exactly where all rows of all tables are.
  String sums() {
    return all().stream()
        .map(each -> each + "=" + sum("view." + each))
        .collect(Collectors.joining(" "));
  }

  private String sum(String table) {
    return jdbc.sql(
            "select count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) from "
                + table
                + " t")
        .query(String.class)
        .single();
  }
}
