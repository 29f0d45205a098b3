package io.throughline.benchmarks.log.toy;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// In the shape of the product's aggregates, with one event for each command.
@Aggregate(type = "Purchase", commandTargetResolver = "streamOfCommand", cache = "aggregateCache")
public class PurchaseAggregate {

  public static final CommandTargetResolver STREAM_OF_COMMAND =
      message ->
          new VersionedAggregateIdentifier(
              (Object) ((PurchaseCommand) message.getPayload()).streamId(), null);

  /// The answer to a command.
  ///
  /// @param stream null if there is no event
  /// @param events of the stream so far
  public record Receipt(@Nullable String stream, int events) {}

  @AggregateIdentifier private @Nullable String id;
  private final Map<String, Integer> quantities = new HashMap<>();
  private int events;

  protected PurchaseAggregate() {}

  @CommandHandler
  @CreationPolicy(ALWAYS)
  Receipt on(PurchaseCommand.Place command) {
    id = command.streamId();
    apply(new PurchaseEvent.Placed(command.purchase()));
    return new Receipt(id, events);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Receipt on(PurchaseCommand.PlaceOnce command) {
    if (events == 0) {
      id = command.streamId();
      apply(new PurchaseEvent.Placed(command.purchase()));
    }
    return new Receipt(id, events);
  }

  @CommandHandler
  Receipt on(PurchaseCommand.Amend command) {
    apply(new PurchaseEvent.Amended(command.purchase()));
    return new Receipt(id, events);
  }

  @EventSourcingHandler
  void on(PurchaseEvent event, @SourceId String stream) {
    id = stream;
    events++;
    quantities.clear();
    event.purchase().lines().forEach(line -> quantities.put(line.sku(), line.quantity()));
  }
}
