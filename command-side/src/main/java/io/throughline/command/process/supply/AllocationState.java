package io.throughline.command.process.supply;

import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.StockItemId;
import io.throughline.kernel.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What an order wants of stock.
///
/// @param confirmed whether stock was asked already
/// @param lines by their number, the first at 0
public record AllocationState(OrderId orderId, boolean confirmed, List<Wanted> lines) {

  /// @param demand all that was ordered and not cancelled before the order was confirmed; what is
  ///   cancelled later is released, and does not lower it
  record Wanted(StockItemId item, Quantity demand, int priority) {}

  public AllocationState {
    lines = List.copyOf(lines);
  }

  static AllocationState of(Placed placed) {
    return new AllocationState(
        placed.orderId(),
        false,
        placed.lines().stream()
            .map(line -> new Wanted(line.stockItem(), line.quantity(), line.priority()))
            .toList());
  }

  AllocationState confirm() {
    return new AllocationState(orderId, true, lines);
  }

  AllocationState withDemand(LineId line, UnaryOperator<Quantity> change) {
    List<Wanted> changed = new ArrayList<>(lines);
    Wanted before = line(line);
    changed.set(
        line.number() - 1,
        new Wanted(before.item(), change.apply(before.demand()), before.priority()));
    return new AllocationState(orderId, confirmed, changed);
  }

  Wanted line(LineId line) {
    return lines.get(line.number() - 1);
  }
}
