package io.throughline.launcher.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// A server whose launcher was killed. Our folder lock is held when this runs, so whatever still
/// works on the data has no owner; it is stopped, because its settings and account are not ours.
final class LeftoverServer {

  private static final Path PROC = Path.of("/proc");
  private static final Duration FOR_BACKENDS = Duration.ofSeconds(5);

  private LeftoverServer() {}

  static void stop(Path data, Consumer<String> progress) throws IOException {
    long pid = PidFile.read(data).pid();
    if (pid > 0 && isAlive(pid)) {
      if (isPostmasterOf(pid, data)) {
        progress.accept(
            "stopping a PostgreSQL left over from a killed run (pid %d)".formatted(pid));
        Shutdown.stop(pid, () -> !isPostmasterOf(pid, data), progress);
      } else {
        // The number went to another process, after a reboot say; PostgreSQL would not start.
        Files.deleteIfExists(PidFile.in(data));
      }
    }
    stopBackends(data, progress);
  }

  /// Backends of a killed postmaster leave by themselves unless they are busy or halted; while one
  /// lives, a new server refuses the data.
  private static void stopBackends(Path data, Consumer<String> progress) {
    List<ProcessHandle> backends = backends(data);
    if (!backends.isEmpty()) {
      progress.accept("ending %d processes of a killed PostgreSQL".formatted(backends.size()));
    }
    backends.forEach(ProcessHandle::destroy);
    if (!Patience.await(FOR_BACKENDS, () -> backends(data).isEmpty())) {
      backends(data).forEach(ProcessHandle::destroyForcibly);
      Patience.await(FOR_BACKENDS, () -> backends(data).isEmpty());
    }
  }

  private static List<ProcessHandle> backends(Path data) {
    return ProcessHandle.allProcesses().filter(process -> worksIn(process.pid(), data)).toList();
  }

  private static boolean worksIn(long pid, Path data) {
    Path process = PROC.resolve(Long.toString(pid));
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).equals(data)
          && Files.readString(process.resolve("comm")).startsWith("postgres");
    } catch (IOException _) {
      return false;
    }
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  /// By its command line, or by where it works if the folder was renamed meanwhile. A dead process
  /// that nobody has waited for still has a number, but neither of these.
  private static boolean isPostmasterOf(long pid, Path data) {
    if (!Files.isDirectory(PROC)) {
      return ProcessHandle.of(pid)
          .flatMap(process -> process.info().command())
          .filter(command -> command.endsWith("/postgres"))
          .isPresent();
    }
    try {
      byte[] bytes = Files.readAllBytes(PROC.resolve(Long.toString(pid)).resolve("cmdline"));
      List<String> words = List.of(new String(bytes, StandardCharsets.UTF_8).split("\0"));
      boolean asStarted = words.getFirst().endsWith("/postgres") && words.contains(data.toString());
      return asStarted || worksIn(pid, data);
    } catch (IOException _) {
      return false;
    }
  }
}
