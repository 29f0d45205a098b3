package io.throughline.command.process.supply;

import io.throughline.command.process.ProcessEvent;
import io.throughline.command.process.supply.OpenShipment.Packed;
import io.throughline.command.process.supply.OpenShipment.Step;
import io.throughline.kernel.event.CustomerAccountEvent.CreditCommitted;
import io.throughline.kernel.event.CustomerAccountEvent.CreditDenied;
import io.throughline.kernel.event.CustomerAccountEvent.CreditRequestWithdrawn;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.Closed;
import io.throughline.kernel.event.SalesOrderEvent.Confirmed;
import io.throughline.kernel.event.SalesOrderEvent.ContractGenerated;
import io.throughline.kernel.event.SalesOrderEvent.Held;
import io.throughline.kernel.event.SalesOrderEvent.HoldReleased;
import io.throughline.kernel.event.SalesOrderEvent.LineCancellationRequested;
import io.throughline.kernel.event.SalesOrderEvent.LineCancelled;
import io.throughline.kernel.event.SalesOrderEvent.LineIncreased;
import io.throughline.kernel.event.SalesOrderEvent.LinePriceChanged;
import io.throughline.kernel.event.SalesOrderEvent.LinePromised;
import io.throughline.kernel.event.SalesOrderEvent.LineRescheduled;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.event.ShipmentEvent;
import io.throughline.kernel.event.ShipmentEvent.Delayed;
import io.throughline.kernel.event.ShipmentEvent.Delivered;
import io.throughline.kernel.event.ShipmentEvent.GoodsIssueRequested;
import io.throughline.kernel.event.ShipmentEvent.GoodsIssued;
import io.throughline.kernel.event.ShipmentEvent.Planned;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.event.StockItemEvent.Adjusted;
import io.throughline.kernel.event.StockItemEvent.BackorderFilled;
import io.throughline.kernel.event.StockItemEvent.BackorderReleased;
import io.throughline.kernel.event.StockItemEvent.Backordered;
import io.throughline.kernel.event.StockItemEvent.IssueFellShort;
import io.throughline.kernel.event.StockItemEvent.Issued;
import io.throughline.kernel.event.StockItemEvent.Received;
import io.throughline.kernel.event.StockItemEvent.ReorderPointCrossed;
import io.throughline.kernel.event.StockItemEvent.ReorderPolicySet;
import io.throughline.kernel.event.StockItemEvent.ReservationDisplaced;
import io.throughline.kernel.event.StockItemEvent.ReservationReassigned;
import io.throughline.kernel.event.StockItemEvent.ReservationReleased;
import io.throughline.kernel.event.StockItemEvent.Reserved;
import io.throughline.kernel.event.StockItemEvent.Returned;
import io.throughline.kernel.event.StockItemEvent.Revalued;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.ShipmentId;
import io.throughline.kernel.id.StreamId;
import io.throughline.kernel.money.Money;
import java.util.List;
import java.util.stream.Stream;

/// Which events tell of an order's supply, and what each changes in what is known of it.
final class FulfilmentFold {

  private FulfilmentFold() {}

  static List<String> concerns(SalesOrderEvent event, StreamId stream) {
    return switch (event) {
      case Placed _,
          Confirmed _,
          Held _,
          HoldReleased _,
          LineIncreased _,
          LinePriceChanged _,
          Closed _ ->
          List.of(stream.value());
      case LineCancelled cancelled when cancelled.releaseId() == null -> List.of(stream.value());
      case LineCancelled _,
          LineCancellationRequested _,
          LineRescheduled _,
          LinePromised _,
          ContractGenerated _ ->
          List.of();
    };
  }

  static List<String> concerns(ShipmentEvent event, StreamId stream) {
    return switch (event) {
      case Planned planned -> List.of(planned.orderId().value());
      case GoodsIssueRequested _, GoodsIssued _, ShipmentEvent.Cancelled _ ->
          List.of(stream.value());
      case ShipmentEvent.Picked _, ShipmentEvent.Packed _, Delayed _, Delivered _ -> List.of();
    };
  }

  static List<String> concerns(StockItemEvent event) {
    return switch (event) {
      case Reserved reserved -> orderOf(reserved.lineId());
      case Backordered backordered -> orderOf(backordered.lineId());
      case BackorderFilled filled -> orderOf(filled.lineId());
      case ReservationReleased released -> orderOf(released.lineId());
      case BackorderReleased released -> orderOf(released.lineId());
      case ReservationReassigned reassigned ->
          Stream.of(reassigned.fromLine(), reassigned.toLine())
              .map(line -> line.order().value())
              .distinct()
              .toList();
      case ReservationDisplaced displaced -> orderOf(displaced.lineId());
      case Issued issued -> orderOf(issued.lineId());
      case IssueFellShort missed -> orderOf(missed.lineId());
      case Received _,
          Returned _,
          Adjusted _,
          Revalued _,
          ReorderPolicySet _,
          ReorderPointCrossed _ ->
          List.of();
    };
  }

