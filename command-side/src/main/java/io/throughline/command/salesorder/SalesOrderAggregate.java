package io.throughline.command.salesorder;

import io.throughline.command.axon.EventSourcedAggregate;
import io.throughline.command.decision.CommandContext;
import io.throughline.command.decision.Decision;
import io.throughline.command.decision.Outcome;
import io.throughline.command.salesorder.SalesOrderCommand.Cancel;
import io.throughline.command.salesorder.SalesOrderCommand.ChangeLineQuantity;
import io.throughline.command.salesorder.SalesOrderCommand.ChangePrice;
import io.throughline.command.salesorder.SalesOrderCommand.Close;
import io.throughline.command.salesorder.SalesOrderCommand.Confirm;
import io.throughline.command.salesorder.SalesOrderCommand.GenerateContract;
import io.throughline.command.salesorder.SalesOrderCommand.Hold;
import io.throughline.command.salesorder.SalesOrderCommand.IncreaseLine;
import io.throughline.command.salesorder.SalesOrderCommand.Place;
import io.throughline.command.salesorder.SalesOrderCommand.Promise;
import io.throughline.command.salesorder.SalesOrderCommand.RecordLineCancelled;
import io.throughline.command.salesorder.SalesOrderCommand.ReleaseHold;
import io.throughline.command.salesorder.SalesOrderCommand.RequestLineCancellation;
import io.throughline.command.salesorder.SalesOrderCommand.Reschedule;
import io.throughline.kernel.event.SalesOrderEvent;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/// Sales orders on Axon.
@Aggregate(type = "SalesOrder", cache = "aggregateCache")
class SalesOrderAggregate
    extends EventSourcedAggregate<SalesOrder, SalesOrderCommand, SalesOrderEvent> {

  SalesOrderAggregate() {
    super(SalesOrder.NONE);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome on(Place command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(Confirm command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(Hold command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(ReleaseHold command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(IncreaseLine command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(ChangeLineQuantity command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(RequestLineCancellation command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(RecordLineCancelled command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(Cancel command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(ChangePrice command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(Reschedule command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(Promise command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(GenerateContract command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(Close command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @EventSourcingHandler
  void on(SalesOrderEvent event, DomainEventMessage<?> message) {
    take(event, message.getAggregateIdentifier());
  }

  @Override
  protected Decision<SalesOrderEvent> rule(
      SalesOrder state, SalesOrderCommand command, CommandContext context) {
    return SalesOrderDecider.decide(state, command, context);
  }

  @Override
  protected SalesOrder evolve(SalesOrder state, SalesOrderEvent event) {
    return state.evolve(event);
  }
}
