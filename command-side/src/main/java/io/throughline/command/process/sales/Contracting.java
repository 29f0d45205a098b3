package io.throughline.command.process.sales;

import io.throughline.command.decision.Command;
import io.throughline.command.opportunity.OpportunityCommand.Win;
import io.throughline.command.process.BusinessProcess;
import io.throughline.command.process.ProcessEvent;
import io.throughline.command.process.Reaction;
import io.throughline.command.process.Waiting;
import io.throughline.command.salesorder.SalesOrderCommand.GenerateContract;
import io.throughline.kernel.event.SalesOrderEvent.Closed;
import io.throughline.kernel.event.SalesOrderEvent.Confirmed;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.id.OrderId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A confirmed order gets its contract, and the opportunity that it came from is won.
public final class Contracting implements BusinessProcess<ContractState> {

  static final String TEMPLATE = "standard";

  @Override
  public String name() {
    return "contracting";
  }

  @Override
  public List<Class<? extends ContractState>> stateTypes() {
    return List.of(ContractState.class);
  }

  @Override
  public List<String> concerns(ProcessEvent event) {
    return switch (event.payload()) {
      case Placed placed when placed.opportunityId() != null -> List.of(event.stream().value());
      case Confirmed _, Closed _ -> List.of(event.stream().value());
      default -> List.of();
    };
  }

  @Override
  public Reaction<ContractState> react(
      @Nullable ContractState state,
      ProcessEvent event,
      Function<String, Optional<ContractState>> known) {
    return switch (event.payload()) {
      case Placed placed when placed.opportunityId() != null && placed.quoteVersion() != null ->
          Reaction.of(
              new ContractState(placed.orderId(), placed.opportunityId(), placed.quoteVersion()));
      case Confirmed _ -> Reaction.of(null, confirmed(new OrderId(event.stream().value()), state));
      case Closed _ -> Reaction.of(null);
      default -> Reaction.of(state);
    };
  }

  private static List<Command> confirmed(OrderId order, @Nullable ContractState state) {
    List<Command> commands = new ArrayList<>();
    commands.add(new GenerateContract(order, TEMPLATE));
    if (state != null) {
      commands.add(new Win(state.opportunityId(), state.quoteVersion(), order));
    }
    return commands;
  }

  @Override
  public Optional<OrderId> orderOf(ContractState state) {
    return Optional.of(state.orderId());
  }

  @Override
  public List<Waiting> waitsFor(ContractState state) {
    return List.of(
        new Waiting(
            "order-confirmed", "opportunity %s is won then".formatted(state.opportunityId())));
  }
}
