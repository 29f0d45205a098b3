package io.throughline.launcher.importing;

import io.throughline.launcher.importing.api.ApiClient;
import io.throughline.launcher.importing.history.ControlTotals;
import io.throughline.launcher.importing.history.History;
import io.throughline.launcher.importing.history.ImportFormat;
import io.throughline.launcher.importing.history.Rejects;
import io.throughline.launcher.importing.northwind.NorthwindFormat;
import io.throughline.launcher.importing.retail.RetailFormat;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The command `import`: reads a source, carries its history out over the HTTP API and compares
/// what is in the log afterwards with what is in the source.
public final class ImportCommand {

  /// Imported, and source and log agree.
  public static final int AGREES = 0;

  /// Imported, but source and log differ.
  public static final int DIFFERS = 1;

  /// Not imported, or not to the end.
  public static final int FAILED = 2;

  private static final List<ImportFormat> FORMATS =
      List.of(new NorthwindFormat(), new RetailFormat());
  private static final int COMMANDS_AT_ONCE = 32;

  private final Duration patience;

  public ImportCommand() {
    this(Duration.ofMinutes(2));
  }

  /// @param patience how long to wait for a server that does not answer or does not move on
  ImportCommand(Duration patience) {
    this.patience = patience;
  }

  /// What can be imported, by name.
  public static List<String> formats() {
    return FORMATS.stream().map(ImportFormat::name).toList();
  }

  /// Imports, and returns the exit code.
  public int run(ImportRequest request) throws InterruptedException {
    Optional<ImportFormat> format =
        FORMATS.stream().filter(one -> one.name().equals(request.format())).findFirst();
    if (format.isEmpty()) {
      request.out().printf("There is no format %s; known are %s.%n", request.format(), formats());
      return FAILED;
    }
    try {
      Files.createDirectories(request.reports());
      return run(request, format.get());
    } catch (IOException e) {
      request.out().printf("%nThe import ends here: %s%n", e.getMessage());
      request.out().println("Run it again to go on: what is done is not done twice.");
      return FAILED;
    }
  }

  private int run(ImportRequest request, ImportFormat format)
      throws IOException, InterruptedException {
    PrintStream out = request.out();
    long began = System.nanoTime();
    out.printf("reading %s%n", request.file());
    Rejects rejects = new Rejects();
    History history = format.read(request.file(), rejects);
    Path rejectsFile = request.reports().resolve(format.name() + "-rejects.csv");
    rejects.writeTo(rejectsFile);
    out.printf(
        "%d rows to import, %d reported in %s%n", history.rows(), rejects.count(), rejectsFile);
    rejects.byReason().forEach((reason, count) -> out.printf("  %6d  %s%n", count, reason));
    ControlTotals control = format.controlTotals(request.file(), rejects.lines());
    String actor = "import-" + format.name();
    Refusals refusals = new Refusals();
    try (ApiClient api = new ApiClient(request.api(), actor, COMMANDS_AT_ONCE, patience)) {
      long sending = System.nanoTime();
      carryOut(history, api, refusals, out);
      Duration sent = Duration.ofNanos(System.nanoTime() - sending);
      out.println("reading the log back");
      Comparison comparison = new Comparison(api, history, control, actor, patience);
      List<String> report = new ArrayList<>(comparison.lines());
      report.addAll(refused(refusals));
      report.addAll(comparison.effort(sent, Duration.ofNanos(System.nanoTime() - began)));
      Files.write(request.reports().resolve(format.name() + "-tie-out.txt"), report);
      report.forEach(out::println);
      return comparison.isEven() && refusals.all().isEmpty() ? AGREES : DIFFERS;
    }
  }

  private void carryOut(History history, ApiClient api, Refusals refusals, PrintStream out)
      throws IOException, InterruptedException {
    try (LogFollower log = new LogFollower(api, patience);
        ImportProgress progress = new ImportProgress(out, isTerminal(out))) {
      new ImportRun(api, history, log, progress, refusals).run();
    }
  }

  private static List<String> refused(Refusals refusals) {
    return refusals.all().stream()
        .map(refusal -> "REFUSED " + refusal)
        .collect(Collectors.toList());
  }

  private static boolean isTerminal(PrintStream out) {
    return out.equals(System.out)
        && Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }
}
