package io.throughline.benchmarks.system;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Requests as the bytes that go over the line.
final class Requests {

  private Requests() {}

  /// @param path below /api
  /// @param key what makes it one command, however often it is sent; ASCII
  static byte[] post(URI server, String path, String key, String body) {
    String host = server.getAuthority();
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return bytes(
        "POST /api"
            + path
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\nIdempotency-Key: "
            + key
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + length
            + "\r\n\r\n"
            + body);
  }

  /// @param path below /api
  static byte[] get(URI server, String path) {
    return bytes("GET /api%s HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(path, server.getAuthority()));
  }

  private static byte[] bytes(String request) {
    return request.getBytes(StandardCharsets.UTF_8);
  }
}
