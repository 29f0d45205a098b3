package io.throughline.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// A PostgreSQL of our own on the loopback interface, its data in a folder that outlives it.
///
/// The folder gets a `postgres` folder and a `throughline.lock`. There is one login, which owns the
/// database `throughline` and may create others; the superuser cannot connect.
///
/// Nothing is registered with the runtime: whoever starts it closes it, after the last user of a
/// connection. If the process is killed instead, the kernel stops the server on Linux, and the next
/// start on the folder stops it everywhere.
public final class EmbeddedPostgresServer implements AutoCloseable {

  private static final int PORT_TRIES = 3;

  private final ServerFolder folder;
  private final FolderLock lock;
  private final Running running;
  private final Consumer<String> progress;

  private record Running(ServerProcess process, int port, String password) {
    String jdbcUrl() {
      return "jdbc:postgresql://%s:%d/%s".formatted(LoopbackPort.ADDRESS, port, NewDatabase.NAME);
    }
  }

  private EmbeddedPostgresServer(
      ServerFolder folder, FolderLock lock, Running running, Consumer<String> progress) {
    this.folder = folder;
    this.lock = lock;
    this.running = running;
    this.progress = progress;
  }

  /// For tests: quiet.
  public static EmbeddedPostgresServer start(Path directory) {
    return start(directory, _ -> {});
  }

  /// Blocks until the server takes connections: well under a second on existing data, a few the
  /// first time, longer only while it recovers from a crash.
  ///
  /// @param directory is created if missing; everything durable lives below it
  /// @param progress gets a line for each step that can take over a second
  /// @throws EmbeddedPostgresException if another program runs on the folder, or the server cannot
  ///   run here, or is not durable
  public static EmbeddedPostgresServer start(Path directory, Consumer<String> progress) {
    return start(directory, directory.resolve("postgres", "binaries"), progress);
  }

  /// With the unpacked programs (60 MB) elsewhere, where several folders and processes share them.
  public static EmbeddedPostgresServer start(
      Path directory, Path binaries, Consumer<String> progress) {
    return start(directory, binaries, progress, true);
  }

  static EmbeddedPostgresServer start(
      Path directory, Path binaries, Consumer<String> progress, boolean leashed) {
    ServerFolder folder = ServerFolder.open(directory);
    FolderLock lock = FolderLock.take(folder);
    try {
      Running running = run(folder, binaries, progress, leashed);
      return new EmbeddedPostgresServer(folder, lock, running, progress);
    } catch (IOException e) {
      lock.close();
      throw new EmbeddedPostgresException(
          "cannot start PostgreSQL on %s: %s".formatted(folder.root(), e), e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Running run(
      ServerFolder folder, Path binaries, Consumer<String> progress, boolean leashed)
      throws IOException {
    ServerAccount account = ServerAccount.runningOn(folder.data());
    account.requireReach(folder.postgres());
    Path home = UnpackedBinaries.in(binaries, progress);
    ServerPrograms programs = ServerPrograms.of(home, account, leashed);
    account.requireReach(programs.program("postgres"));
    LeftoverServer.stop(folder.data(), progress);
    NewDatabase.removeUnfinished(folder);
    if (!Files.exists(folder.data())) {
      NewDatabase.create(folder, programs, progress);
    }
    String password = Files.readString(folder.password());
    for (int attempt = 1; ; attempt++) {
      int port = LoopbackPort.freeFor(folder.root());
      progress.accept("starting PostgreSQL on %s:%d".formatted(LoopbackPort.ADDRESS, port));
      ServerProcess process = launch(folder, programs, port);
      if (process.awaitReady(folder.data(), progress)) {
        return verified(process, port, password, progress);
      }
      process.stop(progress);
      if (attempt == PORT_TRIES || LoopbackPort.isFree(port)) {
        throw new EmbeddedPostgresException(
            "PostgreSQL did not start; the end of %s:%n%s"
                .formatted(folder.log(), process.lastWords()));
      }
    }
  }

  private static ServerProcess launch(ServerFolder folder, ServerPrograms programs, int port)
      throws IOException {
    var arguments = ServerSettings.insistedOn(folder.data(), port);
    return ServerProcess.start(programs.detachedCommand("postgres", arguments), folder);
  }

  private static Running verified(
      ServerProcess process, int port, String password, Consumer<String> progress) {
    var running = new Running(process, port, password);
    try {
      ServerSettings.requireDurable(running.jdbcUrl(), NewDatabase.NAME, password);
      return running;
    } catch (RuntimeException e) {
      process.stop(progress);
      throw e;
    }
  }

  /// Without the login: see [#user()] and [#password()].
  public String jdbcUrl() {
    return running.jdbcUrl();
  }

  public String user() {
    return NewDatabase.NAME;
  }

  /// Random per data folder, kept in `postgres/data/throughline.password`.
  public String password() {
    return running.password();
  }

  /// The same from start to start unless another program has taken it.
  public int port() {
    return running.port();
  }

  /// Of the postmaster.
  public long pid() {
    return running.process().pid();
  }

  /// Of this run; the one before is `server.previous.log` beside it.
  public Path logFile() {
    return folder.log();
  }

  /// Completes with the exit code when the server ends, also unasked: then connections fail and
  /// only a new start helps.
  public CompletableFuture<Integer> onExit() {
    return running.process().onExit();
  }

  /// Fast, orderly shutdown: open transactions are rolled back, everything is written out. Blocks
  /// until the server is gone; a second call does nothing.
  @Override
  public void close() {
    try {
      running.process().stop(progress);
    } finally {
      lock.close();
    }
  }
}
