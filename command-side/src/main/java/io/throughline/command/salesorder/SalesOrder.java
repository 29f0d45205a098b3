package io.throughline.command.salesorder;

import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.Closed;
import io.throughline.kernel.event.SalesOrderEvent.Confirmed;
import io.throughline.kernel.event.SalesOrderEvent.ContractGenerated;
import io.throughline.kernel.event.SalesOrderEvent.Held;
import io.throughline.kernel.event.SalesOrderEvent.HoldReleased;
import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import io.throughline.kernel.event.SalesOrderEvent.LineCancellationRequested;
import io.throughline.kernel.event.SalesOrderEvent.LineCancelled;
import io.throughline.kernel.event.SalesOrderEvent.LineIncreased;
import io.throughline.kernel.event.SalesOrderEvent.LinePriceChanged;
import io.throughline.kernel.event.SalesOrderEvent.LinePromised;
import io.throughline.kernel.event.SalesOrderEvent.LineRescheduled;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.money.LineAmount;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a sales order knows of itself; never changes, an event leads to the next.
public sealed interface SalesOrder {

  SalesOrder NONE = new None();

  /// The order after an event; history is never refused.
  SalesOrder evolve(SalesOrderEvent event);

  /// Before anything was ordered.
  record None() implements SalesOrder {

    @Override
    public SalesOrder evolve(SalesOrderEvent event) {
      return event instanceof Placed placed ? Existing.of(placed) : this;
    }
  }

  /// @param placed the order as it was placed
  /// @param contracted whether its contract was written
  record Existing(
      Placed placed, OrderLines lines, Approval approval, boolean contracted, boolean closed)
      implements SalesOrder {

    static Existing of(Placed placed) {
      return new Existing(placed, OrderLines.of(placed.lines()), Approval.AWAITED, false, false);
    }

    /// What all open quantities cost; invariant M2.
    LineAmount amount() {
      return lines.stream()
          .map(LineState::amount)
          .reduce(LineAmount.zero(placed.currency()), LineAmount::plus);
    }

    @Override
    public SalesOrder evolve(SalesOrderEvent event) {
      return switch (event) {
        case Placed again -> of(again);
        case Confirmed(String decision) -> withApproval(approval.confirmedBy(decision));
        case Held(HoldType type, _, @Nullable String decision) ->
            withApproval(approval.heldFor(type, decision));
        case HoldReleased(HoldType type, String by) -> withApproval(approval.releasedOf(type, by));
        case LineIncreased increased ->
            withDemand(increased.lineId(), demand -> demand.increasedBy(increased.quantity()));
        case LineCancellationRequested requested ->
            withDemand(requested.lineId(), demand -> demand.withRequest(requested.quantity()));
        case LineCancelled cancelled ->
            withDemand(
                cancelled.lineId(),
                demand -> demand.cancelledBy(cancelled.quantity(), cancelled.releaseId()));
        case LinePriceChanged changed ->
            withLine(
                changed.lineId(), line -> line.withPrice(changed.unitPrice(), changed.discount()));
        case LineRescheduled moved ->
            withLine(moved.lineId(), line -> line.withDates(moved.to(), line.promisedDate()));
        case LinePromised promised ->
            withLine(
                promised.lineId(), line -> line.withDates(line.requestedDate(), promised.date()));
        case ContractGenerated _ -> new Existing(placed, lines, approval, true, closed);
        case Closed _ -> new Existing(placed, lines, approval, contracted, true);
      };
    }

    private Existing withApproval(Approval changed) {
      return new Existing(placed, lines, changed, contracted, closed);
    }

    private Existing withDemand(LineId lineId, UnaryOperator<LineState.Demand> change) {
      return withLine(lineId, line -> line.withDemand(change.apply(line.demand())));
    }

    private Existing withLine(LineId lineId, UnaryOperator<LineState> change) {
      return new Existing(placed, lines.with(lineId, change), approval, contracted, closed);
    }
  }

  /// What credit and people said of an order.
  ///
  /// @param confirmed whether credit was once committed; the order may be held again since
  /// @param creditDecisions what the order heard of credit, each counted once
  record Approval(boolean confirmed, Set<HoldType> holds, Set<String> creditDecisions) {

    static final Approval AWAITED = new Approval(false, Set.of(), Set.of());

    boolean isHeldFor(HoldType type) {
      return holds.contains(type);
    }

    boolean heardOf(@Nullable String creditDecisionId) {
      return creditDecisionId != null && creditDecisions.contains(creditDecisionId);
    }

    Approval confirmedBy(String creditDecisionId) {
      return new Approval(true, holds, with(creditDecisions, creditDecisionId));
    }

    Approval heldFor(HoldType type, @Nullable String creditDecisionId) {
      return new Approval(
          confirmed,
          with(holds, type),
          creditDecisionId == null ? creditDecisions : with(creditDecisions, creditDecisionId));
    }

    Approval releasedOf(HoldType type, String by) {
      Set<HoldType> left = new HashSet<>(holds);
      left.remove(type);
      return new Approval(
          confirmed,
          Set.copyOf(left),
          type == HoldType.CREDIT ? with(creditDecisions, by) : creditDecisions);
    }

    private static <T> Set<T> with(Set<T> some, T one) {
      Set<T> more = new HashSet<>(some);
      more.add(one);
      return Set.copyOf(more);
    }
  }
}
