package io.throughline.benchmarks.system;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Requests as the bytes that go over the line.
final class Requests {

  private Requests() {}

  /// @param path below /api
  /// @param key what makes it one command, however often it is sent; ASCII
  static byte[] post(URI server, String path, String key, String body) {
    return bytes(
        """
        POST /api%s HTTP/1.1\r
        Host: %s\r
        Content-Type: application/json\r
        Idempotency-Key: %s\r
        Content-Length: %d\r
        \r
        %s\
        """
            .formatted(
                path,
                server.getAuthority(),
                key,
                body.getBytes(StandardCharsets.UTF_8).length,
                body));
  }

  /// @param path below /api
  static byte[] get(URI server, String path) {
    return bytes("GET /api%s HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(path, server.getAuthority()));
  }

  private static byte[] bytes(String request) {
    return request.getBytes(StandardCharsets.UTF_8);
  }
}
