package io.throughline.launcher.importing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// The public data sets that the repository does not contain. They are looked for in the folder
/// that the system property `throughline.data` names, else in `../shared/data` beside the
/// repository.
public final class SharedData {

  private SharedData() {}

  /// The file; without it the test is aborted and says so.
  public static Path file(String name) {
    String folder = System.getProperty("throughline.data", "../../shared/data");
    Path file = Path.of(folder).resolve(name).toAbsolutePath().normalize();
    if (!Files.exists(file)) {
      System.out.println("NOT TESTED on real data, because there is no " + file);
    }
    assumeTrue(Files.exists(file), () -> "there is no " + file);
    return file;
  }
}
