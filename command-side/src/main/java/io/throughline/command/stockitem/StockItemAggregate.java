package io.throughline.command.stockitem;

import io.throughline.command.axon.EventSourcedAggregate;
import io.throughline.command.decision.CommandContext;
import io.throughline.command.decision.Decision;
import io.throughline.command.decision.Outcome;
import io.throughline.command.stockitem.StockItemCommand.AcceptReturn;
import io.throughline.command.stockitem.StockItemCommand.Adjust;
import io.throughline.command.stockitem.StockItemCommand.Issue;
import io.throughline.command.stockitem.StockItemCommand.Reassign;
import io.throughline.command.stockitem.StockItemCommand.Receive;
import io.throughline.command.stockitem.StockItemCommand.Release;
import io.throughline.command.stockitem.StockItemCommand.Reserve;
import io.throughline.command.stockitem.StockItemCommand.Revalue;
import io.throughline.command.stockitem.StockItemCommand.SetPolicy;
import io.throughline.kernel.event.StockItemEvent;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/// Stock items on Axon. An item begins with whatever happens to it first: goods, or an order line
/// that waits for them.
@Aggregate(type = "StockItem", cache = "aggregateCache")
class StockItemAggregate
    extends EventSourcedAggregate<StockItem, StockItemCommand, StockItemEvent> {

  StockItemAggregate() {
    super(StockItem.NONE);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome on(Receive command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome on(AcceptReturn command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome on(Reserve command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome on(Release command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(Reassign command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome on(Issue command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(Adjust command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(Revalue command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome on(SetPolicy command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @EventSourcingHandler
  void on(StockItemEvent event, DomainEventMessage<?> message) {
    take(event, message.getAggregateIdentifier());
  }

  @Override
  protected Decision<StockItemEvent> rule(
      StockItem state, StockItemCommand command, CommandContext context) {
    return StockItemDecider.decide(state, command);
  }

  @Override
  protected StockItem evolve(StockItem state, StockItemEvent event) {
    return state.evolve(event);
  }
}
