package io.throughline.eventlog.conformance;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/// Our engine, which declines nothing.
class ThroughlineLogTest {
  private static final ThroughlineLog LOG = new ThroughlineLog();
  private static final ThroughlineLog FENCED = new ThroughlineLog();

  @AfterAll
  static void close() {
    LOG.close();
    FENCED.close();
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
  class It_is_dense extends Density {
    It_is_dense() {
      super(LOG);
    }
  }

  @Nested
  class It_commits_in_batches extends Batches {
    It_commits_in_batches() {
      super(LOG);
    }
  }

  @Nested
  class It_keeps_a_key_once extends CommandKeys {
    It_keeps_a_key_once() {
      super(LOG);
    }
  }

  @Nested
  class It_keeps_a_claim_once extends Claims {
    It_keeps_a_claim_once() {
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
  class It_serves_two_nodes extends DensityOfTwoNodes {
    It_serves_two_nodes() {
      super(LOG);
    }
  }

  /// On a log of its own, because the others' nodes are shut out.
  @Nested
  class It_shuts_out_who_is_late extends Fencing {
    It_shuts_out_who_is_late() {
      super(FENCED);
    }
  }
}
