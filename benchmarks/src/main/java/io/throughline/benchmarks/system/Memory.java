package io.throughline.benchmarks.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The most memory that a process had so far, in MB.
///
/// @param heap before any collection; 0 if there was none
/// @param afterCollection what a collection left behind at most: what is really needed is below it
/// @param resident set of the process, heap and all else; 0 where the system does not tell
record Memory(int heap, int afterCollection, int resident) {

  /// `GC(7) Pause Young (Normal) (G1 Evacuation Pause) 300M->200M(512M) 3.456ms`.
  private static final Pattern PAUSE = Pattern.compile("Pause.* (\\d+)M->(\\d+)M\\(\\d+M\\)");

  private static final Pattern HIGH_WATER = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final int KILO = 1024;

  static Memory of(long pid, Path gcLog) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    List<String> told = Files.exists(status) ? Files.readAllLines(status) : List.of();
    return of(Files.readAllLines(gcLog), told);
  }

  static Memory of(List<String> collections, List<String> status) {
    return new Memory(
        numbers(collections, PAUSE, 1).max().orElse(0),
        numbers(collections, PAUSE, 2).max().orElse(0),
        numbers(status, HIGH_WATER, 1).max().orElse(0) / KILO);
  }

  private static IntStream numbers(List<String> lines, Pattern pattern, int group) {
    Stream<Matcher> found = lines.stream().map(pattern::matcher).filter(Matcher::find);
    return found.mapToInt(matcher -> Integer.parseInt(matcher.group(group)));
  }

  @Override
  public String toString() {
    return "heap %d MB at most, %d MB after a collection, resident %d MB"
        .formatted(heap, afterCollection, resident);
  }
}
