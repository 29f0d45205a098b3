package io.throughline.query.order;

import java.util.Arrays;

/// Where an order stands between placed and done.
public enum OrderStatus {
  /// Placed; credit has not been decided.
  AWAITING_CREDIT,
  /// Nothing moves until a hold is released.
  HELD,
  /// Nothing has left yet.
  CONFIRMED,
  /// Something has left, and something has yet to.
  PARTLY_SHIPPED,
  /// Everything has left; not all of it is invoiced.
  SHIPPED,
  /// Everything has left and is invoiced; whether it is paid is told by {@link PaymentStatus}.
  COMPLETED,
  /// Everything was cancelled before anything left.
  CANCELLED,
  /// Ended by decision; stock has yet to let go of what has not left.
  CLOSED;

  /// Invariant M6: the one function by which every view tells a status.
  ///
  /// @param asOrdered whether the order is invoiced as ordered rather than as delivered
  public static OrderStatus of(OrderFlags flags, boolean asOrdered, Quantities quantities) {
    if (quantities.wanted() == 0 && quantities.issued() == 0) {
      return CANCELLED;
    }
    if (quantities.toShip() == 0 && quantities.reserved() == 0 && quantities.backordered() == 0) {
      return quantities.toInvoice(asOrdered) == 0 ? COMPLETED : SHIPPED;
    }
    if (flags.closed()) {
      return CLOSED;
    }
    if (!flags.holds().isEmpty()) {
      return HELD;
    }
    if (!flags.confirmed()) {
      return AWAITING_CREDIT;
    }
    return quantities.issued() == 0 ? CONFIRMED : PARTLY_SHIPPED;
  }

  /// The names of those that are open, for SQL.
  public static String[] namesOfOpen() {
    return Arrays.stream(values())
        .filter(OrderStatus::isOpen)
        .map(OrderStatus::name)
        .toArray(String[]::new);
  }

  /// Whether something is still to happen to the goods or their invoice.
  public boolean isOpen() {
    return switch (this) {
      case AWAITING_CREDIT, HELD, CONFIRMED, PARTLY_SHIPPED, SHIPPED -> true;
      case COMPLETED, CANCELLED, CLOSED -> false;
    };
  }
}
