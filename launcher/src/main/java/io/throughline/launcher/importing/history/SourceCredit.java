package io.throughline.launcher.importing.history;

import java.math.BigDecimal;
import java.util.List;

/// A cancelling invoice of the source: what it takes back of earlier invoices, and what no earlier
/// invoice explains.
///
/// @param number its number in the source
/// @param customer the code of the customer
/// @param at when it was issued, a day or a moment
/// @param rows how many rows of the source it has
/// @param explained one entry for each earlier invoice
/// @param returns the goods that come back with it
public record SourceCredit(
    String number,
    String customer,
    String at,
    String reason,
    int rows,
    List<OfInvoice> explained,
    List<Unexplained> unexplained,
    List<Return> returns) {

  /// @param order the number of the order whose invoice is credited
  public record OfInvoice(String order, List<CreditedLine> lines) {}

  /// @param line the number of the order line, from 1
  public record CreditedLine(int line, long quantity) {}

  public record Unexplained(String description, long quantity, BigDecimal net) {}

  /// Goods that come back: to the line that sold them, or as a receipt where no line is known.
  public sealed interface Return {
    String sku();

    long quantity();
  }

  public record ReturnOfLine(String sku, long quantity, String order, int line) implements Return {}

  /// @param key what identifies it in the source
  public record ReturnWithoutLine(String key, String sku, long quantity) implements Return {}
}
