package io.throughline.command.product;

import io.throughline.command.axon.EventSourcedAggregate;
import io.throughline.command.decision.CommandContext;
import io.throughline.command.decision.Decision;
import io.throughline.command.decision.Outcome;
import io.throughline.command.product.ProductCommand.DefineSubstitute;
import io.throughline.command.product.ProductCommand.PublishBom;
import io.throughline.command.product.ProductCommand.PublishPrice;
import io.throughline.command.product.ProductCommand.Register;
import io.throughline.kernel.event.ProductEvent;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/// Products on Axon.
@Aggregate(type = "Product", cache = "aggregateCache")
class ProductAggregate extends EventSourcedAggregate<Product, ProductCommand, ProductEvent> {

  ProductAggregate() {
    super(Product.NONE);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome on(Register command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(PublishBom command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(PublishPrice command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @CommandHandler
  Outcome on(DefineSubstitute command, CommandMessage<?> message, Clock clock) {
    return decide(command, message, clock);
  }

  @EventSourcingHandler
  void on(ProductEvent event, DomainEventMessage<?> message) {
    take(event, message.getAggregateIdentifier());
  }

  @Override
  protected Decision<ProductEvent> rule(
      Product state, ProductCommand command, CommandContext context) {
    return ProductDecider.decide(state, command, context);
  }

  @Override
  protected Product evolve(Product state, ProductEvent event) {
    return state.evolve(event);
  }
}
