package io.throughline.launcher.postgres;

import org.jspecify.annotations.Nullable;

/// Why the embedded server does not run. The message is written for the person at the terminal and
/// names the remedy where there is one; the launcher can print it without the stack.
public final class EmbeddedPostgresException extends RuntimeException {

  EmbeddedPostgresException(String message) {
    super(message);
  }

  EmbeddedPostgresException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
