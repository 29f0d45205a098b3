package io.throughline.eventlog.toy;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import io.throughline.eventlog.EventMetadata;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The idioms that the real aggregates follow.
@Aggregate(type = "Counter", commandTargetResolver = "streamOfCommand", cache = "aggregateCache")
public class CounterAggregate {
  @AggregateIdentifier private @Nullable String id;
  private boolean open;
  private long total;
  private int events;

  protected CounterAggregate() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Outcome on(CounterCommand.Open command, MetaData given) {
    if (events > 0) {
      return answer(false);
    }
    id = command.streamId();
    Map<String, String> own = new HashMap<>(keyOf(given));
    if (command.claim() != null) {
      own.put(EventMetadata.CLAIM, command.claim());
    }
    apply(new CounterEvent.Opened(command.label()), MetaData.from(own));
    return answer(true);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Outcome on(CounterCommand.Add command, MetaData given) {
    if (!open) {
      return answer(false);
    }
    Map<String, String> own = keyOf(given);
    for (long amount : command.amounts()) {
      apply(new CounterEvent.Added(amount), MetaData.from(own));
      own = Map.of();
    }
    return answer(true);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Outcome on(CounterCommand.AddAndFail command) {
    id = command.streamId();
    apply(new CounterEvent.Added(command.amount()));
    throw new IllegalStateException("failed on purpose");
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Outcome on(CounterCommand.Close command) {
    id = command.streamId();
    apply(new CounterEvent.Closed());
    return answer(true);
  }

  @EventSourcingHandler
  void on(CounterEvent event, @SourceId String stream) {
    id = stream;
    events++;
    switch (event) {
      case CounterEvent.Opened _ -> open = true;
      case CounterEvent.Added added -> total += added.amount();
      case CounterEvent.Closed _ -> open = false;
    }
  }

  private Outcome answer(boolean accepted) {
    return new Outcome(id, accepted, events == 0 ? null : getVersion(), total, events);
  }

  private static Map<String, String> keyOf(MetaData given) {
    Object key = given.get(EventMetadata.COMMAND_KEY);
    return key == null ? Map.of() : Map.of(EventMetadata.COMMAND_KEY, key.toString());
  }
}
