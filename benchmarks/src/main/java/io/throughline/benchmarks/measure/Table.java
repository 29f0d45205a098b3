package io.throughline.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows of text below a heading, as wide as they need to be; the first column to the left, the
/// others to the right.
public final class Table {

  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... heading) {
    rows.add(List.of(heading));
  }

  /// Numbers are rounded to what a reader can tell apart.
  public void row(Object... cells) {
    rows.add(IntStream.range(0, cells.length).mapToObj(n -> text(cells[n])).toList());
  }

  private static String text(Object cell) {
    if (!(cell instanceof Double number)) {
      return cell.toString();
    }
    if (Double.isNaN(number)) {
      return "-";
    }
    return number < 100 ? "%.2f".formatted(number) : "%,.0f".formatted(number);
  }

  public void print() {
    System.out.println(this);
  }

  @Override
  public String toString() {
    return rows.stream().map(this::line).collect(Collectors.joining("\n"));
  }

  private String line(List<String> row) {
    return IntStream.range(0, row.size())
        .mapToObj(column ->
            column == 0
                ? row.get(column) + " ".repeat(missing(row, column))
                : " ".repeat(missing(row, column)) + row.get(column))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  private int missing(List<String> row, int column) {
    int width =
        rows.stream()
            .filter(other -> other.size() > column)
            .mapToInt(other -> other.get(column).length())
            .max()
            .orElse(0);
    return width - row.get(column).length();
  }
}
