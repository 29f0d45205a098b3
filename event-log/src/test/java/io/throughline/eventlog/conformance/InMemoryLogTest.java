package io.throughline.eventlog.conformance;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/// Axon's engine in memory. It declines
///
/// - conflicts, and with them batches: it compares no sequences and takes whatever it is given
/// - following beside writers: the events of a unit become visible one by one and in no certain
///   order, so a reader may pass one that is not there yet and never see it
/// - command keys and claims: it looks at no metadata
/// - restart and two nodes: it ends with its process
class InMemoryLogTest {
  private static final InMemoryLog LOG = new InMemoryLog();

  @AfterAll
  static void close() {
    LOG.close();
  }

  @Nested
  class It_appends extends Appending {
    It_appends() {
      super(LOG);
    }
  }

  @Nested
  class It_is_followed extends Following {
    It_is_followed() {
      super(LOG);
    }
  }

  @Nested
  class It_is_dense extends Density {
    It_is_dense() {
      super(LOG);
    }
  }

  @Nested
  class It_keeps_snapshots extends Snapshots {
    It_keeps_snapshots() {
      super(LOG);
    }
  }

  @Nested
  class It_knows_times extends TimeLookup {
    It_knows_times() {
      super(LOG);
    }
  }
}
