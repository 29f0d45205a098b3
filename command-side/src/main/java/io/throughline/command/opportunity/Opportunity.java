package io.throughline.command.opportunity;

import io.throughline.command.opportunity.Quotes.Ending;
import io.throughline.kernel.event.OpportunityEvent;
import io.throughline.kernel.event.OpportunityEvent.AmountChanged;
import io.throughline.kernel.event.OpportunityEvent.Lost;
import io.throughline.kernel.event.OpportunityEvent.Opened;
import io.throughline.kernel.event.OpportunityEvent.QuoteAccepted;
import io.throughline.kernel.event.OpportunityEvent.QuoteExpired;
import io.throughline.kernel.event.OpportunityEvent.QuotePrepared;
import io.throughline.kernel.event.OpportunityEvent.QuoteRejected;
import io.throughline.kernel.event.OpportunityEvent.QuoteSent;
import io.throughline.kernel.event.OpportunityEvent.Reopened;
import io.throughline.kernel.event.OpportunityEvent.Stage;
import io.throughline.kernel.event.OpportunityEvent.StageChanged;
import io.throughline.kernel.event.OpportunityEvent.Won;
import io.throughline.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/// What is known of an opportunity when something is asked of it.
public sealed interface Opportunity {

  Opportunity NONE = new None();

  /// The state after one more event; history is never refused.
  Opportunity evolve(OpportunityEvent event);

  /// The chance to win that is usual in a stage, in per cent.
  static int usualProbability(Stage stage) {
    return switch (stage) {
      case QUALIFICATION -> 10;
      case NEEDS_ANALYSIS -> 25;
      case PROPOSAL -> 50;
      case NEGOTIATION -> 75;
      case WON -> 100;
      case LOST -> 0;
    };
  }

  /// Before it is opened.
  record None() implements Opportunity {

    @Override
    public Opportunity evolve(OpportunityEvent event) {
      return switch (event) {
        case Opened opened -> Known.from(opened);
        case StageChanged _,
            AmountChanged _,
            QuotePrepared _,
            QuoteSent _,
            QuoteAccepted _,
            QuoteRejected _,
            QuoteExpired _,
            Won _,
            Lost _,
            Reopened _ ->
            this;
      };
    }
  }

  /// @param openStage the stage while it is neither won nor lost, and the one to come back to
  /// @param probability the chance to win in that stage, in per cent
  record Known(
      Opened opened,
      Stage openStage,
      int probability,
      Money amount,
      Quotes quotes,
      @Nullable Won won,
      @Nullable Lost lost)
      implements Opportunity {

    private static Known from(Opened opened) {
      Stage first = Stage.QUALIFICATION;
      return new Known(
          opened, first, usualProbability(first), opened.expectedAmount(), Quotes.NONE, null, null);
    }

    @Override
    public Opportunity evolve(OpportunityEvent event) {
      return switch (event) {
        case Opened again -> from(again);
        case StageChanged changed ->
            new Known(opened, changed.to(), changed.probability(), amount, quotes, won, lost);
        case AmountChanged changed ->
            new Known(opened, openStage, probability, changed.to(), quotes, won, lost);
        case QuotePrepared prepared -> with(quotes.prepared(prepared));
        case QuoteSent sent -> with(quotes.sent(sent));
        case QuoteAccepted(int version) -> with(quotes.ended(version, Ending.ACCEPTED));
        case QuoteRejected(int version, String reason) -> with(quotes.rejected(version, reason));
        case QuoteExpired(int version) -> with(quotes.ended(version, Ending.EXPIRED));
        case Won nowWon -> outcome(quotes, nowWon, null);
        case Lost nowLost -> outcome(quotes, won, nowLost);
        case Reopened _ -> outcome(quotes.withdrawn(), won, null);
      };
    }

    private Known with(Quotes changed) {
      return outcome(changed, won, lost);
    }

    private Known outcome(Quotes changed, @Nullable Won nowWon, @Nullable Lost nowLost) {
      return new Known(opened, openStage, probability, amount, changed, nowWon, nowLost);
    }
  }
}
