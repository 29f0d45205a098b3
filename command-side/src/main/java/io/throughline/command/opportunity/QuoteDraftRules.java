package io.throughline.command.opportunity;

import static io.throughline.command.decision.TextLimit.NAME;

import io.throughline.command.decision.CommandContext;
import io.throughline.command.decision.Decision;
import io.throughline.command.opportunity.Opportunity.Known;
import io.throughline.command.opportunity.OpportunityCommand.DraftQuote;
import io.throughline.command.opportunity.OpportunityCommand.QuoteLineRequest;
import io.throughline.kernel.event.OpportunityEvent;
import io.throughline.kernel.event.OpportunityEvent.QuoteLine;
import io.throughline.kernel.event.OpportunityEvent.QuotePrepared;
import io.throughline.kernel.money.LineAmount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How a version of a quote is prepared: its lines are priced here, once.
final class QuoteDraftRules {

  /// The most lines of one version.
  static final int MOST_LINES = 5_000;

  /// The most that a version may be worth before discount and tax, in units of the currency; keeps
  /// every sum of amounts countable.
  static final BigDecimal MOST_WORTH = new BigDecimal("100000000000000");

  private QuoteDraftRules() {}

  static Decision<OpportunityEvent> draft(
      Known opportunity, DraftQuote command, CommandContext context) {
    return lineCountFault(command.lines().size())
        .or(() -> validityFault(command.validUntil(), context.effectiveDate()))
        .or(() -> NAME.faultIfGiven("priceBasis", command.priceBasis()).map(QuoteDraftRules::text))
        .or(() -> lineFault(command))
        .or(() -> worthFault(command))
        .orElseGet(() -> Decision.accepted(prepared(opportunity, command)));
  }

  private static QuotePrepared prepared(Known opportunity, DraftQuote command) {
    List<QuoteLine> lines =
        IntStream.range(0, command.lines().size())
            .mapToObj(index -> priced(index + 1, command.lines().get(index)))
            .toList();
    return new QuotePrepared(
        opportunity.quotes().nextVersion(),
        command.currency(),
        lines,
        command.validUntil(),
        command.priceBasis());
  }

  private static QuoteLine priced(int number, QuoteLineRequest line) {
    LineAmount amount =
        LineAmount.of(line.quantity(), line.unitPrice(), line.discount(), line.taxRate());
    return new QuoteLine(
        number,
        line.sku(),
        line.quantity(),
        line.unitPrice(),
        line.discount(),
        line.taxCode(),
        line.taxRate(),
        amount.net(),
        amount.tax(),
        line.requestedDate(),
        line.warehouse());
  }

  private static Optional<Decision<OpportunityEvent>> lineCountFault(int count) {
    if (count == 0) {
      return refused(
          OpportunityRejection.QUOTE_LINES_MISSING, "lines is empty: quote at least one line");
    }
    return count > MOST_LINES
        ? refused(
            OpportunityRejection.QUOTE_LINES_TOO_MANY,
            "lines has %d entries: quote at most %d".formatted(count, MOST_LINES))
        : Optional.empty();
  }

  private static Optional<Decision<OpportunityEvent>> validityFault(
      LocalDate validUntil, LocalDate day) {
    return validUntil.isBefore(day)
        ? refused(
            OpportunityRejection.QUOTE_VALID_UNTIL_PAST,
            "validUntil %s is before %s: give that day or a later one".formatted(validUntil, day))
        : Optional.empty();
  }

  private static Optional<Decision<OpportunityEvent>> lineFault(DraftQuote command) {
    return IntStream.range(0, command.lines().size())
        .mapToObj(index -> lineFault(index + 1, command.lines().get(index), command.currency()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Decision<OpportunityEvent>> lineFault(
      int number, QuoteLineRequest line, Currency currency) {
    if (!line.quantity().isPositive()) {
      return refused(
          OpportunityRejection.QUOTE_QUANTITY_NOT_POSITIVE,
          "line %d, %s, has quantity 0: quote at least 1".formatted(number, line.sku()));
    }
    if (!line.unitPrice().currency().equals(currency)) {
      return refused(
          OpportunityRejection.QUOTE_CURRENCY_MISMATCH,
          "line %d, %s, costs %s: quote it in %s"
              .formatted(number, line.sku(), line.unitPrice(), currency));
    }
    return NAME.fault("taxCode of line " + number, line.taxCode()).map(QuoteDraftRules::text);
  }

  private static Optional<Decision<OpportunityEvent>> worthFault(DraftQuote command) {
    BigDecimal worth =
        command.lines().stream()
            .map(line ->
                line.unitPrice().amount().multiply(BigDecimal.valueOf(line.quantity().units())))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return worth.compareTo(MOST_WORTH) > 0
        ? refused(
            OpportunityRejection.QUOTE_AMOUNT_TOO_LARGE,
            "lines are worth %s %s before discount and tax: quote at most %s"
                .formatted(
                    worth.stripTrailingZeros().toPlainString(),
                    command.currency(),
                    MOST_WORTH.toPlainString()))
        : Optional.empty();
  }

  private static Decision<OpportunityEvent> text(String fault) {
    return Decision.rejected(OpportunityRejection.TEXT_INVALID, fault);
  }

  private static Optional<Decision<OpportunityEvent>> refused(
      OpportunityRejection code, String detail) {
    return Optional.of(Decision.rejected(code, detail));
  }
}
