package io.throughline.command.stockitem;

import static io.throughline.command.stockitem.StockItemExamples.A;
import static io.throughline.command.stockitem.StockItemExamples.backordered;
import static io.throughline.command.stockitem.StockItemExamples.demand;
import static io.throughline.command.stockitem.StockItemExamples.filled;
import static io.throughline.command.stockitem.StockItemExamples.let;
import static io.throughline.command.stockitem.StockItemExamples.receive;
import static io.throughline.command.stockitem.StockItemExamples.received;
import static io.throughline.command.stockitem.StockItemExamples.release;
import static io.throughline.command.stockitem.StockItemExamples.reserve;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.decision.Command;
import io.throughline.command.decision.Outcome;
import io.throughline.eventlog.cache.CaffeineAggregateCache;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The adapter on a real bus and repository, with the cache that the product uses: what one command
/// leaves there must not be in the way of the next.
class StockItemAggregateTest {

  private static final String STREAM = "stock-LAMP@MAIN";

  private final Configuration axon =
      DefaultConfigurer.defaultConfiguration(false)
          .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
          .registerComponent(
              Clock.class, _ -> Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC))
          .configureAggregate(
              AggregateConfigurer.defaultConfiguration(StockItemAggregate.class)
                  .configureCache(_ -> new CaffeineAggregateCache(10))
                  .configureCommandTargetResolver(_ ->
                      message ->
                          new VersionedAggregateIdentifier(
                              (Object) ((Command) message.getPayload()).streamId().value(), null)))
          .buildConfiguration();

  @BeforeEach
  void start() {
    axon.start();
  }

  @AfterEach
  void stop() {
    axon.shutdown();
  }

  @Test
  void an_item_begins_with_an_order_line_that_waits() {
    assertThat(send(reserve(demand(A, 4)))).isEqualTo(new Outcome.Done(STREAM, 0, true));
    assertThat(send(receive(3))).isEqualTo(new Outcome.Done(STREAM, 2, true));
    assertThat(recorded()).containsExactly(backordered(A, 4, 1), received(3), filled(A, 3));
  }

  @Test
  void a_command_that_changes_nothing_begins_nothing() {
    assertThat(send(release(let(A, 4, "r1")))).isEqualTo(new Outcome.Done(STREAM, -1, false));
    assertThat(recorded()).isEmpty();
    assertThat(send(receive(3))).isEqualTo(new Outcome.Done(STREAM, 0, true));
    assertThat(recorded()).containsExactly(received(3));
  }

  @Test
  void a_refused_command_begins_nothing() {
    assertThat(send(receive(0))).isInstanceOf(Outcome.Refused.class);
    assertThat(recorded()).isEmpty();
    assertThat(send(receive(3))).isEqualTo(new Outcome.Done(STREAM, 0, true));
    assertThat(send(receive(0))).isInstanceOf(Outcome.Refused.class);
    assertThat(recorded()).containsExactly(received(3));
  }

  private Outcome send(StockItemCommand command) {
    FutureCallback<Object, Outcome> callback = new FutureCallback<>();
    axon.commandBus().dispatch(GenericCommandMessage.asCommandMessage(command), callback);
    CommandResultMessage<? extends Outcome> result = callback.getResult();
    if (result.isExceptional()) {
      throw new AssertionError(result.exceptionResult());
    }
    return result.getPayload();
  }

  private List<Object> recorded() {
    return axon.eventStore()
        .readEvents(STREAM)
        .asStream()
        .<Object>map(DomainEventMessage::getPayload)
        .toList();
  }
}
