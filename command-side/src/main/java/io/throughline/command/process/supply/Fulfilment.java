package io.throughline.command.process.supply;

import io.throughline.command.decision.Command;
import io.throughline.command.process.BusinessProcess;
import io.throughline.command.process.ProcessEvent;
import io.throughline.command.process.Reaction;
import io.throughline.command.process.Waiting;
import io.throughline.kernel.event.CustomerAccountEvent.CreditCommitted;
import io.throughline.kernel.event.CustomerAccountEvent.CreditDenied;
import io.throughline.kernel.event.CustomerAccountEvent.CreditRequestWithdrawn;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.event.ShipmentEvent;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.id.OrderId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is reserved for an order goes into shipments; what is asked to leave is issued by stock,
/// line by line; a shipment whose lines are all answered has left.
///
/// A hold keeps new shipments from being planned and planned ones from being issued, and so does
/// credit that was asked for and is not committed: the order itself may hear of the account's
/// answer later. What stock takes back from a planned shipment falls short when it is issued; a
/// shipment that lost all of it is cancelled.
public final class Fulfilment implements BusinessProcess<FulfilmentState> {

  @Override
  public String name() {
    return "fulfilment";
  }

  @Override
  public List<Class<? extends FulfilmentState>> stateTypes() {
    return List.of(FulfilmentState.class);
  }

  @Override
  public List<String> concerns(ProcessEvent event) {
    return switch (event.payload()) {
      case SalesOrderEvent told -> FulfilmentFold.concerns(told, event.stream());
      case StockItemEvent told -> FulfilmentFold.concerns(told);
      case ShipmentEvent told -> FulfilmentFold.concerns(told, event.stream());
      case CreditCommitted committed -> List.of(committed.orderId().value());
      case CreditDenied denied -> List.of(denied.orderId().value());
      case CreditRequestWithdrawn withdrawn -> List.of(withdrawn.orderId().value());
      default -> List.of();
    };
  }

  @Override
  public Set<String> aliases(FulfilmentState state) {
    return state.shipments().stream()
        .map(shipment -> shipment.id().value())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Reaction<FulfilmentState> react(
      @Nullable FulfilmentState state,
      ProcessEvent event,
      Function<String, Optional<FulfilmentState>> known) {
    if (event.payload() instanceof Placed placed) {
      return Reaction.of(FulfilmentState.of(placed));
    }
    if (state == null) {
      return Reaction.of(null);
    }
    FulfilmentState folded = FulfilmentFold.after(state, event);
    List<Command> givenUp =
        event.payload() instanceof SalesOrderEvent.Closed && folded.confirmed()
            ? GivingUp.of(folded, event.eventId())
            : List.of();
    ShipmentRules rules = ShipmentRules.after(folded, event.eventId());
    return Reaction.of(
        rules.state().isFinished() ? null : rules.state(),
        Stream.concat(givenUp.stream(), rules.commands().stream()).toList());
  }

  @Override
  public Optional<OrderId> orderOf(FulfilmentState state) {
    return Optional.of(state.orderId());
  }

  @Override
  public List<Waiting> waitsFor(FulfilmentState state) {
    return FulfilmentWaits.of(state);
  }
}
