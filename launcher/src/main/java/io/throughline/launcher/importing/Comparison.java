package io.throughline.launcher.importing;

import io.throughline.launcher.importing.api.ApiClient;
import io.throughline.launcher.importing.history.ControlTotals;
import io.throughline.launcher.importing.history.History;
import io.throughline.launcher.importing.history.Measure;
import io.throughline.launcher.importing.history.SourceCredit;
import io.throughline.launcher.importing.history.StockChange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads the log back when all is sent and compares it with the source, with the plan and with the
/// views.
final class Comparison {

  private final History history;
  private final LogTotals log;
  private final Views views;
  private final TieOut table = new TieOut();

  Comparison(ApiClient api, History history, ControlTotals control, String actor, Duration patience)
      throws IOException, InterruptedException {
    this.history = history;
    this.log = new LogTotals(api, history, actor);
    log.readUntilSettled(patience);
    this.views = new Views(api);
    table.compare(control, log.figures());
    compareDocuments();
    compareStock();
    compareDays();
  }

  private void compareDocuments() throws IOException, InterruptedException {
    SalesTotals sales = log.sales();
    long planned =
        credits().mapToLong(credit -> credit.explained().size()).sum()
            + credits().filter(credit -> !credit.unexplained().isEmpty()).count();
    table.agree("credit notes", "planned", planned, "issued", sales.creditNotes());
    table.agree(
        "invoices and credit notes", "issued", sales.documents(), "with number", sales.numbered());
    table.agree(
        "documents over more than 0", "issued", sales.payable(), "open items", sales.posted());
    table.agree(
        "receivables",
        "invoiced - credited",
        log.figures().get(Measure.INVOICED_NET).subtract(log.figures().get(Measure.CREDITED_NET)),
        "open items posted",
        sales.receivable());
    table.agree(
        "receivables of all customers",
        "view",
        views.receivables(history.currency()),
        "log",
        log.accounts().owed());
  }

  private void compareStock() throws IOException, InterruptedException {
    StockTotals stock = log.stock();
    table.agree(
        "opening stock, units",
        "planned",
        history.opening().stream().mapToLong(StockChange::units).sum(),
        "received",
        stock.opening());
    table.agree(
        "goods out, units",
        "invoiced",
        log.figures().get(Measure.SHIPPED_UNITS).longValueExact(),
        "issued from stock",
        stock.issued());
    table.agree(
        "goods back, units",
        "planned",
        credits()
            .flatMap(credit -> credit.returns().stream())
            .mapToLong(SourceCredit.Return::quantity)
            .sum(),
        "returned to stock",
        stock.returned());
    Map<String, Long> planned = history.onHand();
    table.agree("on hand, units", "planned", sum(planned), "log", sum(stock.ownUnits()));
    table.agree("items that differ", "planned", 0, "log", differing(planned, stock.ownUnits()));
    Map<String, Long> shown = views.onHand(stock.allUnits().keySet());
    table.agree("on hand, units", "view", sum(shown), "log", sum(stock.allUnits()));
    table.agree("items that differ", "view", 0, "log", differing(shown, stock.allUnits()));
  }

  private void compareDays() {
    SourceDays days = log.sales().days();
    for (SourceDays.Kind kind : SourceDays.Kind.values()) {
      table.agree(kind.label() + " on another day", "source", 0, "log", days.misdated(kind));
    }
  }

  private Stream<SourceCredit> credits() {
    return history.periods().stream().flatMap(period -> period.credits().stream());
  }

  private static long sum(Map<String, Long> units) {
    return units.values().stream().mapToLong(Long::longValue).sum();
  }

  private static long differing(Map<String, Long> one, Map<String, Long> other) {
    return Stream.concat(one.keySet().stream(), other.keySet().stream())
        .distinct()
        .filter(sku -> !one.getOrDefault(sku, 0L).equals(other.getOrDefault(sku, 0L)))
        .count();
  }

  boolean isEven() {
    return table.isEven();
  }

  List<String> lines() {
    return table.lines();
  }

  /// How much work it was.
  List<String> effort(Duration sending, Duration all) throws IOException, InterruptedException {
    double seconds = Math.max(0.001, sending.toMillis() / 1000.0);
    return List.of(
        "",
        "%,d rows in %.1f s: %,.0f rows/s; %.1f s with reading and tie-out"
            .formatted(history.rows(), seconds, history.rows() / seconds, all.toMillis() / 1000.0),
        "log: %,d events, of which %,d were read for this table"
            .formatted(views.headOfLog(), log.read()));
  }
}
