package io.throughline.eventlog.conformance;

import static java.util.Objects.requireNonNull;

import io.throughline.eventlog.toy.SomeAxonServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/// The log in Axon Server, if one runs.
class AxonServerLogTest {
  private static final WhenThereIsOne LOG = new WhenThereIsOne();

  @BeforeAll
  static void look() {
    LOG.found = new AxonServerLog(SomeAxonServer.empty());
  }

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

  /// Parts are told of their log before it is known whether there is one.
  private static final class WhenThereIsOne implements LogUnderTest.Shared {
    private @Nullable AxonServerLog found;

    @Override
    public LogNode node() {
      return requireNonNull(found).node();
    }

    @Override
    public LogNode another() {
      return requireNonNull(found).another();
    }

    @Override
    public void close() {
      if (found != null) {
        found.close();
      }
    }
  }
}
