package io.throughline.query.erp.receivable;

import io.throughline.query.http.Amount;
import java.util.Currency;

/// What is owed on a day, by how long it has been due; in minor units of one currency.
///
/// @param unapplied money and credit that no item has used up, which lowers what is owed; negative
record Aging(
    long notDue, long days1To30, long days31To60, long days61To90, long over90, long unapplied) {

  /// Invariant M10: the sum of the buckets is what the customer owes.
  long total() {
    return notDue + overdue() + unapplied;
  }

  long overdue() {
    return days1To30 + days31To60 + days61To90 + over90;
  }

  /// @param total the sum of the others: what the customer owes
  /// @param overdue the sum of what is due: one day and longer
  record Buckets(
      String currency,
      String total,
      String notDue,
      String days1To30,
      String days31To60,
      String days61To90,
      String over90,
      String unapplied,
      String overdue) {}

  Buckets in(Currency currency) {
    return new Buckets(
        currency.getCurrencyCode(),
        Amount.text(total(), currency),
        Amount.text(notDue, currency),
        Amount.text(days1To30, currency),
        Amount.text(days31To60, currency),
        Amount.text(days61To90, currency),
        Amount.text(over90, currency),
        Amount.text(unapplied, currency),
        Amount.text(overdue(), currency));
  }
}
