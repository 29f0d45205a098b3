package io.throughline.command.shipment;

import static io.throughline.command.decision.Decision.accepted;
import static io.throughline.command.decision.Decision.rejected;
import static io.throughline.command.decision.Decision.unchanged;

import io.throughline.command.decision.CommandContext;
import io.throughline.command.decision.Decision;
import io.throughline.command.decision.TextLimit;
import io.throughline.command.shipment.Shipment.Existing;
import io.throughline.command.shipment.ShipmentCommand.Cancel;
import io.throughline.command.shipment.ShipmentCommand.ConfirmGoodsIssue;
import io.throughline.command.shipment.ShipmentCommand.Delay;
import io.throughline.command.shipment.ShipmentCommand.Deliver;
import io.throughline.command.shipment.ShipmentCommand.Pack;
import io.throughline.command.shipment.ShipmentCommand.Pick;
import io.throughline.command.shipment.ShipmentCommand.Plan;
import io.throughline.command.shipment.ShipmentCommand.RequestGoodsIssue;
import io.throughline.command.shipment.ShipmentCommand.Ship;
import io.throughline.kernel.event.ShipmentEvent;
import io.throughline.kernel.event.ShipmentEvent.Cancelled;
import io.throughline.kernel.event.ShipmentEvent.Delayed;
import io.throughline.kernel.event.ShipmentEvent.Delivered;

/// What follows from a command to a shipment: its steps follow each other, each once. Planning and
/// leaving the warehouse have rules of their own.
public final class ShipmentDecider {

  private ShipmentDecider() {}

  public static Decision<ShipmentEvent> decide(
      Shipment state, ShipmentCommand command, CommandContext context) {
    return switch (state) {
      case Shipment.None _ when command instanceof Plan plan -> PlanningRules.plan(plan);
      case Shipment.None _ ->
          rejected(
              ShipmentRejection.UNKNOWN,
              "there is no shipment %s: it is planned when stock is reserved"
                  .formatted(command.shipmentId()));
      case Existing shipment -> decide(shipment, command);
    };
  }

  private static Decision<ShipmentEvent> decide(Existing shipment, ShipmentCommand command) {
    return switch (command) {
      case Plan plan -> PlanningRules.planAgain(shipment.planned(), plan);
      case Pick _ -> GoodsIssueRules.pick(shipment);
      case Pack pack -> GoodsIssueRules.pack(shipment, pack);
      case RequestGoodsIssue request -> GoodsIssueRules.request(shipment, request);
      case Ship ship -> GoodsIssueRules.ship(shipment, ship);
      case ConfirmGoodsIssue confirm -> GoodsIssueRules.confirm(shipment, confirm);
      case Delay delay -> delay(shipment, delay);
      case Deliver deliver -> deliver(shipment, deliver);
      case Cancel cancel -> cancel(shipment, cancel);
    };
  }

  static Decision<ShipmentEvent> cancelled(Existing shipment) {
    return rejected(
        ShipmentRejection.CANCELLED,
        "shipment %s is cancelled: what is reserved is planned anew"
            .formatted(shipment.planned().shipmentId()));
  }

  private static Decision<ShipmentEvent> delay(Existing shipment, Delay command) {
    Delayed delayed = new Delayed(command.expected(), command.reason());
    return TextLimit.REASON
        .fault("reason", command.reason())
        .<Decision<ShipmentEvent>>map(fault -> rejected(ShipmentRejection.TEXT, fault))
        .orElseGet(() ->
            switch (shipment.step()) {
              case PLANNED, PICKED, PACKED, ISSUE_REQUESTED, ISSUED ->
                  delayed.equals(shipment.delayed()) ? unchanged() : accepted(delayed);
              case DELIVERED ->
                  rejected(
                      ShipmentRejection.DELIVERED,
                      "shipment %s is delivered: nothing of it is late"
                          .formatted(shipment.planned().shipmentId()));
              case CANCELLED -> cancelled(shipment);
            });
  }

  private static Decision<ShipmentEvent> deliver(Existing shipment, Deliver command) {
    return TextLimit.NAME
        .faultIfGiven("proofOfDelivery", command.proofOfDelivery())
        .<Decision<ShipmentEvent>>map(fault -> rejected(ShipmentRejection.TEXT, fault))
        .orElseGet(() ->
            switch (shipment.step()) {
              case PLANNED, PICKED, PACKED, ISSUE_REQUESTED ->
                  rejected(
                      ShipmentRejection.NOT_ISSUED,
                      "shipment %s is still in the warehouse (%s): ship it first"
                          .formatted(shipment.planned().shipmentId(), shipment.step()));
              case ISSUED -> accepted(new Delivered(command.proofOfDelivery()));
              case DELIVERED -> unchanged();
              case CANCELLED -> cancelled(shipment);
            });
  }

  private static Decision<ShipmentEvent> cancel(Existing shipment, Cancel command) {
    return TextLimit.REASON
        .fault("reason", command.reason())
        .<Decision<ShipmentEvent>>map(fault -> rejected(ShipmentRejection.TEXT, fault))
        .orElseGet(() ->
            switch (shipment.step()) {
              case PLANNED, PICKED, PACKED -> accepted(new Cancelled(command.reason()));
              case ISSUE_REQUESTED, ISSUED, DELIVERED ->
                  rejected(
                      ShipmentRejection.ISSUE_REQUESTED,
                      "the goods of shipment %s leave or have left (%s): take them back"
                              .formatted(shipment.planned().shipmentId(), shipment.step())
                          + " with a return instead");
              case CANCELLED -> unchanged();
            });
  }
}
