package io.throughline.command.process.run;

import io.throughline.kernel.event.SalesOrderEvent.OrderLine;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.StockItemId;

/// What the log says of an order line, in units and minor units of money; the letters are those of
/// the laws.
final class LineSums {

  final OrderId order;
  final StockItemId item;
  long ord;
  long can;
  long shown;
  long rsv;
  long bko;
  long issued;
  long rel;
  long left;
  long total;
  long invoicedUnits;
  long invoiced;
  long creditedUnits;
  long credited;
  long notes;

  /// What people have credited, and not the process that bills.
  long creditedByPeople;

  LineSums(OrderLine line) {
    order = line.lineId().order();
    item = line.stockItem();
    ord = line.quantity().units();
    total = line.lineAmount().total().minor();
  }

  long open() {
    return ord - can;
  }

  void show(long units, long nowReserved) {
    shown += units;
    rsv += nowReserved;
    bko += units - nowReserved;
  }

  /// From what waits to what lies ready, or back where negative.
  void reserve(long units) {
    bko -= units;
    rsv += units;
  }

  void issue(long units) {
    issued += units;
    rsv -= units;
  }

  void release(long fromReserved, long fromBackorder) {
    rsv -= fromReserved;
    bko -= fromBackorder;
    rel += fromReserved + fromBackorder;
  }

  @Override
  public String toString() {
    return "ord %d can %d rsv %d bko %d issued %d total %d invoiced %d of %d credited %d of %d"
        .formatted(
            ord, can, rsv, bko, issued, total, invoiced, invoicedUnits, credited, creditedUnits);
  }
}
