package io.throughline.eventlog;

import org.jspecify.annotations.Nullable;

/// The append was refused because an earlier event claims the same business value.
public final class ClaimTakenException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String claim;

  public ClaimTakenException(String claim) {
    this(claim, null);
  }

  public ClaimTakenException(String claim, @Nullable Throwable cause) {
    super("The value '" + claim + "' is already claimed", cause);
    this.claim = claim;
  }

  public String claim() {
    return claim;
  }
}
