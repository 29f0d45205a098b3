package io.throughline.launcher.faults;

import io.throughline.launcher.SomeAxonServer;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;

/// The same with the log in Axon Server, which routes the commands, if one runs.
class TwoOfEachSideOnAxonServerTest extends TwoOfEachSideTest {

  @BeforeAll
  static void look() {
    SomeAxonServer.require();
  }

  @Override
  Map<String, String> settings() {
    return Map.of(
        "THROUGHLINE_EVENTLOG_ENGINE",
        "axon-server",
        "THROUGHLINE_EVENTLOG_AXONSERVER_ADDRESS",
        SomeAxonServer.empty());
  }
}
