package io.throughline.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The places inside one data folder. `root` is a real path, so that one folder reached by two
/// names is still one folder.
record ServerFolder(Path root) {

  static ServerFolder open(Path directory) {
    try {
      Files.createDirectories(directory.toAbsolutePath().resolve("postgres"));
      ServerFolder folder = new ServerFolder(directory.toRealPath());
      requireWritable(folder.root());
      requireWritable(folder.postgres());
      return folder;
    } catch (IOException e) {
      throw new EmbeddedPostgresException(
          "cannot use %s as data folder: %s".formatted(directory.toAbsolutePath(), e), e);
    }
  }

  private static void requireWritable(Path folder) throws IOException {
    if (!Files.isWritable(folder)) {
      throw new EmbeddedPostgresException(
          "cannot write in %s, which belongs to %s: start as that user or use another data folder."
              .formatted(folder, Files.getOwner(folder)));
    }
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  /// Exists only once it holds a complete database: it is created elsewhere and renamed.
  Path data() {
    return postgres().resolve("data");
  }

  /// Inside the data, so that a copy of the data is always a copy of its password too.
  Path password() {
    return data().resolve("throughline.password");
  }

  Path log() {
    return postgres().resolve("server.log");
  }

  Path previousLog() {
    return postgres().resolve("server.previous.log");
  }

  Path lock() {
    return root.resolve("throughline.lock");
  }
}
