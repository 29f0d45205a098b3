package io.throughline.eventlog.conformance;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/// Axon's own engine on PostgreSQL, the reference. It declines
///
/// - density: positions are drawn from a sequence before the commit, so a refused append leaves a
///   hole and a slow one becomes visible after later ones; readers carry lists of gaps instead
/// - batches: every unit of work is a transaction of its own
/// - command keys and claims: its tables have no place for them
class StockJdbcLogTest {
  private static final StockJdbcLog LOG = new StockJdbcLog();

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
  class It_refuses_conflicts extends Conflicts {
    It_refuses_conflicts() {
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
  class It_is_followed_beside_writers extends FollowingWriters {
    It_is_followed_beside_writers() {
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

  @Nested
  class It_survives_a_restart extends Restart {
    It_survives_a_restart() {
      super(LOG);
    }
  }

  @Nested
  class It_serves_two_nodes extends TwoNodes {
    It_serves_two_nodes() {
      super(LOG);
    }
  }
}
