package io.throughline.launcher.importing.northwind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One row that an INSERT statement adds. What its columns do not hold is refused with the name of
/// the column.
///
/// @param line where the row begins in the file, from 1
/// @param values in the order of the columns; an empty text and NULL are both null
record SqlRow(long line, String table, List<String> columns, List<@Nullable String> values) {

  private static final int DECIMALS = 4;

  /// The row does not hold what it should; the message says what.
  static final class DirtyException extends Exception {

    private static final long serialVersionUID = 1;

    DirtyException(String message) {
      super(message, null, false, false);
    }
  }

  @Nullable String optional(String column) {
    int index = columns.indexOf(column);
    return index < 0 ? null : values.get(index);
  }

  String text(String column) throws DirtyException {
    String value = optional(column);
    if (value == null) {
      throw new DirtyException(table + "." + column + " is missing");
    }
    return value;
  }

  long whole(String column) throws DirtyException {
    try {
      return Long.parseLong(text(column));
    } catch (NumberFormatException e) {
      throw dirty(column, "a whole number");
    }
  }

  /// A number that the source keeps in four bytes, so that 9.8 is written 9.80000019: what is
  /// beyond the fourth decimal is noise.
  BigDecimal real(String column) throws DirtyException {
    try {
      BigDecimal exact = new BigDecimal(text(column)).setScale(DECIMALS, RoundingMode.HALF_UP);
      return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
    } catch (NumberFormatException e) {
      throw dirty(column, "a number");
    }
  }

  LocalDate day(String column) throws DirtyException {
    try {
      return LocalDate.parse(text(column));
    } catch (DateTimeException e) {
      throw dirty(column, "a day such as 1996-07-04");
    }
  }

  @Nullable LocalDate optionalDay(String column) throws DirtyException {
    return optional(column) == null ? null : day(column);
  }

  /// The row as the rejects file shows it.
  List<String> cells() {
    return Stream.concat(
            Stream.of(table), values.stream().map(value -> Objects.requireNonNullElse(value, "")))
        .toList();
  }

  private DirtyException dirty(String column, String wanted) {
    return new DirtyException(
        "%s.%s is not %s: %s".formatted(table, column, wanted, optional(column)));
  }
}
