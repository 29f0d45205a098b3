package io.throughline.launcher.importing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Stands in for the server at the boundary of HTTP: each key once, the events of the happy path,
/// the feed, the stock view. It breaks down when told to, and keeps its log when it does.
final class FakeThroughline implements AutoCloseable {

  private static final int PAGE = 3;

  /// What was answered to a key.
  private record Answer(String request, String receipt) {}

  record Event(
      long position,
      String type,
      String stream,
      String actor,
      String effectiveAt,
      Map<String, Object> payload) {}

  final List<Event> log = new ArrayList<>();
  final List<String> effective = new ArrayList<>();
  private final JsonMapper json = JsonMapper.builder().build();
  private final FakeCompany company = new FakeCompany(this);
  private final Map<String, Answer> answers = new HashMap<>();
  private final HttpServer server;
  private int commandsLeft = Integer.MAX_VALUE;
  private int busy;
  private String moment = "";

  FakeThroughline() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/api/", this::handle);
    server.start();
  }

  URI api() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// After so many more commands it only cuts connections.
  synchronized void breakDownAfter(int commands) {
    commandsLeft = commands;
  }

  synchronized void heal() {
    commandsLeft = Integer.MAX_VALUE;
  }

  /// So many requests are answered with 503 first.
  synchronized void beBusy(int requests) {
    busy = requests;
  }

  synchronized long count(String type) {
    return log.stream().filter(event -> event.type().equals(type)).count();
  }

  /// Makes the first event of a type tell something else.
  synchronized void falsify(String type, String field, Object value) {
    company.falsify(type, field, value);
  }

  synchronized void refuse(String pathEnd) {
    company.refuse(pathEnd);
  }

  /// When the command that is being carried out takes effect.
  String moment() {
    return moment;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Reply reply = reply(exchange, new String(body, StandardCharsets.UTF_8));
      byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  record Reply(int status, String body) {}

  private synchronized Reply reply(HttpExchange exchange, String body) throws IOException {
    if (commandsLeft <= 0) {
      throw new IOException("broken down");
    }
    if (busy > 0) {
      busy--;
      return new Reply(503, "{\"detail\":\"busy\"}");
    }
    String path = exchange.getRequestURI().getPath().substring("/api".length());
    if (exchange.getRequestMethod().equals("GET")) {
      return new Reply(200, json.writeValueAsString(query(path, exchange.getRequestURI())));
    }
    commandsLeft--;
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    String at = exchange.getRequestHeaders().getFirst("Effective-At");
    String request = path + at + body;
    Answer before = answers.get(key);
    if (before != null) {
      return before.request().equals(request)
          ? new Reply(200, before.receipt())
          : new Reply(422, "{\"code\":\"idempotency-key-reused\",\"detail\":\"other body\"}");
    }
    if (company.refuses(path)) {
      return new Reply(409, "{\"code\":\"not-today\",\"detail\":\"refused by the test\"}");
    }
    JsonNode asked = body.isEmpty() ? json.createObjectNode() : json.readTree(body);
    effective.add(path + " " + at);
    String actor = exchange.getRequestHeaders().getFirst("X-Actor");
    moment = at == null ? Instant.EPOCH.toString() : at.length() == 10 ? at + "T00:00:00Z" : at;
    String id = company.carryOut(path, asked, actor);
    String receipt = json.writeValueAsString(Map.of("id", id, "position", log.size()));
    answers.put(key, new Answer(request, receipt));
    return new Reply(201, receipt);
  }

  private Map<String, Object> query(String path, URI uri) {
    Map<String, String> asked =
        uri.getRawQuery() == null
            ? Map.of()
            : Arrays.stream(uri.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                    Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    return switch (path) {
      case "/audit/events" -> events(asked);
      case "/audit/position" -> Map.of("head", log.size());
      case "/erp/receivables" -> Map.of("totals", company.receivables());
      case "/erp/stock" -> stock(asked.getOrDefault("after", ""));
      default -> throw new IllegalArgumentException(path);
    };
  }

  /// Smaller pages than asked for, so that the cursor is used.
  private Map<String, Object> events(Map<String, String> asked) {
    List<String> types = List.of(asked.getOrDefault("types", "").split(","));
    long after = Long.parseLong(asked.getOrDefault("after", "0"));
    return Map.of(
        "items",
        log.stream()
            .filter(event -> event.position() > after && types.contains(event.type()))
            .limit(PAGE)
            .toList());
  }

  private Map<String, Object> stock(String after) {
    List<Map<String, Object>> items =
        new TreeMap<>(company.onHand())
            .tailMap(after, false).entrySet().stream()
                .limit(PAGE)
                .map(entry ->
                    Map.<String, Object>of(
                        "sku", entry.getKey(), "warehouse", "MAIN", "onHand", entry.getValue()))
                .toList();
    return items.size() < PAGE
        ? Map.of("items", items)
        : Map.of("items", items, "next", items.getLast().get("sku"));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
