package io.throughline.query.order;

/// How far what was invoiced of an order is settled, be it by money, credit, discount or write-off.
public enum PaymentStatus {
  NOT_INVOICED,
  OPEN,
  PARTLY_PAID,
  PAID;

  public static PaymentStatus of(OrderAmounts amounts) {
    if (amounts.invoiced() == 0) {
      return NOT_INVOICED;
    }
    if (amounts.outstanding() <= 0) {
      return PAID;
    }
    return amounts.settled() == 0 ? OPEN : PARTLY_PAID;
  }
}
