package io.throughline.eventlog.subscription;

import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;

/// The kind of token that every engine gives out and takes: Axon compares tokens of one kind only.
public final class PositionToken {

  private PositionToken() {}

  /// @param position of the last event that was read; 0 before the first
  public static TrackingToken of(long position) {
    return GapAwareTrackingToken.newInstance(position, List.of());
  }
}
