package io.throughline.command.shipment;

import static io.throughline.command.decision.Decision.accepted;
import static io.throughline.command.decision.Decision.rejected;
import static io.throughline.command.decision.Decision.unchanged;

import io.throughline.command.decision.Decision;
import io.throughline.command.shipment.ShipmentCommand.Plan;
import io.throughline.kernel.event.ShipmentEvent;
import io.throughline.kernel.event.ShipmentEvent.Planned;
import io.throughline.kernel.event.ShipmentEvent.ShipmentLine;
import io.throughline.kernel.id.LineId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a shipment is planned.
final class PlanningRules {

  static final int MOST_LINES = 5_000;

  private PlanningRules() {}

  static Decision<ShipmentEvent> plan(Plan command) {
    return faultOf(command).orElseGet(() -> accepted(planned(command)));
  }

  static Decision<ShipmentEvent> planAgain(Planned before, Plan command) {
    return faultOf(command)
        .orElseGet(() ->
            planned(command).equals(before)
                ? unchanged()
                : rejected(
                    ShipmentRejection.EXISTS,
                    "shipment %s was planned before with other content: use another id"
                        .formatted(command.shipmentId())));
  }

  private static Optional<Decision<ShipmentEvent>> faultOf(Plan command) {
    List<ShipmentLine> lines = command.lines();
    if (lines.isEmpty() || lines.size() > MOST_LINES) {
      return Optional.of(
          rejected(
              ShipmentRejection.LINE_COUNT,
              "%d lines: a shipment has 1 to %d".formatted(lines.size(), MOST_LINES)));
    }
    Set<LineId> seen = new HashSet<>();
    for (ShipmentLine line : lines) {
      if (line.quantity().isZero()) {
        return Optional.of(
            rejected(
                ShipmentRejection.QUANTITY,
                "the quantity of line %s is 0: give at least 1".formatted(line.lineId())));
      }
      if (!line.lineId().order().equals(command.orderId())) {
        return Optional.of(
            rejected(
                ShipmentRejection.LINE_OF_OTHER_ORDER,
                "line %s is not of order %s: plan a shipment for each order"
                    .formatted(line.lineId(), command.orderId())));
      }
      if (!seen.add(line.lineId())) {
        return Optional.of(
            rejected(
                ShipmentRejection.LINE_REPEATED,
                "line %s is there more than once: add the quantities up".formatted(line.lineId())));
      }
    }
    return Optional.empty();
  }

  private static Planned planned(Plan command) {
    return new Planned(
        command.shipmentId(),
        command.orderId(),
        command.customerId(),
        command.warehouse(),
        List.copyOf(command.lines()));
  }
}
