package io.throughline.launcher.importing.retail;

import io.throughline.launcher.importing.history.History.Period;
import io.throughline.launcher.importing.history.SourceOrder;
import io.throughline.launcher.importing.history.StockChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds the stock that must have been there at the beginning: the least with which no item ever
/// falls below zero, when in every period all goods leave before any come in.
///
/// With that, the order of work inside a period does not matter, and no order waits for goods.
final class OpeningStock {

  private final Map<String, Long> balance = new HashMap<>();
  private final Map<String, Long> needed = new TreeMap<>();

  private OpeningStock() {}

  static List<StockChange> of(List<Period> periods, String at) {
    OpeningStock stock = new OpeningStock();
    periods.forEach(stock::pass);
    List<StockChange> opening = new ArrayList<>();
    stock.needed.forEach((sku, units) -> opening.add(StockChange.opening(sku, units, at)));
    return opening;
  }

  private void pass(Period period) {
    period.orders().stream()
        .map(SourceOrder::lines)
        .flatMap(List::stream)
        .forEach(line -> leave(line.sku(), line.quantity()));
    period.stock().stream()
        .filter(change -> !change.isReceipt())
        .forEach(change -> leave(change.sku(), -change.units()));
    period.stock().stream()
        .filter(StockChange::isReceipt)
        .forEach(change -> balance.merge(change.sku(), change.units(), Long::sum));
    period.credits().stream()
        .flatMap(credit -> credit.returns().stream())
        .forEach(goods -> balance.merge(goods.sku(), goods.quantity(), Long::sum));
  }

  private void leave(String sku, long units) {
    long left = balance.merge(sku, -units, Long::sum);
    if (left < 0) {
      needed.merge(sku, -left, Math::max);
    }
  }
}
