package io.throughline.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

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
    try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      // It is free, and closed again for the server.
    } catch (IOException _) {
      throw new PortTakenException(port);
    }
  }
}
