package io.throughline.launcher;

import io.throughline.launcher.importing.ImportCommand;
import io.throughline.launcher.importing.ImportRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Imports the history of another system, into the running server or one that it starts for it.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Imports the history of another system through the same commands as everyone else.")
final class ImportSubcommand implements Callable<Integer> {

  @Mixin private final WhereToRun where = new WhereToRun();

  @Parameters(index = "0", paramLabel = "FORMAT", description = "northwind or online-retail")
  private String format = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "what to import")
  private Path file = Path.of("");

  @Option(
      names = "--reports",
      paramLabel = "DIR",
      description =
          "Folder for the rejected rows and the tie-out. Default: import in the data folder")
  private @Nullable Path reports;

  @Override
  public Integer call() throws InterruptedException {
    URI running = URI.create("http://127.0.0.1:" + where.port);
    if (answers(running)) {
      return run(running);
    }
    try (RunningServer server = RunningServer.start(where, Progress.onStandardOutput())) {
      return run(server.api());
    }
  }

  private int run(URI api) throws InterruptedException {
    Path folder = reports == null ? where.data.resolve("import") : reports;
    return new ImportCommand().run(new ImportRequest(api, format, file, folder, System.out));
  }

  private static boolean answers(URI api) throws InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(api.resolve("/api/audit/position"))
              .timeout(Duration.ofSeconds(5))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
