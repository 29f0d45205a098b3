package io.throughline.command.customer;

import io.throughline.command.axon.EventSourcedAggregate;
import io.throughline.command.customer.CustomerCommand.AssignOwner;
import io.throughline.command.customer.CustomerCommand.ChangeProfile;
import io.throughline.command.customer.CustomerCommand.ChangeStage;
import io.throughline.command.customer.CustomerCommand.Erase;
import io.throughline.command.customer.CustomerCommand.Merge;
import io.throughline.command.customer.CustomerCommand.RecordConsent;
import io.throughline.command.customer.CustomerCommand.RecordErased;
import io.throughline.command.customer.CustomerCommand.Register;
import io.throughline.command.customer.CustomerCommand.Unmerge;
import io.throughline.command.decision.CommandContext;
import io.throughline.command.decision.Decision;
import io.throughline.command.decision.Outcome;
import io.throughline.kernel.event.CustomerEvent;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// Customers on Axon.
@Aggregate(type = "Customer", cache = "aggregateCache")
class CustomerAggregate extends EventSourcedAggregate<Customer, CustomerCommand, CustomerEvent> {

  CustomerAggregate() {
    super(Customer.NONE);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome on(Register command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(ChangeProfile command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(AssignOwner command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(ChangeStage command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(RecordConsent command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(Merge command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(Unmerge command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(Erase command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(RecordErased command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @EventSourcingHandler
  void on(CustomerEvent event, DomainEventMessage<?> message) {
    take(event, message.getAggregateIdentifier());
  }

  @Override
  protected Decision<CustomerEvent> rule(
      Customer state, CustomerCommand command, CommandContext context) {
    return CustomerDecider.decide(state, command);
  }

  @Override
  protected Customer evolve(Customer state, CustomerEvent event) {
    return state.evolve(event);
  }

  /// A customer's code is unique in the company.
  @Override
  protected @Nullable String claimOf(CustomerEvent event) {
    return event instanceof CustomerEvent.Registered registered
        ? "customer-code:" + registered.code()
        : null;
  }
}
