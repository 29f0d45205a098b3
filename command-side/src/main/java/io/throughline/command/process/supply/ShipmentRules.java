package io.throughline.command.process.supply;

import io.throughline.command.decision.Command;
import io.throughline.command.process.supply.OpenShipment.Packed;
import io.throughline.command.process.supply.OpenShipment.Step;
import io.throughline.command.shipment.ShipmentCommand.Cancel;
import io.throughline.command.shipment.ShipmentCommand.ConfirmGoodsIssue;
import io.throughline.command.shipment.ShipmentCommand.Plan;
import io.throughline.command.stockitem.StockItemCommand.Issue;
import io.throughline.command.stockitem.StockItemCommand.LineIssue;
import io.throughline.kernel.event.SalesOrderEvent.ShippingPolicy;
import io.throughline.kernel.event.ShipmentEvent.ShipmentLine;
import io.throughline.kernel.id.DerivedId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.ShipmentId;
import io.throughline.kernel.id.StockItemId;
import io.throughline.kernel.id.Warehouse;
import io.throughline.kernel.quantity.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an order's supply calls for as it stands. Each rule looks at the whole state, so that it
/// holds whatever event led there.
final class ShipmentRules {

  private static final String NOTHING_LEFT = "nothing is left to ship: stock let go of its lines";

  private FulfilmentState state;
  private final String eventId;
  private final List<Command> commands = new ArrayList<>();

  private ShipmentRules(FulfilmentState state, String eventId) {
    this.state = state;
    this.eventId = eventId;
  }

  /// Applies the rules after an event.
  static ShipmentRules after(FulfilmentState state, String eventId) {
    ShipmentRules rules = new ShipmentRules(state, eventId);
    rules.cancelEmptied();
    rules.issue();
    rules.confirm();
    rules.plan();
    return rules;
  }

  FulfilmentState state() {
    return state;
  }

  List<Command> commands() {
    return commands;
  }

  /// A shipment that nobody has asked to leave yet and whose lines lost all that was reserved for
  /// them. Reservations belong to the oldest shipment first.
  private void cancelEmptied() {
    long[] reserved = state.lines().stream().mapToLong(SupplyLine::reserved).toArray();
    for (OpenShipment shipment : state.shipments()) {
      boolean empty = true;
      for (Packed packed : shipment.lines()) {
        int index = packed.line().number() - 1;
        long covered = Math.min(packed.unanswered(), reserved[index]);
        reserved[index] -= covered;
        empty &= covered == 0;
      }
      if (empty && shipment.step() == Step.PLANNED) {
        state = state.withShipment(shipment.id(), each -> each.at(Step.CANCELLING));
        commands.add(new Cancel(shipment.id(), NOTHING_LEFT));
      }
    }
  }

  private void issue() {
    for (OpenShipment shipment : state.shipments()) {
      if (shipment.step() == Step.HELD_BACK && state.isFree()) {
        state = state.withShipment(shipment.id(), each -> each.at(Step.ISSUING));
        commands.addAll(issuesOf(shipment));
      }
    }
  }

  private static List<Command> issuesOf(OpenShipment shipment) {
    Map<StockItemId, List<LineIssue>> byItem = new LinkedHashMap<>();
    for (Packed packed : shipment.lines()) {
      byItem
          .computeIfAbsent(packed.item(), _ -> new ArrayList<>())
          .add(new LineIssue(packed.line(), shipment.id(), Quantity.of(packed.quantity())));
    }
    return byItem.entrySet().stream()
        .<Command>map(entry -> new Issue(entry.getKey(), entry.getValue()))
        .toList();
  }

  private void confirm() {
    for (OpenShipment shipment : state.shipments()) {
      if (shipment.step() == Step.ISSUING && shipment.isAnswered()) {
        state = state.withShipment(shipment.id(), each -> each.at(Step.CONFIRMING));
        commands.add(new ConfirmGoodsIssue(shipment.id(), shipment.issueIds()));
      }
    }
  }

  /// Plans all that is reserved and in no shipment yet, one shipment for each warehouse. It waits
  /// until stock has answered every line, so that an order leaves in as few parts as it can.
  private void plan() {
    if (!state.confirmed()
        || state.closed()
        || !state.isFree()
        || !state.lines().stream().allMatch(SupplyLine::answered)
        || (state.policy() == ShippingPolicy.COMPLETE && !isComplete())) {
      return;
    }
    plannable().forEach(this::plan);
  }

  private boolean isComplete() {
    return state.lines().stream().allMatch(line -> line.reserved() >= line.open());
  }

  private Map<Warehouse, List<ShipmentLine>> plannable() {
    long[] taken = state.inShipments();
    Map<Warehouse, List<ShipmentLine>> lines = new LinkedHashMap<>();
    for (int i = 0; i < taken.length; i++) {
      SupplyLine line = state.lines().get(i);
      if (line.reserved() > taken[i]) {
        lines
            .computeIfAbsent(line.item().warehouse(), _ -> new ArrayList<>())
            .add(
                new ShipmentLine(
                    LineId.of(state.orderId(), i + 1),
                    line.item().sku(),
                    Quantity.of(line.reserved() - taken[i])));
      }
    }
    return lines;
  }

  private void plan(Warehouse warehouse, List<ShipmentLine> lines) {
    ShipmentId id = new ShipmentId(DerivedId.of("shipment", eventId, warehouse.value()));
    state =
        state.plus(
            new OpenShipment(
                id,
                warehouse,
                Step.PLANNED,
                lines.stream().map(line -> Packed.of(line, warehouse)).toList()));
    commands.add(new Plan(id, state.orderId(), state.customerId(), warehouse, lines));
  }
}
