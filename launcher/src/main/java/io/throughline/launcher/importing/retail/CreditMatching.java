package io.throughline.launcher.importing.retail;

import io.throughline.launcher.importing.history.SourceCredit;
import io.throughline.launcher.importing.history.SourceCredit.CreditedLine;
import io.throughline.launcher.importing.history.SourceCredit.OfInvoice;
import io.throughline.launcher.importing.history.SourceCredit.Return;
import io.throughline.launcher.importing.history.SourceCredit.ReturnOfLine;
import io.throughline.launcher.importing.history.SourceCredit.ReturnWithoutLine;
import io.throughline.launcher.importing.history.SourceCredit.Unexplained;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds what a cancelling invoice takes back: lines of earlier invoices of the same customer, code
/// and price that have something left to credit, the newest first. Invoices are told in the order
/// of the source.
///
/// Prices finer than a cent are never matched: a share of a rounded amount could differ from the
/// source by a cent.
final class CreditMatching {

  private static final int CENTS = 2;

  private record Key(String customer, String code, BigDecimal price) {}

  private record Place(String order, int line, String code) {}

  private static final class Open {
    final Place place;
    long left;

    Open(Place place, long left) {
      this.place = place;
      this.left = left;
    }
  }

  private final Map<Key, Deque<Open>> sold = new HashMap<>();

  void sold(RetailInvoice invoice) {
    for (int index = 0; index < invoice.rows().size(); index++) {
      RetailRow row = invoice.rows().get(index);
      if (row.price().scale() <= CENTS) {
        sold.computeIfAbsent(key(invoice, row), _ -> new ArrayDeque<>())
            .push(new Open(new Place(invoice.number(), index + 1, row.code()), row.quantity()));
      }
    }
  }

  SourceCredit credited(RetailInvoice invoice) {
    Map<Place, Long> explained = new LinkedHashMap<>();
    List<Unexplained> unexplained = new ArrayList<>();
    List<Return> returns = new ArrayList<>();
    for (int index = 0; index < invoice.rows().size(); index++) {
      RetailRow row = invoice.rows().get(index);
      long left = explain(sold.get(key(invoice, row)), -row.quantity(), explained);
      if (left > 0) {
        String name = (row.code() + " " + row.description()).strip();
        unexplained.add(new Unexplained(name, left, row.net(left)));
        if (ServiceCodes.isGoods(row.code())) {
          String key = "return:" + invoice.number() + "/" + (index + 1);
          returns.add(new ReturnWithoutLine(key, row.code(), left));
        }
      }
    }
    explained.forEach((place, units) -> {
      if (ServiceCodes.isGoods(place.code())) {
        returns.add(new ReturnOfLine(place.code(), units, place.order(), place.line()));
      }
    });
    return new SourceCredit(
        invoice.number(),
        invoice.customerCode(),
        invoice.moment(),
        "cancelling invoice " + invoice.number(),
        invoice.rows().size(),
        byOrder(explained),
        unexplained,
        returns);
  }

  private static Key key(RetailInvoice invoice, RetailRow row) {
    return new Key(invoice.customerCode(), row.code(), row.price());
  }

  /// @return what no earlier line explains
  private static long explain(
      @Nullable Deque<Open> newestFirst, long units, Map<Place, Long> explained) {
    long left = units;
    while (left > 0 && newestFirst != null && !newestFirst.isEmpty()) {
      Open open = newestFirst.element();
      long taken = Math.min(left, open.left);
      explained.merge(open.place, taken, Long::sum);
      open.left -= taken;
      left -= taken;
      if (open.left == 0) {
        newestFirst.remove();
      }
    }
    return left;
  }

  private static List<OfInvoice> byOrder(Map<Place, Long> explained) {
    Map<String, Map<Integer, Long>> orders = new LinkedHashMap<>();
    explained.forEach((place, units) ->
        orders
            .computeIfAbsent(place.order(), _ -> new TreeMap<>())
            .merge(place.line(), units, Long::sum));
    List<OfInvoice> credits = new ArrayList<>();
    orders.forEach((order, lines) ->
        credits.add(
            new OfInvoice(
                order,
                lines.entrySet().stream()
                    .map(line -> new CreditedLine(line.getKey(), line.getValue()))
                    .toList())));
    return credits;
  }
}
