package io.throughline.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a running postmaster writes into its data folder. Source: PostgreSQL documentation,
/// "Database File Layout"; the line numbers are those of `LOCK_FILE_LINE_*` in its `pidfile.h`.
///
/// @param status `starting`, `ready`, `stopping`; empty while the file is being written
record PidFile(long pid, String status) {

  static final PidFile NONE = new PidFile(-1, "");

  private static final int STATUS_LINE = 8;

  static Path in(Path data) {
    return data.resolve("postmaster.pid");
  }

  static PidFile read(Path data) {
    try {
      List<String> lines = Files.readAllLines(in(data));
      long pid = Long.parseLong(lines.getFirst().strip());
      return new PidFile(pid, lines.size() < STATUS_LINE ? "" : lines.get(STATUS_LINE - 1).strip());
    } catch (IOException | RuntimeException _) {
      return NONE;
    }
  }

  boolean isReady(long postmaster) {
    return pid == postmaster && status.equals("ready");
  }
}
