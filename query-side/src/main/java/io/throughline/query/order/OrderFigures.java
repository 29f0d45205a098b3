package io.throughline.query.order;

import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.query.view.ViewEvent;

/// An order in figures, as it stands.
public record OrderFigures(
    String orderId,
    OrderTerms terms,
    OrderFlags flags,
    Quantities quantities,
    OrderAmounts amounts) {

  /// Its figures follow by {@link #plus}, as those of any event do.
  static OrderFigures placed(Placed placed, ViewEvent event) {
    return new OrderFigures(
        placed.orderId().value(),
        OrderTerms.of(placed, event),
        OrderFlags.PLACED,
        Quantities.NONE,
        OrderAmounts.NONE);
  }

  OrderFigures plus(OrderChange change) {
    OrderFlags after = flags;
    for (SalesOrderEvent event : change.said()) {
      after = after.after(event);
    }
    return new OrderFigures(
        orderId,
        terms,
        after,
        quantities.plus(change.quantities()),
        amounts.plus(change.amounts()));
  }

  public OrderStatus status() {
    return OrderStatus.of(flags, terms.invoicingPolicy() == InvoicingPolicy.ORDERED, quantities);
  }

  public PaymentStatus paymentStatus() {
    return PaymentStatus.of(amounts);
  }
}
