package io.throughline.query.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A query side that runs for real and is asked over HTTP.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "throughline.query.longest-wait=300ms")
@Import(FixedToday.class)
public abstract class RunningQuerySide {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  /// Asks a query that is answered.
  protected final JsonNode get(String path) {
    HttpResponse<String> response = ask(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JsonNode body = JsonMapper.shared().readTree(response.body());
    assertThat(response.headers().firstValue("X-Event-Position"))
        .hasValue(body.path("position").asString());
    return body;
  }

  protected final String url(String path) {
    return "http://127.0.0.1:" + port + "/api" + path;
  }

  protected final HttpResponse<String> ask(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Compares a part of an answer with JSON in which quotes may be single.
  protected static void assertJson(JsonNode actual, String expected) {
    assertThat(actual.toPrettyString())
        .isEqualTo(JsonMapper.shared().readTree(expected.replace('\'', '"')).toPrettyString());
  }
}
