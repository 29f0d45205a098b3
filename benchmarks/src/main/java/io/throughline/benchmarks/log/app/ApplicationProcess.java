package io.throughline.benchmarks.log.app;

import io.throughline.benchmarks.measure.Logging;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Runs one contender: reads an order from standard input, carries it out and answers with a line,
/// until the input ends. A failure is printed and ends the process.
public final class ApplicationProcess {

  private ApplicationProcess() {}

  public static void main(String[] args) {
    Logging.onlyWarnings();
    int code = 0;
    try {
      work(Settings.of(List.of(args)));
    } catch (Exception failed) {
      failed.printStackTrace();
      code = 1;
    }
    System.exit(code);
  }

  private static void work(Settings settings) throws Exception {
    Worker worker = new Worker(application(settings));
    try (BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      System.out.println(Answer.nothing(0).asLine());
      for (String line = orders.readLine(); line != null; line = orders.readLine()) {
        System.out.println(worker.told(List.of(line.split(" "))).asLine());
      }
    } finally {
      worker.close();
    }
  }

  private static Application application(Settings settings) throws IOException {
    return switch (settings.store()) {
      case "ours" -> new Ours(settings);
      case "axon-server" -> Ours.onAxonServer(settings);
      case "axon-jdbc" -> new AxonJdbc(settings);
      case "axon-jpa" -> new AxonJpa(settings);
      default -> throw new IOException("no such store: " + settings.store());
    };
  }
}
