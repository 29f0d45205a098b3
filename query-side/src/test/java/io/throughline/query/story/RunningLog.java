package io.throughline.query.story;

import io.throughline.eventlog.LogDirectory;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A query side that reads a real log, to which a test appends.
public abstract class RunningLog extends RunningQuerySide {

  @Autowired private EventStore events;
  @Autowired private LogDirectory log;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", () -> TestDatabase.jdbcUrl("logged"));
    registry.add("throughline.query.longest-wait", () -> "5s");
    registry.add("throughline.query.heartbeat", () -> "100ms");
  }

  /// @return the position of the event
  protected final long append(String stream, long sequence, Object payload) {
    var message =
        new GenericDomainEventMessage<>(
            "test",
            stream,
            sequence,
            payload,
            MetaData.with("actor", "anna").and("effectiveAt", "1996-07-04T00:00:00Z"));
    DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(message);
    events.publish(message);
    work.commit();
    return log.positionOf(stream, sequence);
  }
}
