package io.throughline.command.process.run;

import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import java.util.Map;
import java.util.TreeMap;

/// What the log says of an order, in minor units of money.
final class OrderSums {

  final Placed placed;

  /// Why it is held, and since which position.
  final Map<HoldType, Long> holds = new TreeMap<>();

  boolean confirmed;
  boolean closed;
  long committed;

  /// What credit was denied for and is still wanted.
  long waiting;

  /// The position since which something waits, while it does.
  long waitingSince;

  void wait(long amount, long position) {
    waitingSince = waiting == 0 ? position : waitingSince;
    waiting = amount;
  }

  OrderSums(Placed placed) {
    this.placed = placed;
  }

  boolean asOrdered() {
    return placed.invoicingPolicy() == InvoicingPolicy.ORDERED;
  }

  boolean held() {
    return !holds.isEmpty();
  }

  @Override
  public String toString() {
    return "%s confirmed %s closed %s holds %s committed %d waiting %d"
        .formatted(placed.total(), confirmed, closed, holds.keySet(), committed, waiting);
  }
}
