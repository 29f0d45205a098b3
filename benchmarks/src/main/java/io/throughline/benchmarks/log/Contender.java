package io.throughline.benchmarks.log;

import io.throughline.benchmarks.log.app.Answer;
import java.io.IOException;
import java.time.Duration;

/// Something that can keep events, ready to be measured in turn with others.
interface Contender extends AutoCloseable {

  String name();

  /// Before it is measured.
  void warmUp(Duration lasting) throws Exception;

  /// New streams of one event each, as fast as so many senders can, each waiting for its answer.
  Answer place(int senders, Duration lasting) throws Exception;

  /// Whether it has one writer whatever the number of senders.
  default boolean alone() {
    return false;
  }

  /// Compares what it has acknowledged with what it has kept.
  Consistency check() throws Exception;

  @Override
  void close() throws IOException;
}
