package io.throughline.command.payment;

import io.throughline.command.axon.EventSourcedAggregate;
import io.throughline.command.decision.CommandContext;
import io.throughline.command.decision.Decision;
import io.throughline.command.decision.Outcome;
import io.throughline.command.payment.PaymentCommand.Identify;
import io.throughline.command.payment.PaymentCommand.Receive;
import io.throughline.command.payment.PaymentCommand.Reverse;
import io.throughline.kernel.event.PaymentEvent;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/// Payments on Axon.
@Aggregate(type = "Payment", cache = "aggregateCache")
class PaymentAggregate extends EventSourcedAggregate<Payment, PaymentCommand, PaymentEvent> {

  PaymentAggregate() {
    super(Payment.NONE);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome on(Receive command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(Identify command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(Reverse command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @EventSourcingHandler
  void on(PaymentEvent event, DomainEventMessage<?> message) {
    take(event, message.getAggregateIdentifier());
  }

  @Override
  protected Decision<PaymentEvent> rule(
      Payment state, PaymentCommand command, CommandContext context) {
    return PaymentDecider.decide(state, command, context);
  }

  @Override
  protected Payment evolve(Payment state, PaymentEvent event) {
    return state.evolve(event);
  }
}
