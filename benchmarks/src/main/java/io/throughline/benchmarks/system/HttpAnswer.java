package io.throughline.benchmarks.system;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a server answered.
final class HttpAnswer {

  private static final int MULTIPLE_CHOICES = 300;

  private final int status;
  private final byte[] body;

  HttpAnswer(int status, byte[] body) {
    this.status = status;
    this.body = body;
  }

  int status() {
    return status;
  }

  boolean isSuccess() {
    return status < MULTIPLE_CHOICES;
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(body);
  }

  @Override
  public String toString() {
    return status + " " + new String(body, StandardCharsets.UTF_8);
  }
}
