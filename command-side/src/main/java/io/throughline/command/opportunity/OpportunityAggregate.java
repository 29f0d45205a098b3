package io.throughline.command.opportunity;

import io.throughline.command.axon.EventSourcedAggregate;
import io.throughline.command.decision.CommandContext;
import io.throughline.command.decision.Decision;
import io.throughline.command.decision.Outcome;
import io.throughline.command.opportunity.OpportunityCommand.AcceptQuote;
import io.throughline.command.opportunity.OpportunityCommand.ChangeAmount;
import io.throughline.command.opportunity.OpportunityCommand.ChangeStage;
import io.throughline.command.opportunity.OpportunityCommand.DraftQuote;
import io.throughline.command.opportunity.OpportunityCommand.ExpireQuote;
import io.throughline.command.opportunity.OpportunityCommand.Lose;
import io.throughline.command.opportunity.OpportunityCommand.Open;
import io.throughline.command.opportunity.OpportunityCommand.RejectQuote;
import io.throughline.command.opportunity.OpportunityCommand.Reopen;
import io.throughline.command.opportunity.OpportunityCommand.SendQuote;
import io.throughline.command.opportunity.OpportunityCommand.Win;
import io.throughline.kernel.event.OpportunityEvent;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/// Opportunities on Axon.
@Aggregate(type = "Opportunity", cache = "aggregateCache")
class OpportunityAggregate
    extends EventSourcedAggregate<Opportunity, OpportunityCommand, OpportunityEvent> {

  OpportunityAggregate() {
    super(Opportunity.NONE);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome on(Open command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(ChangeStage command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(ChangeAmount command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(DraftQuote command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(SendQuote command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(AcceptQuote command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(RejectQuote command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(ExpireQuote command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(Win command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(Lose command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(Reopen command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @EventSourcingHandler
  void on(OpportunityEvent event, DomainEventMessage<?> message) {
    take(event, message.getAggregateIdentifier());
  }

  @Override
  protected Decision<OpportunityEvent> rule(
      Opportunity state, OpportunityCommand command, CommandContext context) {
    return OpportunityDecider.decide(state, command, context);
  }

  @Override
  protected Opportunity evolve(Opportunity state, OpportunityEvent event) {
    return state.evolve(event);
  }
}
