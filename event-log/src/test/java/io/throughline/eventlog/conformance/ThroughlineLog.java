package io.throughline.eventlog.conformance;

import io.throughline.eventlog.engine.LogHead;
import io.throughline.eventlog.toy.Database;
import io.throughline.eventlog.toy.RunningLog;
import org.axonframework.eventsourcing.eventstore.EventStore;

/// Ours, as the auto-configuration puts it together.
final class ThroughlineLog implements LogUnderTest.Fenced {

  private final String url = Database.create();
  private final Node node = new Node(RunningLog.on(url));

  @Override
  public LogNode node() {
    return node;
  }

  @Override
  public LogNode another() {
    return new Node(RunningLog.on(url));
  }

  @Override
  public LogNode takeOver() {
    node.log().bean(LogHead.class).takeOver();
    return another();
  }

  @Override
  public void close() {
    node.close();
    Database.drop(url);
  }

  private record Node(RunningLog log) implements LogNode {
    @Override
    public EventStore events() {
      return log.bean(EventStore.class);
    }

    @Override
    public void close() {
      log.close();
    }
  }
}
