package io.throughline.command.opportunity;

import static io.throughline.command.decision.TextLimit.REASON;

import io.throughline.command.decision.CommandContext;
import io.throughline.command.decision.Decision;
import io.throughline.command.opportunity.Opportunity.Known;
import io.throughline.command.opportunity.OpportunityCommand.AcceptQuote;
import io.throughline.command.opportunity.OpportunityCommand.ExpireQuote;
import io.throughline.command.opportunity.OpportunityCommand.RejectQuote;
import io.throughline.command.opportunity.OpportunityCommand.SendQuote;
import io.throughline.command.opportunity.Quotes.Ending;
import io.throughline.command.opportunity.Quotes.Quote;
import io.throughline.kernel.event.OpportunityEvent;
import io.throughline.kernel.event.OpportunityEvent.QuoteAccepted;
import io.throughline.kernel.event.OpportunityEvent.QuoteExpired;
import io.throughline.kernel.event.OpportunityEvent.QuoteRejected;
import io.throughline.kernel.event.OpportunityEvent.QuoteSent;
import io.throughline.kernel.event.OpportunityEvent.Stage;
import io.throughline.kernel.event.OpportunityEvent.StageChanged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What becomes of a version of a quote once it is prepared.
final class QuoteRules {

  private QuoteRules() {}

  /// A quote that goes out makes a proposal of an opportunity that was not that far.
  static Decision<OpportunityEvent> send(
      Known opportunity, SendQuote command, CommandContext context) {
    return quote(
        opportunity,
        command.version(),
        quote -> {
          if (quote.ending() != null) {
            return ended(quote, quote.ending());
          }
          if (quote.sent()) {
            return Decision.unchanged();
          }
          return overdue(quote, context.effectiveDate())
              .orElseGet(() -> Decision.accepted(sent(opportunity, quote)));
        });
  }

  private static List<OpportunityEvent> sent(Known opportunity, Quote quote) {
    List<OpportunityEvent> events = new ArrayList<>();
    events.add(new QuoteSent(quote.version()));
    if (opportunity.openStage().compareTo(Stage.PROPOSAL) < 0) {
      events.add(
          new StageChanged(
              opportunity.openStage(),
              Stage.PROPOSAL,
              Opportunity.usualProbability(Stage.PROPOSAL)));
    }
    return events;
  }

  /// Accepting again what is accepted changes nothing, even when it has become a won order.
  static Decision<OpportunityEvent> accept(
      Known opportunity, AcceptQuote command, CommandContext context) {
    Optional<Quote> accepted = opportunity.quotes().accepted();
    if (opportunity.lost() == null
        && accepted.map(Quote::version).filter(v -> v == command.version()).isPresent()) {
      return Decision.unchanged();
    }
    return OpportunityDecider.whileOpen(
        opportunity,
        () ->
            quote(
                opportunity,
                command.version(),
                quote ->
                    notAwaited(quote)
                        .or(() -> accepted.map(other -> ended(other, Ending.ACCEPTED)))
                        .or(() -> overdue(quote, context.effectiveDate()))
                        .orElseGet(() -> Decision.accepted(new QuoteAccepted(quote.version())))));
  }

  static Decision<OpportunityEvent> reject(Known opportunity, RejectQuote command) {
    return quote(
        opportunity,
        command.version(),
        quote ->
            command.reason().equals(quote.rejectedFor())
                ? Decision.unchanged()
                : notAwaited(quote)
                    .or(() ->
                        REASON
                            .fault("reason", command.reason())
                            .map(fault ->
                                Decision.rejected(OpportunityRejection.TEXT_INVALID, fault)))
                    .orElseGet(() ->
                        Decision.accepted(new QuoteRejected(quote.version(), command.reason()))));
  }

  /// A version that never went out can expire as well.
  static Decision<OpportunityEvent> expire(Known opportunity, ExpireQuote command) {
    return quote(
        opportunity,
        command.version(),
        quote -> {
          if (quote.ending() == Ending.EXPIRED) {
            return Decision.unchanged();
          }
          return quote.ending() == null
              ? Decision.accepted(new QuoteExpired(quote.version()))
              : ended(quote, quote.ending());
        });
  }

  static Decision<OpportunityEvent> unknown(Known opportunity, int version) {
    return Decision.rejected(
        OpportunityRejection.QUOTE_UNKNOWN,
        "opportunity %s has no quote version %d: it has %d so far"
            .formatted(
                opportunity.opened().opportunityId(),
                version,
                opportunity.quotes().versions().size()));
  }

  private static Decision<OpportunityEvent> quote(
      Known opportunity, int version, Function<Quote, Decision<OpportunityEvent>> rule) {
    return opportunity
        .quotes()
        .find(version)
        .map(rule)
        .orElseGet(() -> unknown(opportunity, version));
  }

  /// The refusal of a version that is not with the customer, awaiting an answer.
  private static Optional<Decision<OpportunityEvent>> notAwaited(Quote quote) {
    if (quote.ending() != null) {
      return Optional.of(ended(quote, quote.ending()));
    }
    return quote.sent()
        ? Optional.empty()
        : Optional.of(
            Decision.rejected(
                OpportunityRejection.QUOTE_NOT_SENT,
                "version %d is not sent yet: send it first".formatted(quote.version())));
  }

  private static Optional<Decision<OpportunityEvent>> overdue(Quote quote, LocalDate day) {
    return day.isAfter(quote.validUntil())
        ? Optional.of(
            Decision.rejected(
                OpportunityRejection.QUOTE_EXPIRED,
                "version %d was valid until %s, and it is %s: draft a new version"
                    .formatted(quote.version(), quote.validUntil(), day)))
        : Optional.empty();
  }

  private static Decision<OpportunityEvent> ended(Quote quote, Ending ending) {
    int version = quote.version();
    return switch (ending) {
      case SUPERSEDED ->
          Decision.rejected(
              OpportunityRejection.QUOTE_SUPERSEDED,
              "a newer version took the place of version %d: use that".formatted(version));
      case ACCEPTED ->
          Decision.rejected(
              OpportunityRejection.QUOTE_ACCEPTED,
              "version %d is accepted: reopen the opportunity first".formatted(version));
      case REJECTED ->
          Decision.rejected(
              OpportunityRejection.QUOTE_REJECTED,
              "version %d is rejected, for %s: draft a new version"
                  .formatted(version, quote.rejectedFor()));
      case EXPIRED ->
          Decision.rejected(
              OpportunityRejection.QUOTE_EXPIRED,
              "version %d is expired, it was valid until %s: draft a new version"
                  .formatted(version, quote.validUntil()));
      case WITHDRAWN ->
          Decision.rejected(
              OpportunityRejection.QUOTE_WITHDRAWN,
              "the acceptance of version %d was taken back: draft a new version"
                  .formatted(version));
    };
  }
}
