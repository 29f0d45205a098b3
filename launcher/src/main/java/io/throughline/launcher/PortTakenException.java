package io.throughline.launcher;

import io.throughline.launcher.postgres.LoopbackPort;

/// Another program listens where the server was to listen.
final class PortTakenException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private PortTakenException(int port) {
    super(
        "port %d is taken by another program: stop that one, or choose another with --port N"
            .formatted(port));
  }

  /// @param port 0 for any that is free
  static void throwIfTaken(int port) {
    if (!LoopbackPort.isFree(port)) {
      throw new PortTakenException(port);
    }
  }
}
