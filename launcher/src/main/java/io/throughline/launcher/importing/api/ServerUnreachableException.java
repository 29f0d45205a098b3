package io.throughline.launcher.importing.api;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The server does not answer, or not as it should, and waiting for it did not help.
public final class ServerUnreachableException extends IOException {

  private static final long serialVersionUID = 1;

  public ServerUnreachableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  public ServerUnreachableException(String message) {
    super(message);
  }
}
