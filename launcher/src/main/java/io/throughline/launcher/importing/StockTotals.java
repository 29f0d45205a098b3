package io.throughline.launcher.importing;

import io.throughline.launcher.importing.api.LoggedEvent;
import io.throughline.launcher.importing.history.Figures;
import io.throughline.launcher.importing.history.History;
import io.throughline.launcher.importing.history.Measure;
import io.throughline.launcher.importing.history.SourceCredit;
import io.throughline.launcher.importing.history.SourceProduct;
import io.throughline.launcher.importing.history.StockChange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What the log says of the stock of one history: what came, what left, and what of it is the
/// import's own work.
final class StockTotals {

  static final Set<String> TYPES =
      Set.of("stock-received", "stock-adjusted", "stock-issued", "stock-returned");

  private static final String STREAM = "stock-";
  private static final String WAREHOUSE = "@MAIN";

  private final Figures figures;
  private final SalesTotals sales;
  private final String actor;
  private final Set<String> skus;
  private final Set<String> creditNumbers;
  private final Set<String> corrections = new HashSet<>();
  private final Map<String, Long> ownUnits = new HashMap<>();
  private final Map<String, Long> allUnits = new HashMap<>();
  private long opening;
  private long issued;
  private long returned;

  StockTotals(History history, Figures figures, SalesTotals sales, String actor) {
    this.figures = figures;
    this.sales = sales;
    this.actor = actor;
    this.skus = history.products().stream().map(SourceProduct::sku).collect(Collectors.toSet());
    this.creditNumbers =
        history.periods().stream()
            .flatMap(period -> period.credits().stream())
            .map(SourceCredit::number)
            .collect(Collectors.toSet());
  }

  void see(LoggedEvent event) {
    if (!event.stream().startsWith(STREAM) || !event.stream().endsWith(WAREHOUSE)) {
      return;
    }
    String sku =
        event.stream().substring(STREAM.length(), event.stream().length() - WAREHOUSE.length());
    if (!skus.contains(sku)) {
      return;
    }
    JsonNode data = event.data();
    boolean byImport = event.actor().equals(actor);
    switch (event.type()) {
      case "stock-received" -> received(sku, data, byImport);
      case "stock-adjusted" -> adjusted(sku, data, byImport);
      case "stock-issued" -> issued(sku, event);
      case "stock-returned" -> returned(sku, data);
      default -> throw new IllegalStateException("not asked for: " + event.type());
    }
  }

  private void received(String sku, JsonNode data, boolean byImport) {
    long units = Numbers.units(data.path("quantity"));
    change(sku, units, byImport);
    String source = data.path("source").asString();
    if (!byImport) {
      return;
    }
    if (source.startsWith(StockChange.FOUND)) {
      figures.add(Measure.FINDS, 1);
      figures.add(Measure.FOUND_UNITS, units);
      corrected(source);
    } else if (source.startsWith(CreditRun.RETURNED)) {
      returned += units;
    } else {
      opening += units;
    }
  }

  private void adjusted(String sku, JsonNode data, boolean byImport) {
    long delta = data.path("delta").asLong();
    change(sku, delta, byImport);
    if (byImport) {
      figures.add(Measure.LOSSES, 1);
      figures.add(Measure.LOST_UNITS, -delta);
      corrected(data.path("reason").asString());
    }
  }

  /// The text ends with the number of the document in brackets.
  private void corrected(String text) {
    figures.add(Measure.ROWS, 1);
    if (corrections.add(text.substring(text.lastIndexOf('(')))) {
      figures.add(Measure.INVOICES, 1);
    }
  }

  private void issued(String sku, LoggedEvent event) {
    JsonNode data = event.data();
    String line = data.path("lineId").asString();
    boolean own = sales.issuedForOwn(line.substring(0, line.lastIndexOf('/')), event.effectiveAt());
    long units = Numbers.units(data.path("quantity"));
    change(sku, -units, own);
    issued += own ? units : 0;
  }

  private void returned(String sku, JsonNode data) {
    long units = Numbers.units(data.path("quantity"));
    boolean own = creditNumbers.contains(data.path("returnId").asString());
    if (data.path("disposition").asString().equals("RESTOCK")) {
      change(sku, units, own);
      returned += own ? units : 0;
    }
  }

  private void change(String sku, long units, boolean own) {
    allUnits.merge(sku, units, Long::sum);
    ownUnits.merge(sku, own ? units : 0L, Long::sum);
  }

  long opening() {
    return opening;
  }

  long issued() {
    return issued;
  }

  long returned() {
    return returned;
  }

  /// On hand by SKU, from what the import did.
  Map<String, Long> ownUnits() {
    return ownUnits;
  }

  /// On hand by SKU, from all that the log tells.
  Map<String, Long> allUnits() {
    return allUnits;
  }
}
