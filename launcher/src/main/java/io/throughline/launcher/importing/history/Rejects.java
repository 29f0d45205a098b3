package io.throughline.launcher.importing.history;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// The rows that are reported instead of imported. Safe for use by many threads.
public final class Rejects {

  private record Row(long line, String reason, List<String> values) {}

  private final List<Row> rows = new ArrayList<>();
  private final Set<Long> lines = new TreeSet<>();

  /// @param line where the row begins in the source, from 1
  public synchronized void add(long line, String reason, List<String> values) {
    rows.add(new Row(line, reason, values));
    lines.add(line);
  }

  /// The lines of the source that are not imported.
  public synchronized Set<Long> lines() {
    return Set.copyOf(lines);
  }

  public synchronized int count() {
    return rows.size();
  }

  /// How often each reason was given.
  public synchronized Map<String, Integer> byReason() {
    Map<String, Integer> counts = new TreeMap<>();
    rows.forEach(row -> counts.merge(row.reason(), 1, Integer::sum));
    return counts;
  }

  /// Writes them as CSV: line, reason, then the row as it stands in the source. A file with no more
  /// than its header says that nothing was rejected.
  public synchronized void writeTo(Path file) throws IOException {
    rows.sort(Comparator.comparingLong(Row::line));
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
      csv.printRecord("line", "reason", "row");
      for (Row row : rows) {
        List<Object> cells = new ArrayList<>();
        cells.add(row.line());
        cells.add(row.reason());
        cells.addAll(row.values());
        csv.printRecord(cells);
      }
    }
  }
}
