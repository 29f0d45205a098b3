package io.throughline.launcher.importing;

import io.throughline.launcher.importing.history.ControlTotals;
import io.throughline.launcher.importing.history.Figures;
import io.throughline.launcher.importing.history.Measure;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The figures of the source beside those of the log, and figures of the log that have to agree
/// with each other.
final class TieOut {

  private static final DecimalFormat NUMBER =
      new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));

  /// @param reported in the rejects file
  /// @param rounding what rounding to the cent takes away
  record SourceLine(
      String label, BigDecimal source, BigDecimal reported, BigDecimal rounding, BigDecimal log) {

    BigDecimal difference() {
      return source.subtract(reported).subtract(rounding).subtract(log);
    }
  }

  /// @param second what has to equal the first
  record InnerLine(
      String label, String firstName, BigDecimal first, String secondName, BigDecimal second) {

    BigDecimal difference() {
      return first.subtract(second);
    }
  }

  private final List<SourceLine> sourceLines = new ArrayList<>();
  private final List<InnerLine> innerLines = new ArrayList<>();

  /// One line for each measure that the source has.
  void compare(ControlTotals control, Figures log) {
    for (Measure measure : control.source().measures()) {
      sourceLines.add(
          new SourceLine(
              measure.label(),
              control.source().get(measure),
              control.reported().get(measure),
              control.rounding().get(measure),
              log.get(measure)));
    }
  }

  void agree(
      String label, String firstName, BigDecimal first, String secondName, BigDecimal second) {
    innerLines.add(new InnerLine(label, firstName, first, secondName, second));
  }

  void agree(String label, String firstName, long first, String secondName, long second) {
    agree(label, firstName, BigDecimal.valueOf(first), secondName, BigDecimal.valueOf(second));
  }

  boolean isEven() {
    return sourceLines.stream().allMatch(line -> line.difference().signum() == 0)
        && innerLines.stream().allMatch(line -> line.difference().signum() == 0);
  }

  /// The table as text.
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    String form = "%-38s %18s %14s %10s %18s %12s";
    lines.add(
        form.formatted(
            "Source against log", "source", "reported", "rounding", "log", "difference"));
    for (SourceLine line : sourceLines) {
      lines.add(
          form.formatted(
              line.label(),
              text(line.source()),
              text(line.reported()),
              text(line.rounding()),
              text(line.log()),
              text(line.difference())));
    }
    lines.add("");
    String inner = "%-38s %-22s %18s   %-22s %18s %12s";
    lines.add(inner.formatted("Within the log", "", "", "", "", "difference"));
    for (InnerLine line : innerLines) {
      lines.add(
          inner.formatted(
              line.label(),
              line.firstName(),
              text(line.first()),
              line.secondName(),
              text(line.second()),
              text(line.difference())));
    }
    lines.add("");
    lines.add(
        isEven() ? "It ties out: no difference." : "IT DOES NOT TIE OUT: see the differences.");
    return lines;
  }

  private static String text(BigDecimal number) {
    synchronized (NUMBER) {
      return NUMBER.format(number);
    }
  }
}
