package io.throughline.eventlog;

import org.jspecify.annotations.Nullable;

/// The append was refused because a command with the same idempotency key is already recorded. What
/// that command did is found by [LogDirectory#findByCommandKey].
public final class CommandKeyTakenException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String key;

  public CommandKeyTakenException(String key) {
    this(key, null);
  }

  public CommandKeyTakenException(String key, @Nullable Throwable cause) {
    super("A command with the key '" + key + "' is already answered", cause);
    this.key = key;
  }

  public String key() {
    return key;
  }
}