  private static List<String> orderOf(LineId line) {
    return List.of(line.order().value());
  }

  static FulfilmentState after(FulfilmentState state, ProcessEvent event) {
    return switch (event.payload()) {
      case SalesOrderEvent told -> after(state, told, event.eventId());
      case StockItemEvent told -> after(state, told, event.eventId());
      case ShipmentEvent told -> after(state, told, new ShipmentId(event.stream().value()));
      case CreditCommitted committed ->
          state.withCredit(credit -> credit.decide(committed.requestId(), null));
      case CreditDenied denied ->
          state.withCredit(credit -> credit.decide(denied.requestId(), denied.amount()));
      case CreditRequestWithdrawn withdrawn ->
          state.withCredit(credit -> credit.withdraw(withdrawn.amount()));
      default -> state;
    };
  }

  private static FulfilmentState after(
      FulfilmentState state, SalesOrderEvent event, String eventId) {
    return switch (event) {
      case Confirmed _ -> state.confirm();
      case Closed _ -> state.close();
      case Held held -> state.hold(held.type());
      case HoldReleased released -> state.release(released.type());
      case LineIncreased(var id, var quantity, var net, var tax) ->
          asking(state.withLine(id, line -> line.order(quantity.units())), net.plus(tax), eventId);
      case LinePriceChanged changed ->
          asking(state, changed.netDelta().plus(changed.taxDelta()), eventId);
      case LineCancelled(var id, var quantity, _, _, var release) when release == null ->
          state.withLine(id, line -> line.order(-quantity.units()));
      case Placed _,
          LineCancelled _,
          LineCancellationRequested _,
          LineRescheduled _,
          LinePromised _,
          ContractGenerated _ ->
          state;
    };
  }

  private static FulfilmentState asking(FulfilmentState state, Money more, String eventId) {
    return more.signum() > 0 ? state.withCredit(credit -> credit.ask(eventId)) : state;
  }

  private static FulfilmentState after(
      FulfilmentState state, StockItemEvent event, String eventId) {
    return switch (event) {
      case Reserved(var id, var quantity, _, _) ->
          state.withLine(id, line -> line.show(quantity.units(), quantity.units()));
      case Backordered(var id, var quantity, _, _) ->
          state.withLine(id, line -> line.show(quantity.units(), 0));
      case BackorderFilled(var id, var quantity) ->
          state.withLine(id, line -> line.reserve(quantity.units()));
      case ReservationReleased(var id, var quantity, _, _) ->
          state.withLine(id, line -> line.release(quantity.units(), quantity.units()));
      case BackorderReleased(var id, var quantity, _, _) ->
          state.withLine(id, line -> line.release(quantity.units(), 0));
      case ReservationReassigned(var from, var to, var quantity, _) ->
          state
              .withLine(from, line -> line.reserve(-quantity.units()))
              .withLine(to, line -> line.reserve(quantity.units()));
      case ReservationDisplaced(var id, var quantity) ->
          state.withLine(id, line -> line.reserve(-quantity.units()));
      case Issued(var id, var shipment, var quantity, _) ->
          state
              .withLine(id, line -> line.issue(quantity.units()))
              .withShipment(
                  shipment,
                  each -> each.with(id, packed -> packed.issue(quantity.units(), eventId)));
      case IssueFellShort(var id, var shipment, var missing) ->
          state.withShipment(
              shipment, each -> each.with(id, packed -> packed.miss(missing.units())));
      case Received _,
          Returned _,
          Adjusted _,
          Revalued _,
          ReorderPolicySet _,
          ReorderPointCrossed _ ->
          state;
    };
  }

  private static FulfilmentState after(
      FulfilmentState state, ShipmentEvent event, ShipmentId shipment) {
    return switch (event) {
      case Planned planned ->
          state.plus(
              new OpenShipment(
                  planned.shipmentId(),
                  planned.warehouse(),
                  Step.PLANNED,
                  planned.lines().stream()
                      .map(line -> Packed.of(line, planned.warehouse()))
                      .toList()));
      case GoodsIssueRequested _ -> state.withShipment(shipment, each -> each.at(Step.HELD_BACK));
      case GoodsIssued _, ShipmentEvent.Cancelled _ -> state.without(shipment);
      case ShipmentEvent.Picked _, ShipmentEvent.Packed _, Delayed _, Delivered _ -> state;
    };
  }
}
