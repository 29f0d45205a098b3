package io.throughline.benchmarks.system;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How the server is started.
///
/// @param heap its -Xmx, such as `512m`
/// @param recording where a flight recording of the measured time goes; none if null
/// @param mainClass the launcher of the product, or one that adds to it
record ServerOptions(String heap, @Nullable Path recording, String mainClass) {

  private static final String LAUNCHER = "io.throughline.launcher.Launcher";

  static ServerOptions of(String heap) {
    return new ServerOptions(heap, null, LAUNCHER);
  }

  ServerOptions recordingTo(@Nullable Path file) {
    return new ServerOptions(heap, file, mainClass);
  }

  ServerOptions startedBy(Class<?> main) {
    return new ServerOptions(heap, recording, main.getName());
  }
}
