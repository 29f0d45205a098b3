package io.throughline.command.process.finance;

import io.throughline.command.process.Cause;
import io.throughline.kernel.id.InvoiceId;
import java.util.List;
import java.util.stream.Stream;

/// A series of legal numbers.
///
/// @param last the last number that was given away
/// @param pending numbers that their documents have not confirmed, in the order of the numbers
public record NumberingState(String series, long last, List<Numbered> pending) {

  /// @param invoice the invoice in whose stream the document is told
  /// @param document the invoice itself, or a credit note of it
  /// @param cause the event by which the document was issued
  record Numbered(InvoiceId invoice, InvoiceId document, long number, Cause cause) {}

  public NumberingState {
    pending = List.copyOf(pending);
  }

  static NumberingState of(String series) {
    return new NumberingState(series, 0, List.of());
  }

  NumberingState number(InvoiceId invoice, InvoiceId document, Cause cause) {
    Numbered numbered = new Numbered(invoice, document, last + 1, cause);
    return new NumberingState(
        series, last + 1, Stream.concat(pending.stream(), Stream.of(numbered)).toList());
  }

  NumberingState confirmed(InvoiceId document) {
    return new NumberingState(
        series, last, pending.stream().filter(each -> !each.document().equals(document)).toList());
  }
}
