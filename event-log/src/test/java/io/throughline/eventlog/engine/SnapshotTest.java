package io.throughline.eventlog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.eventlog.toy.CounterEvent;
import io.throughline.eventlog.toy.RunningLog;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

class SnapshotTest {

  private static DomainEventMessage<?> snapshot(long sequence, Object state) {
    return new GenericDomainEventMessage<>("Any", "a", sequence, state, Map.of());
  }

  @Test
  void only_the_newest_snapshot_of_a_stream_is_kept() {
    try (RunningLog log = RunningLog.onNewDatabase()) {
      LogStorageEngine engine = log.bean(LogStorageEngine.class);
      engine.storeSnapshot(snapshot(10, new CounterEvent.Added(10)));
      engine.storeSnapshot(snapshot(20, new CounterEvent.Added(20)));
      engine.storeSnapshot(snapshot(20, new CounterEvent.Added(99)));

      DomainEventMessage<?> found = engine.readSnapshot("a").orElseThrow();
      assertThat(found.getSequenceNumber()).isEqualTo(20);
      assertThat(found.getPayload()).isEqualTo(new CounterEvent.Added(20));
      assertThat(log.sql().sql("select 1 from log.snapshot").query().listOfRows()).hasSize(1);
    }
  }
}
