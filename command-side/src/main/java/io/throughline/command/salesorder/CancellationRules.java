package io.throughline.command.salesorder;

import static io.throughline.command.decision.Decision.accepted;
import static io.throughline.command.decision.Decision.rejected;
import static io.throughline.command.decision.Decision.unchanged;

import io.throughline.command.decision.Decision;
import io.throughline.command.decision.TextLimit;
import io.throughline.command.salesorder.SalesOrder.Existing;
import io.throughline.command.salesorder.SalesOrderCommand.Cancel;
import io.throughline.command.salesorder.SalesOrderCommand.RecordLineCancelled;
import io.throughline.command.salesorder.SalesOrderCommand.RequestLineCancellation;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.Closed;
import io.throughline.kernel.event.SalesOrderEvent.LineCancellationRequested;
import io.throughline.kernel.event.SalesOrderEvent.LineCancelled;
import io.throughline.kernel.money.LineAmount;
import io.throughline.kernel.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How what was ordered is cancelled. Before the order is confirmed it falls away at once, for
/// stock never heard of it; afterwards it is asked for, and stock answers what it could let go of.
final class CancellationRules {

  private CancellationRules() {}

  static Decision<SalesOrderEvent> request(Existing order, RequestLineCancellation command) {
    if (command.quantity().isZero()) {
      return rejected(SalesOrderRejection.QUANTITY, "quantity is 0: give at least 1");
    }
    return LineRules.onLine(
        order,
        command.lineId(),
        line -> {
          if (command.quantity().compareTo(line.open()) > 0) {
            return exceedsLine(line, command.quantity());
          }
          Quantity asked = command.quantity().min(line.demand().cancellable());
          return asked.isZero() ? unchanged() : accepted(cancelling(order, line, asked));
        });
  }

  static Decision<SalesOrderEvent> record(Existing order, RecordLineCancelled command) {
    Optional<String> fault = TextLimit.NAME.fault("releaseId", command.releaseId());
    if (fault.isPresent()) {
      return rejected(SalesOrderRejection.TEXT, fault.get());
    }
    if (command.quantity().isZero()) {
      return rejected(SalesOrderRejection.QUANTITY, "quantity is 0: give at least 1");
    }
    return order
        .lines()
        .line(command.lineId())
        .map(line -> record(order, line, command))
        .orElseGet(() -> LineRules.unknownLine(command.lineId()));
  }

  static Decision<SalesOrderEvent> cancel(Existing order, Cancel command) {
    Optional<String> fault = TextLimit.REASON.fault("reason", command.reason());
    if (fault.isPresent()) {
      return rejected(SalesOrderRejection.TEXT, fault.get());
    }
    if (!order.closed() && !order.approval().confirmed()) {
      return accepted(closing(order, command.reason()));
    }
    List<SalesOrderEvent> events = cancellingAll(order);
    return events.isEmpty() || !order.closed() ? accepted(events) : SalesOrderDecider.closed(order);
  }

  /// What follows when an order is closed. Of one that is confirmed, stock lets go of what has not
  /// left and tells so; nobody but us would tell of one that stock never heard of.
  static List<SalesOrderEvent> closing(Existing order, @Nullable String reason) {
    List<SalesOrderEvent> events = new ArrayList<>();
    if (!order.approval().confirmed()) {
      events.addAll(cancellingAll(order));
    }
    events.add(new Closed(reason));
    return events;
  }

  private static List<SalesOrderEvent> cancellingAll(Existing order) {
    return order.lines().stream()
        .filter(line -> line.demand().cancellable().isPositive())
        .map(line -> cancelling(order, line, line.demand().cancellable()))
        .toList();
  }

  /// What follows when this much of a line, no more than is open, is to be cancelled.
  static SalesOrderEvent cancelling(Existing order, LineState line, Quantity quantity) {
    return order.approval().confirmed()
        ? new LineCancellationRequested(line.lineId(), quantity)
        : cancelled(line, quantity, null);
  }

  private static Decision<SalesOrderEvent> record(
      Existing order, LineState line, RecordLineCancelled command) {
    if (line.demand().releases().contains(command.releaseId())) {
      return unchanged();
    }
    if (!order.approval().confirmed()) {
      return rejected(
          SalesOrderRejection.NOT_CONFIRMED,
          "sales order %s is not confirmed: stock cannot have let go of line %s"
              .formatted(order.placed().orderId(), line.lineId()));
    }
    return command.quantity().compareTo(line.open()) > 0
        ? exceedsLine(line, command.quantity())
        : accepted(cancelled(line, command.quantity(), command.releaseId()));
  }

  private static LineCancelled cancelled(
      LineState line, Quantity quantity, @Nullable String releaseId) {
    LineAmount fallen = line.amount().minus(line.amountOf(line.open().minus(quantity)));
    return new LineCancelled(line.lineId(), quantity, fallen.net(), fallen.tax(), releaseId);
  }

  private static Decision<SalesOrderEvent> exceedsLine(LineState line, Quantity quantity) {
    return rejected(
        SalesOrderRejection.CANCELLATION_EXCEEDS_LINE,
        "%s of line %s cannot be cancelled: %s were ordered and %s are cancelled, at most %s are left"
            .formatted(
                quantity,
                line.lineId(),
                line.demand().ordered(),
                line.demand().cancelled(),
                line.open()));
  }
}
