package io.throughline.launcher.importing.northwind;

import io.throughline.launcher.importing.history.ControlTotals;
import io.throughline.launcher.importing.history.Figures;
import io.throughline.launcher.importing.history.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The control totals of Northwind, read line by line with patterns of its own: it shares nothing
/// with the reader but the file. Freight is reported whole, since no order line has it.
final class NorthwindControl {

  private static final Pattern ORDER =
      Pattern.compile(
          "INSERT INTO orders VALUES \\((\\d+), (?:'[^']*'|NULL), (?:\\d+|NULL), (?:'[^']*'|NULL),"
              + " (?:'[^']*'|NULL), ('[^']*'|NULL), (?:\\d+|NULL), ([-.\\d]+|NULL),.*");
  private static final Pattern DETAIL =
      Pattern.compile(
          "INSERT INTO order_details VALUES"
              + " \\((\\d+), \\d+, ([-.\\d]+), (-?\\d+), ([-.\\d]+)\\);");

  private final Figures figures = new Figures();
  private final Figures rounding = new Figures();
  private final Set<String> shipped = new HashSet<>();
  private final Map<String, BigDecimal[]> details = new HashMap<>();

  private NorthwindControl() {}

  static ControlTotals fold(List<String> lines, Set<Long> rejectedLines) {
    NorthwindControl all = new NorthwindControl();
    NorthwindControl imported = new NorthwindControl();
    for (int index = 0; index < lines.size(); index++) {
      all.add(lines.get(index));
      if (!rejectedLines.contains(index + 1L)) {
        imported.add(lines.get(index));
      }
    }
    all.sum();
    imported.sum();
    Figures reported = new Figures();
    for (Measure measure : all.figures.measures()) {
      reported.add(measure, all.figures.get(measure).subtract(imported.figures.get(measure)));
    }
    reported.add(Measure.FREIGHT, imported.figures.get(Measure.FREIGHT));
    return new ControlTotals(all.figures, reported, imported.rounding);
  }

  private void add(String line) {
    if (line.startsWith("INSERT INTO customers VALUES")) {
      figures.add(Measure.CUSTOMERS, 1);
    } else if (line.startsWith("INSERT INTO products VALUES")) {
      figures.add(Measure.PRODUCTS, 1);
    }
    Matcher order = ORDER.matcher(line);
    if (order.matches()) {
      figures.add(Measure.ORDERS, 1);
      if (!order.group(2).equals("NULL")) {
        shipped.add(order.group(1));
      }
      if (!order.group(3).equals("NULL")) {
        figures.add(Measure.FREIGHT, fourDecimals(order.group(3)));
      }
    }
    Matcher detail = DETAIL.matcher(line);
    if (detail.matches()) {
      addDetail(detail);
    }
  }

  private void addDetail(Matcher detail) {
    BigDecimal quantity = new BigDecimal(detail.group(3));
    BigDecimal exact =
        fourDecimals(detail.group(2))
            .multiply(quantity)
            .multiply(BigDecimal.ONE.subtract(fourDecimals(detail.group(4))));
    BigDecimal rounded = exact.setScale(2, RoundingMode.HALF_UP);
    BigDecimal[] sums =
        details.computeIfAbsent(
            detail.group(1),
            _ ->
                new BigDecimal[] {
                  BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO
                });
    sums[0] = sums[0].add(BigDecimal.ONE);
    sums[1] = sums[1].add(quantity);
    sums[2] = sums[2].add(exact);
    sums[3] = sums[3].add(rounded);
  }

  private void sum() {
    details.forEach((order, sums) -> {
      figures.add(Measure.ORDER_LINES, sums[0]);
      figures.add(Measure.ORDERED_UNITS, sums[1]);
      figures.add(Measure.ORDERED_NET, sums[2]);
      rounding.add(Measure.ORDERED_NET, sums[2].subtract(sums[3]));
      if (shipped.contains(order)) {
        figures.add(Measure.SHIPPED_LINES, sums[0]);
        figures.add(Measure.SHIPPED_UNITS, sums[1]);
        figures.add(Measure.INVOICED_NET, sums[2]);
        rounding.add(Measure.INVOICED_NET, sums[2].subtract(sums[3]));
      }
    });
    figures.add(Measure.SHIPPED_ORDERS, shipped.size());
  }

  private static BigDecimal fourDecimals(String number) {
    return new BigDecimal(number).setScale(4, RoundingMode.HALF_UP);
  }
}
