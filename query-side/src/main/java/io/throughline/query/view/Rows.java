package io.throughline.query.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows for one statement, sent column by column as arrays. The statement reads them as `rows`:
///
/// ```
/// Rows.of("text sku", "bigint quantity").add("A-100", 5).write(jdbc, "insert … from rows");
/// ```
public final class Rows {

  /// More than this goes in several statements, so that no single one grows without bound.
  private static final int MOST = 20_000;

  private record Column(String type, String name) {

    static Column parse(String text) {
      int space = text.indexOf(' ');
      return new Column(text.substring(0, space), text.substring(space + 1));
    }

    String parameter() {
      return "?::" + type + "[]";
    }

    /// What the driver writes in binary goes as it is, everything else as its text.
    Object array(List<@Nullable Object[]> rows, int index) {
      return switch (type) {
        case "bigint" -> rows.stream().map(row -> row[index]).toArray(Long[]::new);
        case "integer" -> rows.stream().map(row -> row[index]).toArray(Integer[]::new);
        case "boolean" -> rows.stream().map(row -> row[index]).toArray(Boolean[]::new);
        default -> rows.stream().map(row -> text(row[index])).toArray(String[]::new);
      };
    }

    private static @Nullable String text(@Nullable Object value) {
      return value == null ? null : value.toString();
    }
  }

  private final List<Column> columns;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  private Rows(List<Column> columns) {
    this.columns = columns;
  }

  /// @param columns each a type of PostgreSQL, a blank and a name, such as `bigint quantity`
  public static Rows of(String... columns) {
    return new Rows(Arrays.stream(columns).map(Column::parse).toList());
  }

  /// Whole numbers are `long` in columns of type bigint and `int` in columns of type integer.
  public Rows add(@Nullable Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(values.length + " values for " + columns);
    }
    rows.add(values);
    return this;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /// Runs the statement, unless there are no rows.
  public void write(JdbcClient jdbc, String sql) {
    for (int from = 0; from < rows.size(); from += MOST) {
      List<@Nullable Object[]> part = rows.subList(from, Math.min(rows.size(), from + MOST));
      jdbc.sql(asTable() + sql).params(arrays(part)).update();
    }
  }

  /// Runs a query over the rows, unless there are none; at most 20,000 of them.
  public void read(JdbcClient jdbc, String sql, RowCallbackHandler reader) {
    if (!rows.isEmpty()) {
      jdbc.sql(asTable() + sql).params(arrays(rows)).query(reader);
    }
  }

  private String asTable() {
    String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
    String arrays = columns.stream().map(Column::parameter).collect(Collectors.joining(", "));
    return "with rows as (select * from unnest(" + arrays + ") as rows (" + names + "))\n";
  }

  private List<Object> arrays(List<@Nullable Object[]> part) {
    return IntStream.range(0, columns.size())
        .mapToObj(index -> columns.get(index).array(part, index))
        .toList();
  }
}
