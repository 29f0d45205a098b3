package io.throughline.launcher.importing.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sends commands, a bounded number at a time, and queries. A server that is overloaded or does not
/// answer is asked again, with the same idempotency key, for a bounded time.
public final class ApiClient implements AutoCloseable {

  private static final Duration ANSWER_WITHIN = Duration.ofMinutes(2);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final int UNAVAILABLE = 503;
  private static final int TOO_MANY = 429;
  private static final int FAILED = 500;
  private static final int ATTEMPTS_IF_FAILED = 4;

  private final URI base;
  private final String actor;
  private final Duration patience;
  private final Semaphore commands;
  private final JsonMapper json = JsonMapper.builder().build();
  private final HttpClient http;

  /// @param actor on whose behalf, told with every command
  /// @param atOnce how many commands may be under way
  /// @param patience how long a request is repeated before the import gives up
  public ApiClient(URI base, String actor, int atOnce, Duration patience) {
    this(
        base,
        actor,
        patience,
        new Semaphore(atOnce),
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build());
  }

  private ApiClient(
      URI base, String actor, Duration patience, Semaphore commands, HttpClient http) {
    this.base = base;
    this.actor = actor;
    this.patience = patience;
    this.commands = commands;
    this.http = http;
  }

  /// The same connections on behalf of somebody else; only the first client is to be closed.
  public ApiClient as(String other) {
    return new ApiClient(base, other, patience, commands, http);
  }

  /// Carries out a command, once for its key, however often it is sent.
  ///
  /// @param path below /api, encoded
  /// @param effectiveAt a day or a moment; none means now
  public CommandReceipt post(
      String path, String key, @Nullable String effectiveAt, @Nullable Object body)
      throws IOException, InterruptedException, CommandRefusedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve("/api" + path))
            .timeout(ANSWER_WITHIN)
            .header("Idempotency-Key", key)
            .header("X-Actor", actor);
    if (effectiveAt != null) {
      request.header("Effective-At", effectiveAt);
    }
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    request.POST(
        body == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
    HttpResponse<byte[]> answer;
    commands.acquire();
    try {
      answer = answered(request.build());
    } finally {
      commands.release();
    }
    JsonNode told = read(answer);
    if (answer.statusCode() / 100 != 2) {
      throw new CommandRefusedException(
          answer.statusCode(),
          path,
          told.path("code").asString(""),
          told.path("detail").asString("") + told.path("errors"));
    }
    return new CommandReceipt(told.path("id").asString(), told.path("position").asLong());
  }

  /// @param pathAndQuery below /api, encoded
  public JsonNode get(String pathAndQuery) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        answered(
            HttpRequest.newBuilder(base.resolve("/api" + pathAndQuery))
                .timeout(ANSWER_WITHIN)
                .build());
    if (answer.statusCode() != 200) {
      throw new ServerUnreachableException(
          "GET %s answers %d %s"
              .formatted(
                  pathAndQuery, answer.statusCode(), read(answer).path("detail").asString("")));
    }
    return read(answer);
  }

  private HttpResponse<byte[]> answered(HttpRequest request)
      throws IOException, InterruptedException {
    long giveUp = System.nanoTime() + patience.toNanos();
    Duration pause = FIRST_PAUSE;
    int attempts = 0;
    while (true) {
      String trouble;
      @Nullable IOException cause = null;
      try {
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        if (!isPassing(answer.statusCode(), ++attempts)) {
          return answer;
        }
        trouble = "answers " + answer.statusCode() + " " + read(answer).path("detail").asString("");
      } catch (IOException e) {
        trouble = "does not answer (" + e + ")";
        cause = e;
      }
      if (System.nanoTime() > giveUp) {
        throw new ServerUnreachableException(
            "%s %s for %d s".formatted(request.uri(), trouble, patience.toSeconds()), cause);
      }
      Thread.sleep(pause);
      Duration longer = pause.multipliedBy(2);
      pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
  }

  /// Whether it may go better next time: always when the server has too much to do, and a few times
  /// when it fails for a reason that it does not tell.
  private static boolean isPassing(int status, int attempts) {
    return status == UNAVAILABLE
        || status == TOO_MANY
        || (status >= FAILED && attempts < ATTEMPTS_IF_FAILED);
  }

  private JsonNode read(HttpResponse<byte[]> answer) throws IOException {
    try {
      return json.readTree(answer.body());
    } catch (JacksonException e) {
      throw new ServerUnreachableException(
          "%s answers %d, and not in JSON".formatted(answer.uri(), answer.statusCode()), e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
