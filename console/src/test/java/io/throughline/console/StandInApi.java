package io.throughline.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Answers like the API of a small company, from files in `company`; what a test tells it to answer
/// goes first.
public final class StandInApi implements AutoCloseable {

  /// A request as it arrived.
  public record Asked(String method, URI uri, Map<String, List<String>> headers, String body) {

    public @Nullable String header(String name) {
      List<String> values = headers.get(name);
      return values == null ? null : values.getFirst();
    }
  }

  private record Answer(int status, String body) {}

  private static final long POSITION = 4711;

  private final HttpServer server;
  private final Map<String, Answer> told = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Queue<Long> positions = new ConcurrentLinkedQueue<>();

  private StandInApi(HttpServer server) {
    this.server = server;
  }

  public static StandInApi start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    StandInApi api = new StandInApi(server);
    server.createContext("/api", api::answer);
    server.start();
    return api;
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// @param path below /api
  public void tell(String path, int status, String body) {
    told.put(path, new Answer(status, body));
  }

  /// Lets the next answers stand at these positions, one after the other.
  public void positions(long... next) {
    for (long position : next) {
      positions.add(position);
    }
  }

  public void forget() {
    told.clear();
    asked.clear();
    positions.clear();
  }

  public List<Asked> asked(String path) {
    return asked.stream().filter(one -> one.uri().getPath().equals("/api" + path)).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              Map.copyOf(exchange.getRequestHeaders()),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      Answer answer = answer(exchange.getRequestURI().getPath().substring("/api".length()));
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange
          .getResponseHeaders()
          .set(
              "Content-Type",
              answer.status() < 400 ? "application/json" : "application/problem+json");
      exchange.getResponseHeaders().set("X-Event-Position", String.valueOf(position()));
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private long position() {
    Long next = positions.poll();
    return next == null ? POSITION : next;
  }

  private Answer answer(String path) throws IOException {
    Answer answer = told.get(path);
    if (answer != null) {
      return answer;
    }
    String file = "/company" + path.replace('@', '-') + ".json";
    try (InputStream json = StandInApi.class.getResourceAsStream(file)) {
      return json == null
          ? new Answer(404, "{\"status\":404,\"code\":\"unknown\",\"detail\":\"no " + path + "\"}")
          : new Answer(200, new String(json.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
