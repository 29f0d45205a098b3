package io.throughline.query.order;

import io.throughline.kernel.event.SalesOrderEvent;
import java.util.List;
import java.util.stream.Stream;

/// What some events change of one order.
///
/// @param said what was said of the order as a whole, in the order of the log
public record OrderChange(Quantities quantities, OrderAmounts amounts, List<SalesOrderEvent> said) {

  static final OrderChange NONE = new OrderChange(Quantities.NONE, OrderAmounts.NONE, List.of());

  static OrderChange of(Quantities quantities, OrderAmounts amounts) {
    return new OrderChange(quantities, amounts, List.of());
  }

  static OrderChange of(SalesOrderEvent event) {
    return new OrderChange(Quantities.NONE, OrderAmounts.NONE, List.of(event));
  }

  OrderChange then(OrderChange later) {
    return new OrderChange(
        quantities.plus(later.quantities),
        amounts.plus(later.amounts),
        later.said.isEmpty() ? said : Stream.concat(said.stream(), later.said.stream()).toList());
  }
}
