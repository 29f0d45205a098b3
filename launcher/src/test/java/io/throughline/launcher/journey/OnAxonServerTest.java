package io.throughline.launcher.journey;

import io.throughline.launcher.SomeAxonServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/// The same as on our own engine, with the log in Axon Server, if one runs.
class OnAxonServerTest {

  @BeforeAll
  static void look() {
    SomeAxonServer.require();
  }

  @Nested
  class Order_to_cash extends OrderToCashTest {
    @Override
    Company company() {
      return Company.onAxonServer();
    }
  }

  @Nested
  class Concurrency extends ConcurrencyTest {
    @Override
    Company company() {
      return Company.onAxonServer();
    }
  }

  @Nested
  class Legal_numbers extends LegalNumbersTest {
    @Override
    Company company() {
      return Company.onAxonServer();
    }
  }
}
