package io.throughline.launcher.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;

/// Creates a complete database beside its place and renames it there, so that a start interrupted
/// half-way is simply made again.
final class NewDatabase {

  static final String NAME = "throughline";

  private static final String UNFINISHED = "data.unfinished-";
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /// Only the application's own login exists for connections: the superuser has none at all.
  private static final String LOGINS =
      "host all throughline %s/32 scram-sha-256%n".formatted(LoopbackPort.ADDRESS);

  private final ServerFolder folder;
  private final ServerPrograms programs;
  private final Path unfinished;

  private NewDatabase(ServerFolder folder, ServerPrograms programs) throws IOException {
    this.folder = folder;
    this.programs = programs;
    this.unfinished = Files.createTempDirectory(folder.postgres(), UNFINISHED);
  }

  static void create(ServerFolder folder, ServerPrograms programs, Consumer<String> progress) {
    progress.accept("creating the database in " + folder.data());
    try {
      var database = new NewDatabase(folder, programs);
      database.initialise();
      database.addLogin(newPassword());
      Files.move(database.unfinished, folder.data(), StandardCopyOption.ATOMIC_MOVE);
      force(folder.postgres());
    } catch (IOException e) {
      throw new EmbeddedPostgresException(
          "cannot create the database in %s: %s".formatted(folder.data(), e), e);
    }
  }

  /// A program of a killed attempt may still be writing there for a moment; what cannot be removed
  /// now goes at a later start.
  static void removeUnfinished(ServerFolder folder) throws IOException {
    try (DirectoryStream<Path> old =
        Files.newDirectoryStream(folder.postgres(), UNFINISHED + "*")) {
      old.forEach(path -> FileUtils.deleteQuietly(path.toFile()));
    }
  }

  /// Sorting by code point needs no locale of the machine and never changes with its updates.
  private void initialise() throws IOException {
    programs.account().give(unfinished);
    var arguments =
        new ArrayList<>(
            List.of(
                "-D",
                unfinished.toString(),
                "--username=postgres",
                "--auth=reject",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
    arguments.addAll(ServerSettings.initial());
    run("initdb", arguments, "");
  }

  /// Through the single-user mode, before there is anything to connect to.
  private void addLogin(String password) throws IOException {
    var arguments =
        List.of("--single", "-D", unfinished.toString(), "-c", "exit_on_error=on", "postgres");
    String statements =
        """
        create role throughline login createdb password '%s'
        grant pg_monitor to throughline
        create database throughline owner throughline
        """
            .formatted(password);
    run("postgres", arguments, statements);
    write(unfinished.resolve("pg_hba.conf"), LOGINS);
    write(unfinished.resolve(folder.password().getFileName()), password);
  }

  private void write(Path file, String content) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      programs.account().give(file);
    }
    Files.writeString(file, content);
    force(file);
  }

  private void run(String program, List<String> arguments, String input) {
    var end = ShortProgram.run(LIMIT, input, programs.command(program, arguments));
    if (!end.succeeded()) {
      throw new EmbeddedPostgresException(
          "%s ended with %d:%n%s".formatted(program, end.exitCode(), end.output()));
    }
  }

  /// For a folder: the names in it, not the content of its files.
  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static String newPassword() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }
}
