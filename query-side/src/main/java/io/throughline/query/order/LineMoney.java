package io.throughline.query.order;

import io.throughline.kernel.money.LineAmount;

/// What a line is worth, or what an event changes that by, in minor units of the order's currency.
public record LineMoney(
    long orderedNet,
    long orderedTax,
    long cancelledNet,
    long cancelledTax,
    long invoicedNet,
    long invoicedTax,
    long creditedNet,
    long creditedTax) {

  public static final LineMoney NONE = new LineMoney(0, 0, 0, 0, 0, 0, 0, 0);

  static LineMoney ordered(LineAmount amount) {
    return new LineMoney(amount.net().minor(), amount.tax().minor(), 0, 0, 0, 0, 0, 0);
  }

  static LineMoney cancelled(LineAmount amount) {
    return new LineMoney(0, 0, amount.net().minor(), amount.tax().minor(), 0, 0, 0, 0);
  }

  static LineMoney invoiced(LineAmount amount) {
    return new LineMoney(0, 0, 0, 0, amount.net().minor(), amount.tax().minor(), 0, 0);
  }

  static LineMoney credited(LineAmount amount) {
    return new LineMoney(0, 0, 0, 0, 0, 0, amount.net().minor(), amount.tax().minor());
  }

  public LineMoney plus(LineMoney other) {
    return new LineMoney(
        orderedNet + other.orderedNet,
        orderedTax + other.orderedTax,
        cancelledNet + other.cancelledNet,
        cancelledTax + other.cancelledTax,
        invoicedNet + other.invoicedNet,
        invoicedTax + other.invoicedTax,
        creditedNet + other.creditedNet,
        creditedTax + other.creditedTax);
  }

  OrderAmounts gross() {
    return new OrderAmounts(
        orderedNet + orderedTax,
        cancelledNet + cancelledTax,
        invoicedNet + invoicedTax,
        creditedNet + creditedTax,
        0);
  }
}
