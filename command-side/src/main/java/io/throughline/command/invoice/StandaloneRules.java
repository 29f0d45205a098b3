package io.throughline.command.invoice;

import static io.throughline.command.decision.Decision.accepted;
import static io.throughline.command.decision.Decision.rejected;
import static io.throughline.command.decision.Decision.unchanged;

import io.throughline.command.decision.Decision;
import io.throughline.command.decision.TextLimit;
import io.throughline.command.invoice.Invoice.StandaloneCreditNote;
import io.throughline.command.invoice.InvoiceCommand.IssueStandaloneCreditNote;
import io.throughline.kernel.event.InvoiceEvent;
import io.throughline.kernel.event.InvoiceEvent.CreditLine;
import io.throughline.kernel.event.InvoiceEvent.CreditNoteIssued;
import io.throughline.kernel.money.LineAmount;
import io.throughline.kernel.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// How a credit note is issued for which the log has no invoice.
final class StandaloneRules {

  /// In minor units, net and tax each; thousands of such lines can still be counted.
  static final long MOST_MINOR = 100_000_000_000_000L;

  private StandaloneRules() {}

  static Decision<InvoiceEvent> issue(IssueStandaloneCreditNote command, LocalDate today) {
    return faultOf(command).orElseGet(() -> accepted(creditNote(command, today)));
  }

  /// The day on which it is asked again does not make it another credit note.
  static Decision<InvoiceEvent> issueAgain(
      StandaloneCreditNote before, IssueStandaloneCreditNote command, LocalDate today) {
    return faultOf(command)
        .orElseGet(() ->
            creditNote(command, before.note().issueDate()).equals(before.note())
                ? unchanged()
                : InvoiceDecider.exists(command.invoiceId()));
  }

  private static Optional<Decision<InvoiceEvent>> faultOf(IssueStandaloneCreditNote command) {
    int lines = command.lines().size();
    if (lines < 1 || lines > BillingRules.MOST_LINES) {
      return Optional.of(
          rejected(
              InvoiceRejection.LINE_COUNT,
              "%d lines: a credit note has 1 to %d".formatted(lines, BillingRules.MOST_LINES)));
    }
    Optional<String> fault =
        TextLimit.REASON
            .fault("reason", command.reason())
            .or(() ->
                TextLimit.NAME.faultIfGiven("externalReference", command.externalReference()));
    if (fault.isPresent()) {
      return Optional.of(rejected(InvoiceRejection.TEXT, fault.get()));
    }
    for (int i = 0; i < lines; i++) {
      Optional<Decision<InvoiceEvent>> ofLine =
          faultOf("lines/" + i + "/", command.lines().get(i), command.currency());
      if (ofLine.isPresent()) {
        return ofLine;
      }
    }
    return amountOf(command).total().signum() > 0
        ? Optional.empty()
        : Optional.of(
            rejected(
                InvoiceRejection.AMOUNT,
                "the lines sum up to nothing: a credit note is about more than 0"));
  }

  private static Optional<Decision<InvoiceEvent>> faultOf(
      String at, CreditLine line, Currency currency) {
    Optional<String> fault = TextLimit.NAME.fault(at + "description", line.description());
    if (fault.isPresent()) {
      return Optional.of(rejected(InvoiceRejection.TEXT, fault.get()));
    }
    if (line.quantity().isZero()) {
      return Optional.of(
          rejected(InvoiceRejection.QUANTITY, at + "quantity is 0: credit at least 1"));
    }
    return faultOf(at + "net", line.net(), currency)
        .or(() -> faultOf(at + "tax", line.tax(), currency));
  }

  private static Optional<Decision<InvoiceEvent>> faultOf(
      String field, Money amount, Currency currency) {
    if (!amount.currency().equals(currency)) {
      return Optional.of(
          rejected(
              InvoiceRejection.CURRENCY,
              "%s is %s, which is not in %s, the credit note's currency"
                  .formatted(field, amount, currency)));
    }
    return amount.minor() < 0 || amount.minor() > MOST_MINOR
        ? Optional.of(
            rejected(
                InvoiceRejection.AMOUNT,
                "%s is %s: give 0 to %s".formatted(field, amount, new Money(MOST_MINOR, currency))))
        : Optional.empty();
  }

  private static LineAmount amountOf(IssueStandaloneCreditNote command) {
    return command.lines().stream()
        .map(CreditLine::lineAmount)
        .reduce(LineAmount.zero(command.currency()), LineAmount::plus);
  }

  private static CreditNoteIssued creditNote(
      IssueStandaloneCreditNote command, LocalDate issueDate) {
    LineAmount amount = amountOf(command);
    return new CreditNoteIssued(
        command.invoiceId(),
        command.customerId(),
        null,
        null,
        command.currency(),
        List.copyOf(command.lines()),
        amount.net(),
        amount.tax(),
        amount.total(),
        issueDate,
        command.reason(),
        command.externalReference());
  }
}
