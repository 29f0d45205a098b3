package io.throughline.launcher.importing.retail;

import io.throughline.launcher.importing.history.Rejects;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The rows of one invoice number, with the moment of the first.
///
/// @param customer none where the source has none
record RetailInvoice(
    String number,
    LocalDateTime at,
    @Nullable String customer,
    String country,
    List<RetailRow> rows) {

  enum Meaning {
    SALE,
    CANCELLATION,
    /// Nobody bought and nothing has a price: the stock was corrected.
    STOCK_CORRECTION
  }

  Meaning meaning() {
    if (number.startsWith("C")) {
      return Meaning.CANCELLATION;
    }
    return customer == null && rows.stream().allMatch(row -> row.price().signum() == 0)
        ? Meaning.STOCK_CORRECTION
        : Meaning.SALE;
  }

  /// The code of the customer that it is booked for; without one, that of the country's cash sales.
  String customerCode() {
    return customer != null
        ? customer
        : "CASH-" + country.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-");
  }

  /// When it took effect; the source has no time zone, its clock is taken as UTC.
  String moment() {
    return at + (at.getSecond() == 0 ? ":00Z" : "Z");
  }

  /// In the order of their first rows. A row that contradicts the first of its invoice is reported.
  static List<RetailInvoice> grouped(List<RetailRow> rows, Rejects rejects) {
    Map<String, RetailInvoice> invoices = new LinkedHashMap<>();
    for (RetailRow row : rows) {
      RetailInvoice invoice =
          invoices.computeIfAbsent(
              row.invoice(),
              number ->
                  new RetailInvoice(
                      number, row.at(), row.customer(), row.country(), new ArrayList<>()));
      if (Objects.equals(invoice.customer, row.customer())
          && invoice.country.equals(row.country())) {
        invoice.rows.add(row);
      } else {
        rejects.add(row.line(), "customer or country differ inside the invoice", cells(row));
      }
    }
    return withoutStrayLosses(List.copyOf(invoices.values()), rejects);
  }

  /// A loss of stock inside a sale cannot be told from a mistake.
  private static List<RetailInvoice> withoutStrayLosses(
      List<RetailInvoice> invoices, Rejects rejects) {
    for (RetailInvoice invoice : invoices) {
      if (invoice.meaning() == Meaning.SALE) {
        invoice.rows.removeIf(row -> {
          if (row.quantity() < 0) {
            rejects.add(row.line(), "Quantity is negative inside a sale", cells(row));
          }
          return row.quantity() < 0;
        });
      }
    }
    return invoices;
  }

  private static List<String> cells(RetailRow row) {
    return List.of(
        row.invoice(),
        row.code(),
        row.description(),
        Long.toString(row.quantity()),
        row.at().toString(),
        row.price().toPlainString(),
        Objects.requireNonNullElse(row.customer(), ""),
        row.country());
  }
}
