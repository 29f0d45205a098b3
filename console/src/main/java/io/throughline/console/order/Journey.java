package io.throughline.console.order;

import io.throughline.console.api.Orders.Order;
import io.throughline.console.api.Orders.Quantities;
import java.util.ArrayList;
import java.util.List;

/// The way of an order from opportunity to payment, as steps.
final class Journey {

  enum State {
    /// Nothing has happened yet.
    AHEAD,
    /// Some of it has happened.
    PARTLY,
    /// It cannot go on: a hold, or goods that are missing.
    STUCK,
    DONE
  }

  /// @param done how much of it is done, of `of`
  record Step(String name, State state, long done, long of) {

    /// Whether the step is about a number of units that is worth telling.
    public boolean counts() {
      return of > 0 && state != State.DONE;
    }
  }

  private Journey() {}

  static List<Step> of(Order order) {
    Quantities units = order.order().quantities();
    boolean ended = order.terms().closed() || units.wanted() == 0;
    List<Step> steps = new ArrayList<>();
    if (order.terms().opportunityId() != null) {
      steps.add(new Step("opportunity", State.DONE, 0, 0));
    }
    steps.add(new Step("placed", State.DONE, 0, 0));
    steps.add(new Step("credit", credit(order), 0, 0));
    steps.add(reserved(units, ended));
    steps.add(counted("shipped", units.issued(), units.wanted()));
    steps.add(counted("invoiced", units.invoiced(), units.wanted()));
    steps.add(new Step("paid", paid(order.order().paymentStatus(), units), 0, 0));
    return steps;
  }

  private static State credit(Order order) {
    if (!order.terms().holds().isEmpty()) {
      return State.STUCK;
    }
    return order.terms().confirmed() ? State.DONE : State.AHEAD;
  }

  private static Step reserved(Quantities units, boolean ended) {
    long got = units.reserved() + units.issued();
    Step step = counted("reserved", got, units.wanted());
    return units.backordered() > 0 && !ended
        ? new Step("reserved", State.STUCK, got, units.wanted())
        : step;
  }

  private static Step counted(String name, long done, long of) {
    if (of <= 0 || done <= 0) {
      return new Step(name, State.AHEAD, done, of);
    }
    return new Step(name, done >= of ? State.DONE : State.PARTLY, done, of);
  }

  /// Paid for good only when there is nothing left to invoice.
  private static State paid(String paymentStatus, Quantities units) {
    return switch (paymentStatus) {
      case "PAID" -> units.invoiced() >= units.wanted() ? State.DONE : State.PARTLY;
      case "PARTLY_PAID" -> State.PARTLY;
      default -> State.AHEAD;
    };
  }
}
