package io.throughline.command.salesorder;

import static io.throughline.command.decision.Decision.accepted;
import static io.throughline.command.decision.Decision.rejected;
import static io.throughline.command.decision.Decision.unchanged;

import io.throughline.command.decision.Decision;
import io.throughline.command.decision.TextLimit;
import io.throughline.command.salesorder.SalesOrder.Existing;
import io.throughline.command.salesorder.SalesOrderCommand.ChangeLineQuantity;
import io.throughline.command.salesorder.SalesOrderCommand.ChangePrice;
import io.throughline.command.salesorder.SalesOrderCommand.IncreaseLine;
import io.throughline.command.salesorder.SalesOrderCommand.Promise;
import io.throughline.command.salesorder.SalesOrderCommand.Reschedule;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.LineIncreased;
import io.throughline.kernel.event.SalesOrderEvent.LinePriceChanged;
import io.throughline.kernel.event.SalesOrderEvent.LinePromised;
import io.throughline.kernel.event.SalesOrderEvent.LineRescheduled;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.money.LineAmount;
import io.throughline.kernel.quantity.Quantity;
import java.util.Optional;
import java.util.function.Function;

/// How a line changes. Amounts are what the whole line costs after less what it cost before, so
/// that whatever the path, the sum of a line's amounts is the rounded price of its quantity.
final class LineRules {

  private LineRules() {}

  static Decision<SalesOrderEvent> increase(Existing order, IncreaseLine command) {
    if (command.quantity().isZero()) {
      return rejected(SalesOrderRejection.QUANTITY, "quantity is 0: give at least 1");
    }
    return onLine(order, command.lineId(), line -> increase(line, command.quantity()));
  }

  /// Where a cancellation is asked for and not answered, it counts as still to come when less is
  /// wanted and as not to come when more is: never more is ordered or cancelled than was meant.
  static Decision<SalesOrderEvent> changeQuantity(Existing order, ChangeLineQuantity command) {
    return onLine(
        order,
        command.lineId(),
        line -> {
          Quantity wanted = command.quantity();
          int more = wanted.compareTo(line.open());
          if (more > 0) {
            return increase(line, wanted.minus(line.open()));
          }
          Quantity less = line.demand().cancellable().lessAtMost(wanted);
          return more == 0 || less.isZero()
              ? unchanged()
              : accepted(CancellationRules.cancelling(order, line, less));
        });
  }

  static Decision<SalesOrderEvent> changePrice(Existing order, ChangePrice command) {
    return onLine(order, command.lineId(), line -> changePrice(order, line, command));
  }

  static Decision<SalesOrderEvent> reschedule(Existing order, Reschedule command) {
    return onOpenLine(
        order,
        command.lineId(),
        line ->
            line.requestedDate().equals(command.requestedDate())
                ? unchanged()
                : accepted(
                    new LineRescheduled(
                        line.lineId(), line.requestedDate(), command.requestedDate())));
  }

  static Decision<SalesOrderEvent> promise(Existing order, Promise command) {
    Optional<String> fault = TextLimit.NAME.fault("basis", command.basis());
    if (fault.isPresent()) {
      return rejected(SalesOrderRejection.TEXT, fault.get());
    }
    return onOpenLine(
        order,
        command.lineId(),
        line ->
            command.date().equals(line.promisedDate())
                ? unchanged()
                : accepted(new LinePromised(line.lineId(), command.date(), command.basis())));
  }

  static Decision<SalesOrderEvent> unknownLine(LineId lineId) {
    return rejected(
        SalesOrderRejection.LINE_UNKNOWN,
        "the order has no line %s: its lines are numbered from 1".formatted(lineId));
  }

  static Decision<SalesOrderEvent> onLine(
      Existing order, LineId lineId, Function<LineState, Decision<SalesOrderEvent>> rule) {
    if (order.closed()) {
      return SalesOrderDecider.closed(order);
    }
    return order.lines().line(lineId).map(rule).orElseGet(() -> unknownLine(lineId));
  }

  private static Decision<SalesOrderEvent> onOpenLine(
      Existing order, LineId lineId, Function<LineState, Decision<SalesOrderEvent>> rule) {
    return onLine(
        order,
        lineId,
        line ->
            line.open().isZero()
                ? rejected(
                    SalesOrderRejection.LINE_CANCELLED,
                    "all %s of line %s are cancelled: increase it first"
                        .formatted(line.demand().ordered(), lineId))
                : rule.apply(line));
  }

  private static Decision<SalesOrderEvent> increase(LineState line, Quantity more) {
    long ordered = line.demand().ordered().units() + more.units();
    if (ordered > Quantity.MOST) {
      return rejected(
          SalesOrderRejection.QUANTITY,
          "line %s would be ordered %d times in all, at most %d: place another order"
              .formatted(line.lineId(), ordered, Quantity.MOST));
    }
    Quantity after = line.open().plus(more);
    if (!PlacingRules.countable(after, line.unitPrice())) {
      return PlacingRules.uncountable(after, line.unitPrice());
    }
    LineAmount added = line.amountOf(after).minus(line.amount());
    return accepted(new LineIncreased(line.lineId(), more, added.net(), added.tax()));
  }

  private static Decision<SalesOrderEvent> changePrice(
      Existing order, LineState line, ChangePrice command) {
    if (command.unitPrice().equals(line.unitPrice())
        && command.discount().equals(line.discount())) {
      return unchanged();
    }
    if (!command.unitPrice().currency().equals(order.placed().currency())) {
      return PlacingRules.otherCurrency(command.unitPrice(), order.placed().currency());
    }
    if (!PlacingRules.countable(line.open(), command.unitPrice())) {
      return PlacingRules.uncountable(line.open(), command.unitPrice());
    }
    if (order.approval().confirmed()) {
      return rejected(
          SalesOrderRejection.CONFIRMED,
          "sales order %s is confirmed: the price of line %s stays %s"
              .formatted(order.placed().orderId(), line.lineId(), line.unitPrice()));
    }
    LineState repriced = line.withPrice(command.unitPrice(), command.discount());
    LineAmount delta = repriced.amount().minus(line.amount());
    return accepted(
        new LinePriceChanged(
            line.lineId(), command.unitPrice(), command.discount(), delta.net(), delta.tax()));
  }
}
