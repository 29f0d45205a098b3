package io.throughline.eventlog.toy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Commands as the real ones are: no annotation, the stream named by a method.
public sealed interface CounterCommand {
  String streamId();

  record Open(String streamId, Label label, @Nullable String claim) implements CounterCommand {}

  record Add(String streamId, List<Long> amounts) implements CounterCommand {
    public static Add of(String streamId, Long... amounts) {
      return new Add(streamId, List.of(amounts));
    }
  }

  /// Changes the state and then throws.
  record AddAndFail(String streamId, long amount) implements CounterCommand {}

  record Close(String streamId) implements CounterCommand {}
}
