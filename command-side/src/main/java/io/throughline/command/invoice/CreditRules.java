package io.throughline.command.invoice;

import static io.throughline.command.decision.Decision.accepted;
import static io.throughline.command.decision.Decision.rejected;
import static io.throughline.command.decision.Decision.unchanged;

import io.throughline.command.decision.Decision;
import io.throughline.command.decision.TextLimit;
import io.throughline.command.invoice.Invoice.Existing;
import io.throughline.command.invoice.InvoiceCommand.Credit;
import io.throughline.command.invoice.InvoiceCommand.CreditRequest;
import io.throughline.kernel.event.InvoiceEvent;
import io.throughline.kernel.event.InvoiceEvent.CreditLine;
import io.throughline.kernel.event.InvoiceEvent.CreditNoteIssued;
import io.throughline.kernel.event.InvoiceEvent.Drafted;
import io.throughline.kernel.event.InvoiceEvent.InvoiceLine;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.money.LineAmount;
import io.throughline.kernel.quantity.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How an invoice is credited. Invariant M5: no line more than it was invoiced, and all of it to
/// the cent, for a credit line is the rounded share of all that is credited so far less what was
/// before.
final class CreditRules {

  private CreditRules() {}

  static Decision<InvoiceEvent> credit(Existing invoice, Credit command, LocalDate today) {
    if (invoice.creditNotes().contains(command.creditNoteId())) {
      return unchanged();
    }
    Optional<String> fault =
        TextLimit.REASON
            .fault("reason", command.reason())
            .or(() ->
                TextLimit.NAME.faultIfGiven("externalReference", command.externalReference()));
    if (fault.isPresent()) {
      return rejected(InvoiceRejection.TEXT, fault.get());
    }
    if (command.lines().size() > BillingRules.MOST_LINES) {
      return rejected(
          InvoiceRejection.LINE_COUNT,
          "%d lines: credit at most %d at once"
              .formatted(command.lines().size(), BillingRules.MOST_LINES));
    }
    if (invoice.issued() == null) {
      return InvoiceDecider.notIssued(invoice);
    }
    Map<LineId, InvoiceLine> invoiced =
        invoice.drafted().lines().stream()
            .collect(Collectors.toMap(InvoiceLine::lineId, Function.identity(), (one, _) -> one));
    List<CreditRequest> wanted = command.lines().isEmpty() ? left(invoice) : command.lines();
    if (wanted.isEmpty()) {
      return rejected(
          InvoiceRejection.FULLY_CREDITED,
          "all of invoice %s is credited: nothing is left"
              .formatted(invoice.drafted().invoiceId()));
    }
    return faultOf(invoice, invoiced, wanted)
        .orElseGet(() -> accepted(creditNote(invoice, command, invoiced, wanted, today)));
  }

  private static List<CreditRequest> left(Existing invoice) {
    return invoice.drafted().lines().stream()
        .map(line ->
            new CreditRequest(
                line.lineId(), line.quantity().lessAtMost(invoice.creditedOf(line.lineId()))))
        .filter(line -> line.quantity().isPositive())
        .toList();
  }

  private static Optional<Decision<InvoiceEvent>> faultOf(
      Existing invoice, Map<LineId, InvoiceLine> invoiced, List<CreditRequest> wanted) {
    Set<LineId> seen = new HashSet<>();
    for (CreditRequest line : wanted) {
      LineId lineId = line.lineId();
      InvoiceLine of = invoiced.get(lineId);
      if (line.quantity().isZero()) {
        return Optional.of(
            rejected(
                InvoiceRejection.QUANTITY,
                "the quantity of line %s is 0: credit at least 1".formatted(lineId)));
      }
      if (of == null) {
        return Optional.of(
            rejected(
                InvoiceRejection.LINE_UNKNOWN,
                "invoice %s has no line %s: credit what it invoiced"
                    .formatted(invoice.drafted().invoiceId(), lineId)));
      }
      if (!seen.add(lineId)) {
        return Optional.of(
            rejected(
                InvoiceRejection.LINE_REPEATED,
                "line %s is there more than once: add the quantities up".formatted(lineId)));
      }
      Quantity before = invoice.creditedOf(lineId);
      if (before.units() + line.quantity().units() > of.quantity().units()) {
        return Optional.of(
            rejected(
                InvoiceRejection.CREDIT_EXCEEDS_INVOICE,
                "%s of line %s cannot be credited: %s were invoiced and %s are credited"
                    .formatted(line.quantity(), lineId, of.quantity(), before)));
      }
    }
    return Optional.empty();
  }

  private static CreditNoteIssued creditNote(
      Existing invoice,
      Credit command,
      Map<LineId, InvoiceLine> invoiced,
      List<CreditRequest> wanted,
      LocalDate today) {
    Drafted drafted = invoice.drafted();
    LineAmount sum = LineAmount.zero(drafted.currency());
    List<CreditLine> lines = new ArrayList<>(wanted.size());
    for (CreditRequest line : wanted) {
      InvoiceLine of = invoiced.get(line.lineId());
      if (of != null) {
        LineAmount share =
            of.lineAmount()
                .nextShare(invoice.creditedOf(line.lineId()), line.quantity(), of.quantity());
        sum = sum.plus(share);
        lines.add(
            new CreditLine(
                line.lineId(), line.lineId().value(), line.quantity(), share.net(), share.tax()));
      }
    }
    return new CreditNoteIssued(
        command.creditNoteId(),
        drafted.customerId(),
        drafted.invoiceId(),
        drafted.orderId(),
        drafted.currency(),
        List.copyOf(lines),
        sum.net(),
        sum.tax(),
        sum.total(),
        today,
        command.reason(),
        command.externalReference());
  }
}
