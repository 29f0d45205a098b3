package io.throughline.command.process.finance;

import io.throughline.command.process.BusinessProcess;
import io.throughline.command.process.ProcessEvent;
import io.throughline.command.process.Reaction;
import io.throughline.command.process.Waiting;
import io.throughline.command.process.finance.BillingState.GoodsOut;
import io.throughline.kernel.event.CustomerAccountEvent.CreditCommitted;
import io.throughline.kernel.event.CustomerAccountEvent.CreditDenied;
import io.throughline.kernel.event.CustomerAccountEvent.CreditRequestWithdrawn;
import io.throughline.kernel.event.InvoiceEvent.CreditNoteIssued;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.Closed;
import io.throughline.kernel.event.SalesOrderEvent.Confirmed;
import io.throughline.kernel.event.SalesOrderEvent.ContractGenerated;
import io.throughline.kernel.event.SalesOrderEvent.Held;
import io.throughline.kernel.event.SalesOrderEvent.HoldReleased;
import io.throughline.kernel.event.SalesOrderEvent.LineCancellationRequested;
import io.throughline.kernel.event.SalesOrderEvent.LineCancelled;
import io.throughline.kernel.event.SalesOrderEvent.LineIncreased;
import io.throughline.kernel.event.SalesOrderEvent.LinePriceChanged;
import io.throughline.kernel.event.SalesOrderEvent.LinePromised;
import io.throughline.kernel.event.SalesOrderEvent.LineRescheduled;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.event.ShipmentEvent.GoodsIssued;
import io.throughline.kernel.event.StockItemEvent.Issued;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.ShipmentId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What left is billed, one invoice for each shipment; an order that is billed as ordered is billed
/// when it is confirmed, and what is added to it when credit was committed for it.
///
/// It knows what is still to be billed, and so it tells credit what never will be: lines that were
/// cancelled, or had their price lowered, before they were billed. What was billed before it was
/// cancelled gets a credit note instead.
public final class Billing implements BusinessProcess<BillingState> {

  @Override
  public String name() {
    return "billing";
  }

  @Override
  public List<Class<? extends BillingState>> stateTypes() {
    return List.of(BillingState.class);
  }

  @Override
  public List<String> concerns(ProcessEvent event) {
    return switch (event.payload()) {
      case SalesOrderEvent told when changesBilling(told) -> List.of(event.stream().value());
      case Issued issued -> List.of(issued.lineId().order().value());
      case GoodsIssued _ -> List.of(event.stream().value());
      case CreditCommitted committed -> List.of(committed.orderId().value());
      case CreditDenied denied -> List.of(denied.orderId().value());
      case CreditRequestWithdrawn withdrawn -> List.of(withdrawn.orderId().value());
      case CreditNoteIssued credit when credit.orderId() != null ->
          List.of(credit.orderId().value());
      default -> List.of();
    };
  }

  private static boolean changesBilling(SalesOrderEvent event) {
    return switch (event) {
      case Placed _, Confirmed _, LineIncreased _, LineCancelled _, LinePriceChanged _, Closed _ ->
          true;
      case Held _,
          HoldReleased _,
          LineCancellationRequested _,
          LineRescheduled _,
          LinePromised _,
          ContractGenerated _ ->
          false;
    };
  }

  @Override
  public Set<String> aliases(BillingState state) {
    return state.goods().stream()
        .map(out -> out.shipment().value())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Reaction<BillingState> react(
      @Nullable BillingState state,
      ProcessEvent event,
      Function<String, Optional<BillingState>> known) {
    if (event.payload() instanceof Placed placed) {
      return Reaction.of(BillingState.of(placed));
    }
    if (state == null) {
      return Reaction.of(null);
    }
    BillingRules rules = new BillingRules(state, event.eventId());
    switch (event.payload()) {
      case SalesOrderEvent told -> rules.after(told);
      case Issued(var line, var shipment, var quantity, _) ->
          rules.issued(new GoodsOut(shipment, line, quantity.units(), event.eventId()));
      case GoodsIssued _ -> rules.left(new ShipmentId(event.stream().value()));
      case CreditCommitted committed -> rules.approved(committed.requestId());
      case CreditDenied denied -> rules.denied(denied);
      case CreditRequestWithdrawn withdrawn -> rules.withdrawn(withdrawn.amount());
      case CreditNoteIssued credit -> rules.credited(credit);
      default -> {}
    }
    return rules.reaction();
  }

  @Override
  public Optional<OrderId> orderOf(BillingState state) {
    return Optional.of(state.orderId());
  }

  @Override
  public List<Waiting> waitsFor(BillingState state) {
    return BillingWaits.of(state);
  }
}
