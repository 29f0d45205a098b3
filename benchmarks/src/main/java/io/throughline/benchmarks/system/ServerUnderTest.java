package io.throughline.benchmarks.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole program in a process of its own, with 512 MB of heap, on an empty embedded database.
final class ServerUnderTest implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("ready at (http://[0-9.:]+)");

  private final Path data;
  private final Process process;
  private final URI api;
  private final HttpClient client = HttpClient.newHttpClient();

  private ServerUnderTest(Path data, Process process, URI api) {
    this.data = data;
    this.process = process;
    this.api = api;
  }

  static ServerUnderTest start() throws IOException {
    Path data = Files.createTempDirectory("throughline-bench");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "io.throughline.launcher.Launcher",
                "--data",
                data.toString(),
                "--port",
                "0")
            .redirectErrorStream(true)
            .start();
    return new ServerUnderTest(data, process, ready(process));
  }

  private static URI ready(Process process) throws IOException {
    BufferedReader told = process.inputReader();
    for (String line = told.readLine(); line != null; line = told.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        Thread.ofVirtual().start(() -> drain(told));
        return URI.create(ready.group(1));
      }
    }
    throw new IllegalStateException("the server did not start");
  }

  /// What else it says must not fill the pipe, until its end closes it.
  private static void drain(BufferedReader told) {
    try {
      told.transferTo(Writer.nullWriter());
    } catch (IOException _) {
      return;
    }
  }

  /// A command that must succeed; the answer is its receipt.
  JsonNode command(String path, String body) {
    return answer(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body)));
  }

  JsonNode query(String path) {
    return answer(request(path));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(api.resolve("/api" + path));
  }

  private JsonNode answer(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(answer.uri() + ": " + answer.body());
      }
      return JsonMapper.shared().readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    process.onExit().join();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
