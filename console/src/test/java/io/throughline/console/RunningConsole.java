package io.throughline.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The console on a port of its own, before a stand-in for the API; one for all tests.
public final class RunningConsole {

  private static final RunningConsole INSTANCE = start();

  private final StandInApi api;
  private final String address;
  private final HttpClient http = HttpClient.newHttpClient();

  private RunningConsole(StandInApi api, String address) {
    this.api = api;
    this.address = address;
  }

  /// With the stand-in as it is at first.
  public static RunningConsole fresh() {
    INSTANCE.api.forget();
    return INSTANCE;
  }

  private static RunningConsole start() {
    try {
      StandInApi api = StandInApi.start();
      ConfigurableApplicationContext context =
          SpringApplication.run(
              TestConsole.class,
              "--server.port=0",
              "--server.address=127.0.0.1",
              "--spring.main.banner-mode=off",
              "--logging.level.root=ERROR",
              "--throughline.console.api=" + api.address());
      Runtime.getRuntime().addShutdownHook(new Thread(api::close));
      return new RunningConsole(
          api,
          "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public StandInApi api() {
    return api;
  }

  public String address() {
    return address;
  }

  /// @param headers names and values in turn
  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /// @param fields names and values in turn
  public HttpResponse<String> post(String path, String... fields) {
    return send(
        request(path, "Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
  }

  public HttpResponse<String> postFrom(String origin, String path) {
    return send(
        request(path, "Origin", origin, "Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("")));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String form(String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i + 1 < fields.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }
}
