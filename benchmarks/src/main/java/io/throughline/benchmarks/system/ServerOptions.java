package io.throughline.benchmarks.system;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the server is started.
///
/// @param heap its -Xmx, such as `512m`
/// @param recording where a flight recording of the measured time goes; none if null
/// @param properties of the JVM, such as `-Dname=value`
record ServerOptions(String heap, @Nullable Path recording, List<String> properties) {

  static ServerOptions of(String heap) {
    return new ServerOptions(heap, null, List.of());
  }

  ServerOptions recordingTo(@Nullable Path file) {
    return new ServerOptions(heap, file, properties);
  }

  /// With an endpoint that does nothing.
  ServerOptions withEmptyEndpoint() {
    return with("-Dthroughline.benchmark.empty-endpoint=true");
  }

  /// Neither processes nor views run.
  ServerOptions withoutFollowers() {
    return with("-Dthroughline.benchmark.no-followers=true");
  }

  private ServerOptions with(String property) {
    return new ServerOptions(
        heap, recording, Stream.concat(properties.stream(), Stream.of(property)).toList());
  }
}
