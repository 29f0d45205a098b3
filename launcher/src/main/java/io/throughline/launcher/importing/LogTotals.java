package io.throughline.launcher.importing;

import io.throughline.launcher.importing.api.ApiClient;
import io.throughline.launcher.importing.api.EventFeed;
import io.throughline.launcher.importing.api.LoggedEvent;
import io.throughline.launcher.importing.history.Figures;
import io.throughline.launcher.importing.history.History;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The totals of a history as the log has them, folded from its events from the first to the last.
final class LogTotals {

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Figures figures = new Figures();
  private final SalesTotals sales;
  private final StockTotals stock;
  private final AccountTotals accounts;
  private final EventFeed feed;
  private long read;

  LogTotals(ApiClient api, History history, String actor) {
    this.sales = new SalesTotals(history, figures);
    this.stock = new StockTotals(history, figures, sales, actor);
    this.accounts = new AccountTotals(history.currency());
    Set<String> types = new HashSet<>(SalesTotals.TYPES);
    types.addAll(StockTotals.TYPES);
    types.addAll(AccountTotals.TYPES);
    this.feed = new EventFeed(api, types);
  }

  /// Reads to the end of the log, and on until every invoice and credit note has its legal number
  /// and its open item, or nothing more comes for a while.
  void readUntilSettled(Duration patience) throws IOException, InterruptedException {
    long lastNews = System.nanoTime();
    while (true) {
      List<LoggedEvent> events = feed.next();
      events.forEach(this::see);
      if (!events.isEmpty()) {
        lastNews = System.nanoTime();
      } else if (isSettled() || System.nanoTime() - lastNews > patience.toNanos()) {
        return;
      } else {
        Thread.sleep(PAUSE);
      }
    }
  }

  private void see(LoggedEvent event) {
    read++;
    if (SalesTotals.TYPES.contains(event.type())) {
      sales.see(event);
    }
    if (StockTotals.TYPES.contains(event.type())) {
      stock.see(event);
    }
    if (AccountTotals.TYPES.contains(event.type())) {
      accounts.see(event);
    }
  }

  private boolean isSettled() {
    return sales.numbered() == sales.documents() && sales.posted() == sales.payable();
  }

  Figures figures() {
    return figures;
  }

  SalesTotals sales() {
    return sales;
  }

  AccountTotals accounts() {
    return accounts;
  }

  StockTotals stock() {
    return stock;
  }

  /// How many events the totals were folded from.
  long read() {
    return read;
  }
}
