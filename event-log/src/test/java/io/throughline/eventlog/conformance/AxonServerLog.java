package io.throughline.eventlog.conformance;

import io.throughline.eventlog.toy.Database;
import io.throughline.eventlog.toy.RunningLog;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/// The log in a running Axon Server, as the auto-configuration puts it together.
final class AxonServerLog implements LogUnderTest.Shared {

  private final Map<String, Object> settings;
  private final String url = Database.create();
  private @Nullable Node node;

  AxonServerLog(String address) {
    settings =
        Map.of(
            "throughline.event-log.engine",
            "axon-server",
            "throughline.event-log.axon-server.address",
            address);
  }

  @Override
  public synchronized LogNode node() {
    if (node == null) {
      node = started();
    }
    return node;
  }

  private Node started() {
    return new Node(RunningLog.on(url, settings));
  }

  @Override
  public LogNode another() {
    return started();
  }

  @Override
  public synchronized void close() {
    if (node != null) {
      node.close();
    }
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
