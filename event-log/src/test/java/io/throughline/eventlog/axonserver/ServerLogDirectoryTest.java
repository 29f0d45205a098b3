package io.throughline.eventlog.axonserver;

import io.throughline.eventlog.engine.JdbcLogDirectoryTest;
import io.throughline.eventlog.toy.RunningLog;

/// The same questions to the log in Axon Server, if one runs.
class ServerLogDirectoryTest extends JdbcLogDirectoryTest {

  @Override
  protected RunningLog started() {
    return RunningLog.onAxonServer();
  }
}
