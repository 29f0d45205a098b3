package io.throughline.eventlog.conformance;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/// Axon's engine for tests: a map.
final class InMemoryLog implements LogUnderTest {

  private final EmbeddedEventStore events =
      EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();

  @Override
  public LogNode node() {
    return new LogNode() {
      @Override
      public EventStore events() {
        return events;
      }

      @Override
      public void close() {
        // The map is all there is.
      }
    };
  }

  @Override
  public void close() {
    events.shutDown();
  }
}
