package io.throughline.eventlog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.eventlog.SubjectKeys;
import io.throughline.eventlog.toy.CounterCommand.Open;
import io.throughline.eventlog.toy.CounterEvent.Opened;
import io.throughline.eventlog.toy.Label;
import io.throughline.eventlog.toy.PersonalLabels;
import io.throughline.eventlog.toy.RunningLog;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

class ForgettingTest {

  /// Who follows the log from an earlier position, to rebuild a view say, must not bring back what
  /// was forgotten, even if it was written a moment ago.
  @Test
  void what_was_just_written_is_forgotten_as_well() throws Exception {
    try (RunningLog log = RunningLog.onNewDatabase(PersonalLabels.class)) {
      log.send(new Open("a", new Label("c-1/Ann"), null));
      assertThat(firstEvent(log)).isEqualTo(new Opened(new Label("c-1/Ann")));

      log.bean(SubjectKeys.class).destroy(List.of("c-1"));

      assertThat(firstEvent(log)).isEqualTo(new Opened(new Label("c-1/(gone)")));
    }
  }

  private static Object firstEvent(RunningLog log) throws InterruptedException {
    try (BlockingStream<TrackedEventMessage<?>> events =
        log.bean(EventStore.class).openStream(null)) {
      return events.nextAvailable().getPayload();
    }
  }
}
