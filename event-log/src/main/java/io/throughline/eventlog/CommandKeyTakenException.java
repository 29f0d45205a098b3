package io.throughline.eventlog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The append was refused because a command with the same idempotency key is already recorded. What
/// that command did is found by [LogDirectory#findByCommandKey].
public final class CommandKeyTakenException extends RuntimeException {
  private final @Nullable String key;

  public CommandKeyTakenException(@Nullable String key, Throwable cause) {
    super("A command with the key '" + key + "' is already recorded", cause);
    this.key = key;
  }

  /// The key, where the database told it.
  public Optional<String> key() {
    return Optional.ofNullable(key);
  }
}
