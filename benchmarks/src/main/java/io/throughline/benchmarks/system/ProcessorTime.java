package io.throughline.benchmarks.system;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Processor time that was used so far, by whom, in seconds. On Linux only; elsewhere it is empty.
///
/// @param by `server` with one entry for each kind of its threads, `postgres`, `driver`
record ProcessorTime(Map<String, Double> by) {

  /// The kernel counts in ticks of 10 ms, whatever its own clock. Source: proc_pid_stat(5),
  /// sysconf(_SC_CLK_TCK) is 100 on Linux.
  private static final double TICKS = 100;

  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int WAITED_USER = 13;
  private static final int WAITED_SYSTEM = 14;

  static ProcessorTime now(ServerProcess server) throws IOException {
    Map<String, Double> by = new LinkedHashMap<>();
    if (Files.isDirectory(Path.of("/proc/self"))) {
      threads(server.pid(), by);
      by.put("postgres", ofProcess(server.databasePid()));
      by.put("driver", driver());
    }
    return new ProcessorTime(by);
  }

  private static double driver() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : 0;
  }

  private static void threads(long pid, Map<String, Double> by) throws IOException {
    Path tasks = Path.of("/proc", Long.toString(pid), "task");
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
      for (Path thread : threads) {
        String stat = read(thread.resolve("stat"));
        if (!stat.isEmpty()) {
          by.merge("server " + kind(nameIn(stat)), seconds(stat, USER, SYSTEM), Double::sum);
        }
      }
    }
  }

  /// Workers of one pool are one kind: `GC Thread#1` and `GC Thread#2`.
  static String kind(String thread) {
    return thread.replaceAll("[-#]?\\d+$", "").strip();
  }

  /// A process, what its ended children used, and its children that live; 0 where unknown.
  static double ofProcess(long pid) {
    double own =
        seconds(
            read(Path.of("/proc", Long.toString(pid), "stat")),
            USER,
            SYSTEM,
            WAITED_USER,
            WAITED_SYSTEM);
    return own
        + ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::children)
            .mapToDouble(child ->
                seconds(read(Path.of("/proc", Long.toString(child.pid()), "stat")), USER, SYSTEM))
            .sum();
  }

  private static String read(Path stat) {
    try {
      return Files.readString(stat);
    } catch (IOException _) {
      return "";
    }
  }

  private static String nameIn(String stat) {
    return stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
  }

  /// @param fields counted from the state of the process on, which is 0
  static double seconds(String stat, int... fields) {
    if (stat.isEmpty()) {
      return 0;
    }
    String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    double ticks = 0;
    for (int field : fields) {
      ticks += Long.parseLong(values[field]);
    }
    return ticks / TICKS;
  }

  ProcessorTime since(ProcessorTime before) {
    Map<String, Double> spent = new LinkedHashMap<>();
    by.forEach((who, seconds) -> spent.put(who, seconds - before.by.getOrDefault(who, 0.0)));
    return new ProcessorTime(spent);
  }

  /// A line for each that used a hundredth of the time or more, the greatest first.
  void print(double elapsedSeconds) {
    double all = by.values().stream().mapToDouble(Double::doubleValue).sum();
    System.out.printf(
        "processor time %.1f s in %.1f s: %.2f cores%n", all, elapsedSeconds, all / elapsedSeconds);
    by.entrySet().stream()
        .filter(each -> each.getValue() >= all / 100)
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .forEach(each ->
            System.out.printf(
                "  %-28s %6.1f s %5.1f %%%n",
                each.getKey(), each.getValue(), 100 * each.getValue() / all));
  }
}
