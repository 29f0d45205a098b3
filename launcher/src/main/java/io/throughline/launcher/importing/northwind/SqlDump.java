package io.throughline.launcher.importing.northwind;

import io.throughline.launcher.importing.history.SourceUnreadableException;
import io.throughline.launcher.importing.northwind.SqlScanner.Kind;
import io.throughline.launcher.importing.northwind.SqlScanner.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rows of some tables of a SQL dump: reads CREATE TABLE for the columns and INSERT INTO …
/// VALUES for the rows, and passes over everything else.
final class SqlDump {

  private final SqlScanner scanner;
  private final Map<String, List<String>> columns = new HashMap<>();
  private final Map<String, List<SqlRow>> rows = new HashMap<>();

  private SqlDump(String sql, Set<String> tables) {
    this.scanner = new SqlScanner(sql);
    tables.forEach(table -> rows.put(table, new ArrayList<>()));
  }

  static SqlDump read(String sql, Set<String> tables) throws SourceUnreadableException {
    SqlDump dump = new SqlDump(sql, tables);
    Token token = dump.scanner.next();
    while (token.kind() != Kind.END) {
      dump.statement(token);
      token = dump.scanner.next();
    }
    for (String table : tables) {
      if (!dump.columns.containsKey(table)) {
        throw new SourceUnreadableException(
            token.line(), "the file ends and has no CREATE TABLE " + table);
      }
    }
    return dump;
  }

  List<SqlRow> rows(String table) {
    return rows.getOrDefault(table, List.of());
  }

  private void statement(Token first) throws SourceUnreadableException {
    if (first.is(";")) {
      return;
    }
    Token second = scanner.next();
    if (first.isWord("CREATE") && second.isWord("TABLE")) {
      createTable(table(scanner.next()));
    } else if (first.isWord("INSERT") && second.isWord("INTO")) {
      insert(table(scanner.next()));
    } else {
      skip(second);
    }
  }

  private void skip(Token from) throws SourceUnreadableException {
    Token token = from;
    while (!token.is(";") && token.kind() != Kind.END) {
      token = scanner.next();
    }
  }

  /// A schema in front of the table's name falls away.
  private static String table(Token name) {
    String word = name.text().toLowerCase(Locale.ROOT);
    return word.substring(word.lastIndexOf('.') + 1);
  }

  private void createTable(String table) throws SourceUnreadableException {
    expect(scanner.next(), "(");
    List<String> names = new ArrayList<>();
    boolean atStart = true;
    int depth = 1;
    while (depth > 0) {
      Token token = scanner.next();
      if (token.kind() == Kind.END) {
        throw new SourceUnreadableException(token.line(), "the file ends inside CREATE TABLE");
      }
      if (atStart) {
        names.add(token.text().toLowerCase(Locale.ROOT));
      }
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      atStart = depth == 1 && token.is(",");
    }
    columns.put(table, List.copyOf(names));
    skip(scanner.next());
  }

  private void insert(String table) throws SourceUnreadableException {
    List<SqlRow> target = rows.get(table);
    if (target == null) {
      skip(scanner.next());
      return;
    }
    Token token = scanner.next();
    List<String> names = columns.get(table);
    if (token.is("(")) {
      names = names();
      token = scanner.next();
    }
    if (names == null || !token.isWord("VALUES")) {
      throw new SourceUnreadableException(
          token.line(), "expected INSERT INTO %s VALUES after its CREATE TABLE".formatted(table));
    }
    do {
      target.add(row(table, names));
      token = scanner.next();
    } while (token.is(","));
    expect(token, ";");
  }

  private List<String> names() throws SourceUnreadableException {
    List<String> names = new ArrayList<>();
    Token token;
    do {
      names.add(scanner.next().text().toLowerCase(Locale.ROOT));
      token = scanner.next();
    } while (token.is(","));
    expect(token, ")");
    return names;
  }

  private SqlRow row(String table, List<String> names) throws SourceUnreadableException {
    Token open = scanner.next();
    expect(open, "(");
    List<@Nullable String> values = new ArrayList<>();
    Token token;
    do {
      values.add(value(scanner.next()));
      token = scanner.next();
    } while (token.is(","));
    expect(token, ")");
    if (values.size() != names.size()) {
      throw new SourceUnreadableException(
          open.line(),
          "%s has %d columns, but the row has %d values"
              .formatted(table, names.size(), values.size()));
    }
    return new SqlRow(open.line(), table, names, values);
  }

  private static @Nullable String value(Token token) throws SourceUnreadableException {
    return switch (token.kind()) {
      case TEXT -> token.text().isBlank() ? null : token.text().strip();
      case WORD -> token.isWord("NULL") ? null : token.text();
      case SYMBOL, END ->
          throw new SourceUnreadableException(
              token.line(), "expected a value, not " + token.text());
    };
  }

  private static void expect(Token token, String symbol) throws SourceUnreadableException {
    if (!token.is(symbol)) {
      throw new SourceUnreadableException(
          token.line(), "expected %s, not %s".formatted(symbol, token.text()));
    }
  }
}
