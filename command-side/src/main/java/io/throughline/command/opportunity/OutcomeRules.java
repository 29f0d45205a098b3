package io.throughline.command.opportunity;

import static io.throughline.command.decision.TextLimit.NAME;
import static io.throughline.command.decision.TextLimit.REASON;

import io.throughline.command.decision.Decision;
import io.throughline.command.opportunity.Opportunity.Known;
import io.throughline.command.opportunity.OpportunityCommand.Lose;
import io.throughline.command.opportunity.OpportunityCommand.Reopen;
import io.throughline.command.opportunity.OpportunityCommand.Win;
import io.throughline.command.opportunity.Quotes.Ending;
import io.throughline.command.opportunity.Quotes.Quote;
import io.throughline.kernel.event.OpportunityEvent;
import io.throughline.kernel.event.OpportunityEvent.Lost;
import io.throughline.kernel.event.OpportunityEvent.Reopened;
import io.throughline.kernel.event.OpportunityEvent.Won;
import java.util.Optional;

/// How an opportunity ends, and how it is opened again.
final class OutcomeRules {

  private OutcomeRules() {}

  /// A confirmed order outweighs a loss that was told while the order was on its way.
  static Decision<OpportunityEvent> win(Known opportunity, Win command) {
    Won won = new Won(command.version(), command.orderId());
    if (won.equals(opportunity.won())) {
      return Decision.unchanged();
    }
    if (opportunity.won() != null) {
      return won(opportunity, opportunity.won());
    }
    Optional<Quote> quote = opportunity.quotes().find(command.version());
    if (quote.isEmpty()) {
      return QuoteRules.unknown(opportunity, command.version());
    }
    return quote.get().ending() == Ending.ACCEPTED
        ? Decision.accepted(won)
        : Decision.rejected(
            OpportunityRejection.QUOTE_NOT_ACCEPTED,
            "version %d is not accepted: an opportunity is won by an accepted quote"
                .formatted(command.version()));
  }

  static Decision<OpportunityEvent> lose(Known opportunity, Lose command) {
    Lost lost = new Lost(command.reason(), command.competitor());
    if (opportunity.won() != null) {
      return won(opportunity, opportunity.won());
    }
    if (lost.equals(opportunity.lost())) {
      return Decision.unchanged();
    }
    if (opportunity.lost() != null) {
      return Decision.rejected(
          OpportunityRejection.LOST,
          "opportunity %s is lost already, for %s: reopen it first"
              .formatted(opportunity.opened().opportunityId(), opportunity.lost().reason()));
    }
    return REASON
        .fault("reason", command.reason())
        .or(() -> NAME.faultIfGiven("competitor", command.competitor()))
        .map(OutcomeRules::textInvalid)
        .orElseGet(() -> Decision.accepted(lost));
  }

  static Decision<OpportunityEvent> reopen(Known opportunity, Reopen command) {
    return command.version() == null
        ? reopenWhatever(opportunity, command)
        : reopenAfter(opportunity, command.version(), command);
  }

  private static Decision<OpportunityEvent> reopenWhatever(Known opportunity, Reopen command) {
    if (opportunity.won() != null) {
      return won(opportunity, opportunity.won());
    }
    return opportunity.lost() != null || opportunity.quotes().accepted().isPresent()
        ? reopened(command)
        : Decision.unchanged();
  }

  /// Takes back the acceptance of one version only. Where it is not accepted (any more) this is
  /// news of yesterday, and a lost opportunity waits for no order.
  private static Decision<OpportunityEvent> reopenAfter(
      Known opportunity, int version, Reopen command) {
    Optional<Quote> quote = opportunity.quotes().find(version);
    if (quote.isEmpty()) {
      return QuoteRules.unknown(opportunity, version);
    }
    if (quote.get().ending() != Ending.ACCEPTED || opportunity.lost() != null) {
      return Decision.unchanged();
    }
    return opportunity.won() != null ? won(opportunity, opportunity.won()) : reopened(command);
  }

  private static Decision<OpportunityEvent> reopened(Reopen command) {
    return REASON
        .faultIfGiven("reason", command.reason())
        .map(OutcomeRules::textInvalid)
        .orElseGet(() -> Decision.accepted(new Reopened(command.reason())));
  }

  private static Decision<OpportunityEvent> textInvalid(String fault) {
    return Decision.rejected(OpportunityRejection.TEXT_INVALID, fault);
  }

  private static Decision<OpportunityEvent> won(Known opportunity, Won won) {
    return Decision.rejected(
        OpportunityRejection.WON,
        "opportunity %s is won with version %d and order %s: what is won stays won"
            .formatted(opportunity.opened().opportunityId(), won.version(), won.orderId()));
  }
}
