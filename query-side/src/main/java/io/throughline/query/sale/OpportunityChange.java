package io.throughline.query.sale;

import io.throughline.kernel.event.OpportunityEvent;
import io.throughline.kernel.event.OpportunityEvent.Stage;
import io.throughline.kernel.money.Money;
import io.throughline.query.view.ViewBatch;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What some events say of an opportunity; null where they say nothing.
///
/// @param openStage the stage that it is in while it is open, and comes back to when reopened
/// @param orderId the order by which it was won
public record OpportunityChange(
    @Nullable Stage openStage,
    @Nullable Integer probability,
    @Nullable Money amount,
    @Nullable Outcome outcome,
    @Nullable String orderId,
    @Nullable String lostReason,
    @Nullable String competitor) {

  /// How it stands as a whole.
  public enum Outcome {
    OPEN,
    WON,
    LOST
  }

  /// The chance that is usual when an opportunity is opened, in per cent; the event does not tell.
  public static final int FIRST_PROBABILITY = 10;

  /// What a batch says, by opportunity.
  public static Map<String, OpportunityChange> in(ViewBatch batch) {
    Map<String, OpportunityChange> changes = new LinkedHashMap<>();
    batch.each(
        OpportunityEvent.class,
        (event, recorded) -> {
          OpportunityChange change = of(event);
          if (change != null) {
            changes.merge(recorded.streamId(), change, OpportunityChange::then);
          }
        });
    return changes;
  }

  private static @Nullable OpportunityChange of(OpportunityEvent event) {
    return switch (event) {
      case OpportunityEvent.Opened e ->
          new OpportunityChange(
              Stage.QUALIFICATION,
              FIRST_PROBABILITY,
              e.expectedAmount(),
              Outcome.OPEN,
              null,
              null,
              null);
      case OpportunityEvent.StageChanged e ->
          new OpportunityChange(e.to(), e.probability(), null, null, null, null, null);
      case OpportunityEvent.AmountChanged e ->
          new OpportunityChange(null, null, e.to(), null, null, null, null);
      case OpportunityEvent.Won e ->
          new OpportunityChange(null, null, null, Outcome.WON, e.orderId().value(), null, null);
      case OpportunityEvent.Lost e ->
          new OpportunityChange(null, null, null, Outcome.LOST, null, e.reason(), e.competitor());
      case OpportunityEvent.Reopened _ ->
          new OpportunityChange(null, null, null, Outcome.OPEN, null, null, null);
      case OpportunityEvent.QuotePrepared _,
          OpportunityEvent.QuoteSent _,
          OpportunityEvent.QuoteAccepted _,
          OpportunityEvent.QuoteRejected _,
          OpportunityEvent.QuoteExpired _ ->
          null;
    };
  }

  private OpportunityChange then(OpportunityChange later) {
    return new OpportunityChange(
        last(openStage, later.openStage),
        last(probability, later.probability),
        last(amount, later.amount),
        last(outcome, later.outcome),
        last(orderId, later.orderId),
        last(lostReason, later.lostReason),
        last(competitor, later.competitor));
  }

  private static <T> @Nullable T last(@Nullable T before, @Nullable T after) {
    return after == null ? before : after;
  }
}
