package io.throughline.eventlog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The append was refused because an earlier event claims the same business value.
public final class ClaimTakenException extends RuntimeException {
  private final @Nullable String claim;

  public ClaimTakenException(@Nullable String claim, Throwable cause) {
    super("The value '" + claim + "' is already claimed", cause);
    this.claim = claim;
  }

  /// The claimed value, where the database told it.
  public Optional<String> claim() {
    return Optional.ofNullable(claim);
  }
}
