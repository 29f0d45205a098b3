package io.throughline.launcher.importing.retail;

import io.throughline.launcher.importing.history.Rejects;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the rows and reports those that make no sense, each with its reason.
final class RetailRows {

  private static final Pattern INVOICE = Pattern.compile("[AC]?\\d{1,18}");
  private static final Pattern CUSTOMER = Pattern.compile("\\d{1,18}(\\.0)?");
  private static final Pattern PRICE = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
  private static final Pattern QUANTITY = Pattern.compile("-?\\d{1,9}");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final int LONGEST_CODE = 60;
  private static final int LONGEST_TEXT = 150;

  private final Rejects rejects;
  private final List<RetailRow> rows = new ArrayList<>();
  private final Map<Object, Object> seen = new HashMap<>();

  private RetailRows(Rejects rejects) {
    this.rejects = rejects;
  }

  static List<RetailRow> read(Path file, Rejects rejects) throws IOException {
    RetailRows rows = new RetailRows(rejects);
    RetailFile.forEach(file, rows::add);
    return rows.rows;
  }

  private void add(long line, List<String> cells) {
    String fault = fault(cells);
    RetailRow row = fault == null ? row(line, cells) : null;
    if (row == null) {
      rejects.add(line, String.valueOf(fault == null ? "InvoiceDate is no moment" : fault), cells);
    } else {
      rows.add(row);
    }
  }

  private static @Nullable String fault(List<String> cells) {
    if (cells.size() != RetailFile.COLUMNS.size()) {
      return "%d columns instead of %d".formatted(cells.size(), RetailFile.COLUMNS.size());
    }
    if (cells.stream().anyMatch(RetailRows::isUnreadable)) {
      return "a character that is not UTF-8 or cannot be printed";
    }
    if (!INVOICE.matcher(cells.getFirst()).matches()) {
      return "InvoiceNo is not a number, or C or A and a number";
    }
    String code = cells.get(1).strip();
    if (code.isEmpty() || code.length() > LONGEST_CODE || cells.get(2).length() > LONGEST_TEXT) {
      return "StockCode is missing, or it or Description is too long";
    }
    if (!QUANTITY.matcher(cells.get(3)).matches() || Long.parseLong(cells.get(3)) == 0) {
      return "Quantity is not a whole number other than 0";
    }
    if (!PRICE.matcher(cells.get(5)).matches()) {
      return "UnitPrice is not a number with at most six decimals";
    }
    String customer = cells.get(6).strip();
    if (!customer.isEmpty() && !CUSTOMER.matcher(customer).matches()) {
      return "CustomerID is not a number";
    }
    if (cells.get(7).isBlank() || cells.get(7).length() > LONGEST_CODE) {
      return "Country is missing or too long";
    }
    return meaning(
        cells.getFirst(), Long.parseLong(cells.get(3)), new BigDecimal(cells.get(5)), customer);
  }

  private static @Nullable String meaning(
      String invoice, long quantity, BigDecimal price, String customer) {
    if (invoice.startsWith("A")) {
      return "adjustment of bad debt: no sale, no goods and no customer to write it off for";
    }
    if (price.signum() < 0) {
      return "UnitPrice is negative";
    }
    if (invoice.startsWith("C")) {
      return quantity > 0 || price.signum() == 0
          ? "a cancelling invoice has negative quantities and a price"
          : null;
    }
    return quantity < 0 && (price.signum() > 0 || !customer.isEmpty())
        ? "Quantity is negative, but the invoice cancels nothing"
        : null;
  }

  private @Nullable RetailRow row(long line, List<String> cells) {
    LocalDateTime at;
    try {
      at = LocalDateTime.parse(cells.get(4), MOMENT);
    } catch (DateTimeException _) {
      return null;
    }
    String customer = cells.get(6).strip();
    return new RetailRow(
        line,
        shared(cells.getFirst()),
        shared(cells.get(1).strip()),
        shared(cells.get(2).strip()),
        Long.parseLong(cells.get(3)),
        shared(at),
        shared(price(cells.get(5))),
        customer.isEmpty() ? null : shared(customer.replace(".0", "")),
        shared(cells.get(7).strip()));
  }

  private static BigDecimal price(String text) {
    BigDecimal price = new BigDecimal(text);
    return price.signum() == 0 ? BigDecimal.ZERO : price.stripTrailingZeros();
  }

  /// One object for equal values: half a million rows repeat a few thousand texts.
  @SuppressWarnings("unchecked")
  private <T> T shared(T value) {
    Object before = seen.putIfAbsent(value, value);
    return before == null ? value : (T) before;
  }

  private static boolean isUnreadable(String cell) {
    return cell.chars().anyMatch(c -> c == '\ufffd' || Character.isISOControl(c));
  }
}
