package io.throughline.launcher.importing.retail;

import io.throughline.launcher.importing.history.ControlTotals;
import io.throughline.launcher.importing.history.Figures;
import io.throughline.launcher.importing.history.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The control totals of the retailer's year: a plain fold over the cells that shares no rule with
/// the import. Cells that are no numbers count as rows and nothing else.
final class RetailControl {

  /// What the rows of one invoice number add up to; whether it is a sale shows only at its end.
  private static final class Invoice {
    boolean sale;
    long linesIn;
    long linesOut;
    long unitsIn;
    long unitsOut;
    BigDecimal exact = BigDecimal.ZERO;
    BigDecimal rounded = BigDecimal.ZERO;
    String buyer = "";
  }

  private final Figures figures = new Figures();
  private final Figures rounding = new Figures();
  private final Map<String, Invoice> invoices = new HashMap<>();
  private final Set<String> codes = new HashSet<>();

  private RetailControl() {}

  static ControlTotals fold(Path file, Set<Long> rejectedLines) throws IOException {
    RetailControl all = new RetailControl();
    RetailControl imported = new RetailControl();
    RetailFile.forEach(
        file,
        (line, cells) -> {
          all.add(cells);
          if (!rejectedLines.contains(line)) {
            imported.add(cells);
          }
        });
    all.sum();
    imported.sum();
    Figures reported = new Figures();
    for (Measure measure : all.figures.measures()) {
      reported.add(measure, all.figures.get(measure).subtract(imported.figures.get(measure)));
    }
    return new ControlTotals(all.figures, reported, imported.rounding);
  }

  private void add(List<String> cells) {
    figures.add(Measure.ROWS, 1);
    if (cells.size() != RetailFile.COLUMNS.size()) {
      return;
    }
    BigDecimal price;
    long quantity;
    try {
      quantity = Long.parseLong(cells.get(3));
      price = new BigDecimal(cells.get(5));
    } catch (NumberFormatException _) {
      return;
    }
    codes.add(cells.get(1).strip());
    Invoice invoice = invoices.computeIfAbsent(cells.getFirst(), _ -> new Invoice());
    String customer = cells.get(6).strip();
    invoice.sale |= price.signum() != 0 || !customer.isEmpty();
    if (invoice.buyer.isEmpty()) {
      invoice.buyer = customer.isEmpty() ? "in " + cells.get(7).strip() : customer;
    }
    if (quantity > 0) {
      invoice.linesIn++;
      invoice.unitsIn += quantity;
    } else {
      invoice.linesOut++;
      invoice.unitsOut -= quantity;
    }
    BigDecimal exact = price.multiply(BigDecimal.valueOf(quantity));
    invoice.exact = invoice.exact.add(exact);
    invoice.rounded = invoice.rounded.add(exact.setScale(2, RoundingMode.HALF_UP));
  }

  private void sum() {
    Set<String> buyers = new HashSet<>();
    figures.add(Measure.INVOICES, invoices.size());
    figures.add(Measure.PRODUCTS, codes.size());
    invoices.forEach((number, invoice) -> {
      figures.add(Measure.NET, invoice.exact);
      rounding.add(Measure.NET, invoice.exact.subtract(invoice.rounded));
      if (number.startsWith("A")) {
        return;
      }
      if (number.startsWith("C")) {
        credited(invoice);
      } else if (invoice.sale) {
        sold(invoice);
      } else {
        corrected(invoice);
      }
      if (invoice.sale) {
        buyers.add(invoice.buyer);
      }
    });
    figures.add(Measure.CUSTOMERS, buyers.size());
  }

  private void sold(Invoice invoice) {
    BigDecimal cents = invoice.exact.subtract(invoice.rounded);
    figures.add(Measure.ORDERS, 1);
    figures.add(Measure.ORDER_LINES, invoice.linesIn);
    figures.add(Measure.ORDERED_UNITS, invoice.unitsIn);
    figures.add(Measure.ORDERED_NET, invoice.exact);
    rounding.add(Measure.ORDERED_NET, cents);
    figures.add(Measure.SHIPPED_ORDERS, 1);
    figures.add(Measure.SHIPPED_LINES, invoice.linesIn);
    figures.add(Measure.SHIPPED_UNITS, invoice.unitsIn);
    figures.add(Measure.INVOICED_NET, invoice.exact);
    rounding.add(Measure.INVOICED_NET, cents);
  }

  private void credited(Invoice invoice) {
    figures.add(Measure.CREDITED, 1);
    figures.add(Measure.CREDITED_UNITS, invoice.unitsOut);
    figures.add(Measure.CREDITED_NET, invoice.exact.negate());
    rounding.add(Measure.CREDITED_NET, invoice.rounded.subtract(invoice.exact));
  }

  private void corrected(Invoice invoice) {
    figures.add(Measure.LOSSES, invoice.linesOut);
    figures.add(Measure.LOST_UNITS, invoice.unitsOut);
    figures.add(Measure.FINDS, invoice.linesIn);
    figures.add(Measure.FOUND_UNITS, invoice.unitsIn);
  }
}
