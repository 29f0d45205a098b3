package io.throughline.launcher.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/// A folder keeps its port from start to start without writing it down, as long as nobody else
/// takes it. The range lies below those that systems hand out to outgoing connections.
public final class LoopbackPort {

  static final String ADDRESS = "127.0.0.1";

  private static final int FIRST = 20_000;
  private static final int COUNT = 10_000;
  private static final int TRIES = 200;

  private LoopbackPort() {}

  static int freeFor(Path folder) {
    int preferred = Math.floorMod(folder.toString().hashCode(), COUNT);
    for (int i = 0; i < TRIES; i++) {
      int port = FIRST + (preferred + i) % COUNT;
      if (isFree(port)) {
        return port;
      }
    }
    throw new EmbeddedPostgresException(
        "no free port on %s: %d tried from %d on".formatted(ADDRESS, TRIES, FIRST + preferred));
  }

  /// @param port 0 for any that is free
  public static boolean isFree(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral(ADDRESS))) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
