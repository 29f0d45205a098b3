package io.throughline.command.process.supply;

import io.throughline.command.process.supply.OpenShipment.Packed;
import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.event.SalesOrderEvent.ShippingPolicy;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.ShipmentId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// How far the supply of an order is.
///
/// @param holds why nothing may leave
/// @param credit what it waits for; nothing may leave meanwhile, lest it leaves without credit
/// @param lines by their number, the first at 0
/// @param shipments those whose goods have not left, the oldest first
public record FulfilmentState(
    OrderId orderId,
    CustomerId customerId,
    ShippingPolicy policy,
    boolean confirmed,
    boolean closed,
    List<HoldType> holds,
    CreditAnswers credit,
    List<SupplyLine> lines,
    List<OpenShipment> shipments) {

  public FulfilmentState {
    holds = List.copyOf(holds);
    lines = List.copyOf(lines);
    shipments = List.copyOf(shipments);
  }

  static FulfilmentState of(Placed placed) {
    return new FulfilmentState(
        placed.orderId(),
        placed.customerId(),
        placed.shippingPolicy(),
        false,
        false,
        List.of(),
        CreditAnswers.NONE,
        placed.lines().stream()
            .map(line -> SupplyLine.of(line.stockItem(), line.quantity().units()))
            .toList(),
        List.of());
  }

  /// Closed, and nothing is on its way any more.
  boolean isFinished() {
    return closed
        && (!confirmed
            || (shipments.isEmpty() && lines.stream().allMatch(line -> line.open() == 0)));
  }

  /// Whether goods may leave. An order that is closed has given up what was held, and what is left
  /// of its shipments comes to its end.
  boolean isFree() {
    return closed || (holds.isEmpty() && credit.coverEverything());
  }

  /// By the number of the line less one: what shipments hold and stock has not answered.
  long[] inShipments() {
    long[] units = new long[lines.size()];
    for (OpenShipment shipment : shipments) {
      for (Packed packed : shipment.lines()) {
        units[packed.line().number() - 1] += packed.unanswered();
      }
    }
    return units;
  }

  FulfilmentState confirm() {
    return new FulfilmentState(
        orderId, customerId, policy, true, closed, holds, credit, lines, shipments);
  }

  FulfilmentState close() {
    return new FulfilmentState(
        orderId, customerId, policy, confirmed, true, holds, credit, lines, shipments);
  }

  FulfilmentState withCredit(UnaryOperator<CreditAnswers> change) {
    return new FulfilmentState(
        orderId,
        customerId,
        policy,
        confirmed,
        closed,
        holds,
        change.apply(credit),
        lines,
        shipments);
  }

  FulfilmentState hold(HoldType type) {
    return withHolds(Stream.concat(release(type).holds.stream(), Stream.of(type)).toList());
  }

  FulfilmentState release(HoldType type) {
    return withHolds(holds.stream().filter(each -> each != type).toList());
  }

  /// A line of another order changes nothing.
  FulfilmentState withLine(LineId line, UnaryOperator<SupplyLine> change) {
    if (!line.order().equals(orderId)) {
      return this;
    }
    List<SupplyLine> changed = new ArrayList<>(lines);
    changed.set(line.number() - 1, change.apply(lines.get(line.number() - 1)));
    return new FulfilmentState(
        orderId, customerId, policy, confirmed, closed, holds, credit, changed, shipments);
  }

  FulfilmentState withShipment(ShipmentId id, UnaryOperator<OpenShipment> change) {
    return withShipments(
        shipments.stream().map(each -> each.id().equals(id) ? change.apply(each) : each).toList());
  }

  FulfilmentState plus(OpenShipment shipment) {
    return shipments.stream().anyMatch(each -> each.id().equals(shipment.id()))
        ? this
        : withShipments(Stream.concat(shipments.stream(), Stream.of(shipment)).toList());
  }

  FulfilmentState without(ShipmentId id) {
    return withShipments(shipments.stream().filter(each -> !each.id().equals(id)).toList());
  }

  private FulfilmentState withHolds(List<HoldType> changed) {
    return new FulfilmentState(
        orderId, customerId, policy, confirmed, closed, changed, credit, lines, shipments);
  }

  private FulfilmentState withShipments(List<OpenShipment> changed) {
    return new FulfilmentState(
        orderId, customerId, policy, confirmed, closed, holds, credit, lines, changed);
  }
}
