package io.throughline.query.order;

/// Gross amounts of an order, or what an event changes them by, in minor units of its currency.
///
/// @param settled what has been paid, credited, discounted or written off of its invoices
public record OrderAmounts(
    long ordered, long cancelled, long invoiced, long credited, long settled) {

  public static final OrderAmounts NONE = new OrderAmounts(0, 0, 0, 0, 0);

  static OrderAmounts settled(long minor) {
    return new OrderAmounts(0, 0, 0, 0, minor);
  }

  static OrderAmounts credited(long minor) {
    return new OrderAmounts(0, 0, 0, minor, 0);
  }

  public OrderAmounts plus(OrderAmounts other) {
    return new OrderAmounts(
        ordered + other.ordered,
        cancelled + other.cancelled,
        invoiced + other.invoiced,
        credited + other.credited,
        settled + other.settled);
  }

  /// What the order is worth: ordered less cancelled.
  public long total() {
    return ordered - cancelled;
  }

  /// What is not yet invoiced of it; the value of open orders is the sum of this, everywhere.
  public long open() {
    return Math.max(0, total() - invoiced);
  }

  /// What its invoices still wait for.
  public long outstanding() {
    return invoiced - settled;
  }
}
