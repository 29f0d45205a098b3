package io.throughline.console.api;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Speaks to the API. What a page shows after a command of its own is never older than the command:
/// the page's position goes along with every question it asks.
@Component
public final class Api {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final int ATTEMPTS = 4;
  private static final String ACTOR = "console";

  /// Of its own, not the server's: a field that is new to the console is no reason to fail.
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final ApiAddress address;
  private final RestClient http;

  Api(ApiAddress address) {
    this.address = address;
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(ANSWER);
    this.http =
        RestClient.builder()
            .requestFactory(requests)
            .configureMessageConverters(converters ->
                converters
                    .registerDefaults()
                    .withJsonConverter(new JacksonJsonHttpMessageConverter(JSON)))
            .defaultHeader("X-Actor", ACTOR)
            .defaultStatusHandler(HttpStatusCode::isError, this::refuse)
            .build();
  }

  <T> T get(ApiQuery query, ParameterizedTypeReference<T> type) {
    return ask(query, type, true);
  }

  /// Asks for what does not stand at the position of the page.
  <T> T aside(ApiQuery query, Class<T> type) {
    return ask(query, ParameterizedTypeReference.forType(type), false);
  }

  private <T> T ask(ApiQuery query, ParameterizedTypeReference<T> type, boolean ofThePage) {
    return answered(() ->
        http.get()
            .uri(query.below(address.base()))
            .headers(Api::notOlderThanThePage)
            .exchange((_, answer) -> read(answer, type, ofThePage)));
  }

  <T> T get(ApiQuery query, Class<T> type) {
    return get(query, ParameterizedTypeReference.forType(type));
  }

  /// The answer; none where the API knows of no such thing.
  <T> Optional<T> find(ApiQuery query, Class<T> type) {
    try {
      return Optional.of(get(query, type));
    } catch (ApiRefused refusal) {
      if (refusal.status() == 404) {
        return Optional.empty();
      }
      throw refusal;
    }
  }

  /// Sends a command.
  ///
  /// @param key the same key with the same body has one effect, however often it is sent
  Receipt send(ApiQuery command, String key, Object body) {
    return answered(() ->
        http.post()
            .uri(command.below(address.base()))
            .header("Idempotency-Key", key)
            .contentType(MediaType.APPLICATION_JSON)
            .body(body)
            .retrieve()
            .requiredBody(Receipt.class));
  }

  /// Asks several questions and, if their answers stand at different positions, asks again: what a
  /// page shows side by side belongs together. Where the log moves on too fast for that, the page
  /// shows the oldest of the positions.
  public <T> T together(Supplier<T> questions) {
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      PagePosition.begin();
      T answers = questions.get();
      if (PagePosition.isOne()) {
        return answers;
      }
    }
    PagePosition.begin();
    return questions.get();
  }

  private <T> T read(
      RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse answer,
      ParameterizedTypeReference<T> type,
      boolean ofThePage)
      throws IOException {
    if (answer.getStatusCode().isError()) {
      throw refused(answer);
    }
    if (ofThePage) {
      PagePosition.saw(answer.getHeaders().getFirst(PagePosition.HEADER));
    }
    T body = answer.bodyTo(type);
    if (body == null) {
      throw new RestClientException("an answer without a body");
    }
    return body;
  }

  private static void notOlderThanThePage(HttpHeaders headers) {
    PagePosition.asked().ifPresent(position -> headers.set("X-Min-Position", position));
  }

  private static <T> T answered(Supplier<@Nullable T> call) {
    try {
      T answer = call.get();
      if (answer == null) {
        throw new RestClientException("no answer");
      }
      return answer;
    } catch (RestClientException e) {
      throw new ApiAway(e);
    }
  }

  private void refuse(HttpRequest request, ClientHttpResponse answer) throws IOException {
    throw refused(answer);
  }

  private ApiRefused refused(ClientHttpResponse answer) throws IOException {
    int status = answer.getStatusCode().value();
    try {
      return new ApiRefused(
          status, JSON.readValue(answer.getBody().readAllBytes(), ApiRefused.Problem.class));
    } catch (JacksonException e) {
      return new ApiRefused(status, null);
    }
  }
}
