package io.throughline.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The HTTP API as a client sees it: text in, text out.
public final class Api {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI base;

  public Api(URI base) {
    this.base = base;
  }

  /// What came back.
  public record Answer(int status, JsonNode body, Map<String, String> headers) {

    public Answer isStatus(int expected) {
      assertThat(status).as("%s", body).isEqualTo(expected);
      return this;
    }

    public String id() {
      return body.path("id").asString();
    }

    public long position() {
      return body.path("position").asLong();
    }

    public String code() {
      return body.path("code").asString();
    }
  }

  /// A command with a key of its own that must succeed.
  public Answer command(String path, String body) {
    Answer answer = command(UUID.randomUUID().toString(), path, body);
    assertThat(answer.status()).as("%s %s", path, answer.body()).isIn(200, 201);
    return answer;
  }

  public Answer command(String key, String path, String body) {
    return command(Map.of("Idempotency-Key", key), path, body);
  }

  public Answer command(Map<String, String> headers, String path, String body) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request.build());
  }

  /// What a query answers once the views have reached a position.
  public JsonNode read(String path, long minPosition) {
    return send(request(path).header("X-Min-Position", Long.toString(minPosition)).build())
        .isStatus(200)
        .body();
  }

  public JsonNode read(String path) {
    return read(path, 0);
  }

  public Answer get(String path) {
    return send(request(path).build());
  }

  public static String encoded(String pathSegment) {
    return URLEncoder.encode(pathSegment, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve("/api" + path)).timeout(Duration.ofSeconds(60));
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response =
          client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
      String body = response.body();
      return new Answer(
          response.statusCode(), JSON.readTree(body.isBlank() ? "null" : body), headers);
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + request.uri(), e);
    }
  }
}
