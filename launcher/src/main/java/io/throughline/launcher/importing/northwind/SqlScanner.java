package io.throughline.launcher.importing.northwind;

import io.throughline.launcher.importing.history.SourceUnreadableException;

/// Splits SQL into words, quoted texts and symbols; comments and blanks fall away.
final class SqlScanner {

  enum Kind {
    WORD,
    TEXT,
    SYMBOL,
    END
  }

  /// @param line where it begins, from 1
  record Token(Kind kind, String text, long line) {

    boolean is(String symbol) {
      return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
      return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }
  }

  private final String sql;
  private int at;
  private long line = 1;

  SqlScanner(String sql) {
    this.sql = sql;
  }

  Token next() throws SourceUnreadableException {
    skipBlanksAndComments();
    if (at >= sql.length()) {
      return new Token(Kind.END, "", line);
    }
    char first = sql.charAt(at);
    if (first == '\'' || first == '"') {
      return quoted(first);
    }
    return isWordPart(first) ? word() : new Token(Kind.SYMBOL, String.valueOf(step()), line);
  }

  private void skipBlanksAndComments() {
    while (at < sql.length()) {
      if (sql.startsWith("--", at)) {
        while (at < sql.length() && sql.charAt(at) != '\n') {
          at++;
        }
      } else if (Character.isWhitespace(sql.charAt(at))) {
        step();
      } else {
        return;
      }
    }
  }

  /// A quote inside is written twice, as the SQL standard has it.
  private Token quoted(char quote) throws SourceUnreadableException {
    long began = line;
    StringBuilder text = new StringBuilder();
    step();
    while (at < sql.length()) {
      char character = step();
      if (character != quote) {
        text.append(character);
      } else if (at < sql.length() && sql.charAt(at) == quote) {
        text.append(step());
      } else {
        return new Token(quote == '\'' ? Kind.TEXT : Kind.WORD, text.toString(), began);
      }
    }
    throw new SourceUnreadableException(began, "a quote is opened and never closed");
  }

  private Token word() {
    int began = at;
    while (at < sql.length() && isWordPart(sql.charAt(at))) {
      at++;
    }
    return new Token(Kind.WORD, sql.substring(began, at), line);
  }

  private char step() {
    char character = sql.charAt(at++);
    if (character == '\n') {
      line++;
    }
    return character;
  }

  private static boolean isWordPart(char character) {
    return Character.isLetterOrDigit(character) || "_.+-".indexOf(character) >= 0;
  }
}
