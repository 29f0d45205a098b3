package io.throughline.command.invoice;

import static io.throughline.command.decision.Decision.accepted;
import static io.throughline.command.decision.Decision.rejected;
import static io.throughline.command.decision.Decision.unchanged;

import io.throughline.command.decision.Decision;
import io.throughline.command.invoice.Invoice.Existing;
import io.throughline.command.invoice.InvoiceCommand.BillingLine;
import io.throughline.command.invoice.InvoiceCommand.Draft;
import io.throughline.kernel.event.InvoiceEvent;
import io.throughline.kernel.event.InvoiceEvent.Drafted;
import io.throughline.kernel.event.InvoiceEvent.InvoiceLine;
import io.throughline.kernel.event.InvoiceEvent.Issued;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.money.LineAmount;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How an order's lines become an invoice. Invariant M3: each line bills the rounded share of all
/// that is billed so far, less what was billed before.
final class BillingRules {

  static final int MOST_LINES = 5_000;
  static final int LONGEST_TERMS = 365;

  private BillingRules() {}

  static Decision<InvoiceEvent> draft(Draft command) {
    return faultOf(command).orElseGet(() -> accepted(drafted(command)));
  }

  static Decision<InvoiceEvent> draftAgain(Existing before, Draft command) {
    return faultOf(command)
        .orElseGet(() ->
            drafted(command).equals(before.drafted())
                ? unchanged()
                : InvoiceDecider.exists(command.invoiceId()));
  }

  static Decision<InvoiceEvent> issue(Existing invoice, LocalDate today) {
    return invoice.issued() != null ? unchanged() : accepted(issued(invoice.drafted(), today));
  }

  static Decision<InvoiceEvent> bill(InvoiceCommand.Bill command, LocalDate today) {
    Draft draft = draftOf(command);
    return faultOf(draft)
        .orElseGet(() -> {
          Drafted drafted = drafted(draft);
          return accepted(drafted, issued(drafted, today));
        });
  }

  /// An invoice that is issued is what its id stands for: whoever bills it again reckons with what
  /// was billed since, and would ask for something else.
  static Decision<InvoiceEvent> billAgain(
      Existing before, InvoiceCommand.Bill command, LocalDate today) {
    if (before.issued() != null) {
      return unchanged();
    }
    Draft draft = draftOf(command);
    return faultOf(draft)
        .orElseGet(() ->
            drafted(draft).equals(before.drafted())
                ? accepted(issued(before.drafted(), today))
                : InvoiceDecider.exists(command.invoiceId()));
  }

  private static Draft draftOf(InvoiceCommand.Bill command) {
    return new Draft(
        command.invoiceId(),
        command.orderId(),
        command.customerId(),
        command.currency(),
        command.lines(),
        command.paymentTermsDays());
  }

  private static Drafted drafted(Draft command) {
    return new Drafted(
        command.invoiceId(),
        command.orderId(),
        command.customerId(),
        command.currency(),
        command.lines().stream().map(BillingRules::invoiceLine).toList(),
        command.paymentTermsDays());
  }

  private static InvoiceLine invoiceLine(BillingLine line) {
    LineAmount share =
        line.lineAmount().nextShare(line.billedBefore(), line.quantity(), line.ordered());
    return new InvoiceLine(
        line.lineId(),
        line.quantity(),
        share.net(),
        share.tax(),
        List.copyOf(line.stockIssueIds()));
  }

  private static Issued issued(Drafted drafted, LocalDate today) {
    LineAmount amount = drafted.amount();
    return new Issued(
        amount.net(),
        amount.tax(),
        amount.total(),
        today,
        today.plusDays(drafted.paymentTermsDays()));
  }

  private static Optional<Decision<InvoiceEvent>> faultOf(Draft command) {
    int lines = command.lines().size();
    if (lines < 1 || lines > MOST_LINES) {
      return Optional.of(
          rejected(
              InvoiceRejection.LINE_COUNT,
              "%d lines: an invoice has 1 to %d".formatted(lines, MOST_LINES)));
    }
    if (command.paymentTermsDays() < 0 || command.paymentTermsDays() > LONGEST_TERMS) {
      return Optional.of(
          rejected(
              InvoiceRejection.PAYMENT_TERMS,
              "paymentTermsDays is %d: give 0 to %d"
                  .formatted(command.paymentTermsDays(), LONGEST_TERMS)));
    }
    Set<LineId> seen = new HashSet<>();
    for (BillingLine line : command.lines()) {
      Optional<Decision<InvoiceEvent>> ofLine = faultOf(command, line, seen);
      if (ofLine.isPresent()) {
        return ofLine;
      }
    }
    return Optional.empty();
  }

  private static Optional<Decision<InvoiceEvent>> faultOf(
      Draft command, BillingLine line, Set<LineId> seen) {
    if (line.quantity().isZero()) {
      return Optional.of(
          rejected(
              InvoiceRejection.QUANTITY,
              "the quantity of line %s is 0: bill at least 1".formatted(line.lineId())));
    }
    if (!line.lineId().order().equals(command.orderId())) {
      return Optional.of(
          rejected(
              InvoiceRejection.LINE_OF_OTHER_ORDER,
              "line %s is not of order %s: bill each order by itself"
                  .formatted(line.lineId(), command.orderId())));
    }
    if (!seen.add(line.lineId())) {
      return Optional.of(
          rejected(
              InvoiceRejection.LINE_REPEATED,
              "line %s is there more than once: add the quantities up".formatted(line.lineId())));
    }
    if (!isIn(command.currency(), line.lineAmount())) {
      return Optional.of(
          rejected(
              InvoiceRejection.CURRENCY,
              "line %s costs %s and tax %s, which is not all in %s, the invoice's currency"
                  .formatted(
                      line.lineId(),
                      line.lineAmount().net(),
                      line.lineAmount().tax(),
                      command.currency())));
    }
    if (line.billedBefore().units() + line.quantity().units() > line.ordered().units()) {
      return Optional.of(
          rejected(
              InvoiceRejection.EXCEEDS_ORDER,
              "%s of line %s cannot be billed: %s were ordered and %s are billed"
                  .formatted(line.quantity(), line.lineId(), line.ordered(), line.billedBefore())));
    }
    return Optional.empty();
  }

  private static boolean isIn(Currency currency, LineAmount amount) {
    return amount.net().currency().equals(currency) && amount.tax().currency().equals(currency);
  }
}
