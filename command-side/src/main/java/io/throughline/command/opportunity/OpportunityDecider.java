package io.throughline.command.opportunity;

import static io.throughline.command.decision.TextLimit.NAME;

import io.throughline.command.decision.CommandContext;
import io.throughline.command.decision.Decision;
import io.throughline.command.opportunity.Opportunity.Known;
import io.throughline.command.opportunity.Opportunity.None;
import io.throughline.command.opportunity.OpportunityCommand.AcceptQuote;
import io.throughline.command.opportunity.OpportunityCommand.ChangeAmount;
import io.throughline.command.opportunity.OpportunityCommand.ChangeStage;
import io.throughline.command.opportunity.OpportunityCommand.DraftQuote;
import io.throughline.command.opportunity.OpportunityCommand.ExpireQuote;
import io.throughline.command.opportunity.OpportunityCommand.Lose;
import io.throughline.command.opportunity.OpportunityCommand.Open;
import io.throughline.command.opportunity.OpportunityCommand.RejectQuote;
import io.throughline.command.opportunity.OpportunityCommand.Reopen;
import io.throughline.command.opportunity.OpportunityCommand.SendQuote;
import io.throughline.command.opportunity.OpportunityCommand.Win;
import io.throughline.kernel.event.OpportunityEvent;
import io.throughline.kernel.event.OpportunityEvent.AmountChanged;
import io.throughline.kernel.event.OpportunityEvent.Opened;
import io.throughline.kernel.event.OpportunityEvent.Stage;
import io.throughline.kernel.event.OpportunityEvent.StageChanged;
import io.throughline.kernel.money.Money;
import java.util.Optional;
import java.util.function.Supplier;

/// The rules of an opportunity: its stages and its amount; quotes and outcomes have theirs.
public final class OpportunityDecider {

  private OpportunityDecider() {}

  public static Decision<OpportunityEvent> decide(
      Opportunity state, OpportunityCommand command, CommandContext context) {
    return switch (state) {
      case None _ -> decide(command);
      case Known opportunity -> decide(opportunity, command, context);
    };
  }

  private static Decision<OpportunityEvent> decide(OpportunityCommand command) {
    return switch (command) {
      case Open open -> open(open);
      case ChangeStage _,
          ChangeAmount _,
          DraftQuote _,
          SendQuote _,
          AcceptQuote _,
          RejectQuote _,
          ExpireQuote _,
          Win _,
          Lose _,
          Reopen _ ->
          Decision.rejected(
              OpportunityRejection.UNKNOWN,
              "there is no opportunity " + command.opportunityId() + ": open it first");
    };
  }

  private static Decision<OpportunityEvent> decide(
      Known opportunity, OpportunityCommand command, CommandContext context) {
    return switch (command) {
      case Open open -> openAgain(opportunity, open);
      case ChangeStage change -> whileOpen(opportunity, () -> changeStage(opportunity, change));
      case ChangeAmount change -> whileOpen(opportunity, () -> changeAmount(opportunity, change));
      case DraftQuote draft ->
          whileOpen(opportunity, () -> QuoteDraftRules.draft(opportunity, draft, context));
      case SendQuote send ->
          whileOpen(opportunity, () -> QuoteRules.send(opportunity, send, context));
      case AcceptQuote accept -> QuoteRules.accept(opportunity, accept, context);
      case RejectQuote reject ->
          whileOpen(opportunity, () -> QuoteRules.reject(opportunity, reject));
      case ExpireQuote expire ->
          whileOpen(opportunity, () -> QuoteRules.expire(opportunity, expire));
      case Win win -> OutcomeRules.win(opportunity, win);
      case Lose lose -> OutcomeRules.lose(opportunity, lose);
      case Reopen reopen -> OutcomeRules.reopen(opportunity, reopen);
    };
  }

  private static Decision<OpportunityEvent> open(Open command) {
    return NAME.fault("title", command.title())
        .map(fault -> Decision.<OpportunityEvent>rejected(OpportunityRejection.TEXT_INVALID, fault))
        .or(() -> notPositive("expectedAmount", command.expectedAmount()))
        .orElseGet(() -> Decision.accepted(opened(command)));
  }

  private static Decision<OpportunityEvent> openAgain(Known opportunity, Open command) {
    return opportunity.opened().equals(opened(command))
        ? Decision.unchanged()
        : Decision.rejected(
            OpportunityRejection.EXISTS,
            "opportunity %s is open already, %s for customer %s: give another one another id"
                .formatted(
                    command.opportunityId(),
                    opportunity.opened().title(),
                    opportunity.opened().customerId()));
  }

  private static Opened opened(Open command) {
    return new Opened(
        command.opportunityId(),
        command.customerId(),
        command.ownerId(),
        command.title(),
        command.expectedAmount(),
        command.closeDate());
  }

  private static Decision<OpportunityEvent> changeStage(Known opportunity, ChangeStage command) {
    Stage to = command.to();
    if (to == Stage.WON || to == Stage.LOST) {
      return Decision.rejected(
          OpportunityRejection.STAGE_IS_AN_OUTCOME,
          "to is %s: an opportunity is won by the order made from its quote, and lost by lose"
              .formatted(to));
    }
    int probability =
        command.probability() == null ? Opportunity.usualProbability(to) : command.probability();
    if (probability < 0 || probability > 100) {
      return Decision.rejected(
          OpportunityRejection.PROBABILITY_INVALID,
          "probability is %d: give 0 to 100 per cent".formatted(probability));
    }
    return to == opportunity.openStage() && probability == opportunity.probability()
        ? Decision.unchanged()
        : Decision.accepted(new StageChanged(opportunity.openStage(), to, probability));
  }

  private static Decision<OpportunityEvent> changeAmount(Known opportunity, ChangeAmount command) {
    return notPositive("amount", command.amount())
        .orElseGet(() -> changeToAmount(opportunity, command.amount()));
  }

  private static Decision<OpportunityEvent> changeToAmount(Known opportunity, Money to) {
    Money from = opportunity.amount();
    if (!to.currency().equals(from.currency())) {
      return Decision.rejected(
          OpportunityRejection.CURRENCY_MISMATCH,
          "currency is %s: the opportunity was opened in %s"
              .formatted(to.currency(), from.currency()));
    }
    return to.equals(from) ? Decision.unchanged() : Decision.accepted(new AmountChanged(from, to));
  }

  private static Optional<Decision<OpportunityEvent>> notPositive(String field, Money amount) {
    return amount.signum() > 0
        ? Optional.empty()
        : Optional.of(
            Decision.rejected(
                OpportunityRejection.AMOUNT_NOT_POSITIVE,
                "%s is %s: give more than nothing".formatted(field, amount)));
  }

  /// What is refused once an opportunity is won or lost.
  static Decision<OpportunityEvent> whileOpen(
      Known opportunity, Supplier<Decision<OpportunityEvent>> rule) {
    if (opportunity.won() != null) {
      return Decision.rejected(
          OpportunityRejection.WON,
          "opportunity %s is won with order %s: open another one"
              .formatted(opportunity.opened().opportunityId(), opportunity.won().orderId()));
    }
    if (opportunity.lost() != null) {
      return Decision.rejected(
          OpportunityRejection.LOST,
          "opportunity %s is lost, for %s: reopen it first"
              .formatted(opportunity.opened().opportunityId(), opportunity.lost().reason()));
    }
    return rule.get();
  }
}
