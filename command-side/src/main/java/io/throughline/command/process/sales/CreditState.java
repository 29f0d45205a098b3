package io.throughline.command.process.sales;

import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.money.Money;

/// What was asked of credit for an order.
///
/// @param priority of the most urgent line
/// @param asked all that was ever asked; it never falls
/// @param confirmed whether the order was confirmed
/// @param denied what waits for credit and holds the order
public record CreditState(
    OrderId orderId,
    CustomerId customerId,
    int priority,
    Money asked,
    boolean confirmed,
    Money denied) {

  CreditState asking(Money more) {
    return new CreditState(orderId, customerId, priority, asked.plus(more), confirmed, denied);
  }

  CreditState denied(Money waiting) {
    return new CreditState(orderId, customerId, priority, asked, confirmed, waiting);
  }

  /// Nothing waits for credit any more.
  CreditState confirm() {
    return new CreditState(
        orderId, customerId, priority, asked, true, Money.zero(denied.currency()));
  }

  /// Whether the order has to be told that its credit is fine. It is not told what it knows: were
  /// that told again later, it could be taken for news that lifts a later hold.
  boolean isNews() {
    return !confirmed || denied.signum() > 0;
  }
}
