package io.throughline.command.shipment;

import io.throughline.command.axon.EventSourcedAggregate;
import io.throughline.command.decision.CommandContext;
import io.throughline.command.decision.Decision;
import io.throughline.command.decision.Outcome;
import io.throughline.command.shipment.ShipmentCommand.Cancel;
import io.throughline.command.shipment.ShipmentCommand.ConfirmGoodsIssue;
import io.throughline.command.shipment.ShipmentCommand.Delay;
import io.throughline.command.shipment.ShipmentCommand.Deliver;
import io.throughline.command.shipment.ShipmentCommand.Pack;
import io.throughline.command.shipment.ShipmentCommand.Pick;
import io.throughline.command.shipment.ShipmentCommand.Plan;
import io.throughline.command.shipment.ShipmentCommand.RequestGoodsIssue;
import io.throughline.command.shipment.ShipmentCommand.Ship;
import io.throughline.kernel.event.ShipmentEvent;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/// Shipments on Axon.
@Aggregate(type = "Shipment", cache = "aggregateCache")
class ShipmentAggregate extends EventSourcedAggregate<Shipment, ShipmentCommand, ShipmentEvent> {

  ShipmentAggregate() {
    super(Shipment.NONE);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome on(Plan command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(Pick command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(Pack command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(RequestGoodsIssue command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(Ship command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(ConfirmGoodsIssue command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(Delay command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(Deliver command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(Cancel command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @EventSourcingHandler
  void on(ShipmentEvent event, DomainEventMessage<?> message) {
    take(event, message.getAggregateIdentifier());
  }

  @Override
  protected Decision<ShipmentEvent> rule(
      Shipment state, ShipmentCommand command, CommandContext context) {
    return ShipmentDecider.decide(state, command, context);
  }

  @Override
  protected Shipment evolve(Shipment state, ShipmentEvent event) {
    return state.evolve(event);
  }
}
