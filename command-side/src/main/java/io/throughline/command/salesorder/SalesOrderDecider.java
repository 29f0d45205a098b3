package io.throughline.command.salesorder;

import static io.throughline.command.decision.Decision.accepted;
import static io.throughline.command.decision.Decision.rejected;
import static io.throughline.command.decision.Decision.unchanged;

import io.throughline.command.decision.CommandContext;
import io.throughline.command.decision.Decision;
import io.throughline.command.decision.TextLimit;
import io.throughline.command.salesorder.SalesOrder.Existing;
import io.throughline.command.salesorder.SalesOrderCommand.Cancel;
import io.throughline.command.salesorder.SalesOrderCommand.ChangeLineQuantity;
import io.throughline.command.salesorder.SalesOrderCommand.ChangePrice;
import io.throughline.command.salesorder.SalesOrderCommand.Close;
import io.throughline.command.salesorder.SalesOrderCommand.Confirm;
import io.throughline.command.salesorder.SalesOrderCommand.GenerateContract;
import io.throughline.command.salesorder.SalesOrderCommand.Hold;
import io.throughline.command.salesorder.SalesOrderCommand.IncreaseLine;
import io.throughline.command.salesorder.SalesOrderCommand.Place;
import io.throughline.command.salesorder.SalesOrderCommand.Promise;
import io.throughline.command.salesorder.SalesOrderCommand.RecordLineCancelled;
import io.throughline.command.salesorder.SalesOrderCommand.ReleaseHold;
import io.throughline.command.salesorder.SalesOrderCommand.RequestLineCancellation;
import io.throughline.command.salesorder.SalesOrderCommand.Reschedule;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.Confirmed;
import io.throughline.kernel.event.SalesOrderEvent.ContractGenerated;
import io.throughline.kernel.event.SalesOrderEvent.Held;
import io.throughline.kernel.event.SalesOrderEvent.HoldReleased;
import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import java.util.Optional;

/// What follows from a command to a sales order. Lines have rules of their own, as has placing.
public final class SalesOrderDecider {

  private SalesOrderDecider() {}

  public static Decision<SalesOrderEvent> decide(
      SalesOrder state, SalesOrderCommand command, CommandContext context) {
    return switch (state) {
      case SalesOrder.None _ when command instanceof Place place -> PlacingRules.place(place);
      case SalesOrder.None _ ->
          rejected(
              SalesOrderRejection.UNKNOWN,
              "there is no sales order %s: place it first".formatted(command.orderId()));
      case Existing order -> decide(order, command);
    };
  }

  private static Decision<SalesOrderEvent> decide(Existing order, SalesOrderCommand command) {
    return switch (command) {
      case Place place -> PlacingRules.placeAgain(order.placed(), place);
      case Confirm confirm -> confirm(order, confirm);
      case Hold hold -> hold(order, hold);
      case ReleaseHold release -> releaseHold(order, release);
      case IncreaseLine increase -> LineRules.increase(order, increase);
      case ChangeLineQuantity change -> LineRules.changeQuantity(order, change);
      case RequestLineCancellation request -> CancellationRules.request(order, request);
      case RecordLineCancelled cancelled -> CancellationRules.record(order, cancelled);
      case Cancel cancel -> CancellationRules.cancel(order, cancel);
      case ChangePrice change -> LineRules.changePrice(order, change);
      case Reschedule reschedule -> LineRules.reschedule(order, reschedule);
      case Promise promise -> LineRules.promise(order, promise);
      case GenerateContract generate -> generateContract(order, generate);
      case Close close -> close(order, close);
    };
  }

  static Decision<SalesOrderEvent> closed(Existing order) {
    return rejected(
        SalesOrderRejection.CLOSED,
        "sales order %s is closed: place another one".formatted(order.placed().orderId()));
  }

  private static Decision<SalesOrderEvent> confirm(Existing order, Confirm command) {
    SalesOrder.Approval approval = order.approval();
    boolean held = approval.isHeldFor(HoldType.CREDIT);
    if (approval.heardOf(command.creditDecisionId()) || (approval.confirmed() && !held)) {
      return unchanged();
    }
    Optional<String> fault = TextLimit.NAME.fault("creditDecisionId", command.creditDecisionId());
    if (fault.isPresent()) {
      return rejected(SalesOrderRejection.TEXT, fault.get());
    }
    if (order.closed()) {
      return closed(order);
    }
    SalesOrderEvent confirmed = new Confirmed(command.creditDecisionId());
    SalesOrderEvent released = new HoldReleased(HoldType.CREDIT, command.creditDecisionId());
    if (!held) {
      return accepted(confirmed);
    }
    return approval.confirmed() ? accepted(released) : accepted(released, confirmed);
  }

  /// A new denial is recorded even where an older one holds the order, or its news, told again
  /// after the order was released, would hold the order for good.
  private static Decision<SalesOrderEvent> hold(Existing order, Hold command) {
    String decision = command.creditDecisionId();
    if (order.approval().heardOf(decision)
        || (decision == null && order.approval().isHeldFor(command.type()))) {
      return unchanged();
    }
    Optional<String> fault =
        TextLimit.REASON
            .fault("reason", command.reason())
            .or(() -> TextLimit.NAME.faultIfGiven("creditDecisionId", decision));
    if (fault.isPresent()) {
      return rejected(SalesOrderRejection.TEXT, fault.get());
    }
    return order.closed()
        ? closed(order)
        : accepted(new Held(command.type(), command.reason(), decision));
  }

  private static Decision<SalesOrderEvent> releaseHold(Existing order, ReleaseHold command) {
    Optional<String> fault = TextLimit.NAME.fault("by", command.by());
    if (fault.isPresent()) {
      return rejected(SalesOrderRejection.TEXT, fault.get());
    }
    if (command.type() == HoldType.CREDIT) {
      return rejected(
          SalesOrderRejection.CREDIT_HOLD,
          "a hold for credit is lifted by credit alone: raise the limit of customer %s, grant an"
                  .formatted(order.placed().customerId())
              + " override or record a payment");
    }
    if (order.closed()) {
      return closed(order);
    }
    return order.approval().isHeldFor(command.type())
        ? accepted(new HoldReleased(command.type(), command.by()))
        : unchanged();
  }

  private static Decision<SalesOrderEvent> generateContract(
      Existing order, GenerateContract command) {
    if (order.contracted()) {
      return unchanged();
    }
    Optional<String> fault = TextLimit.NAME.fault("templateId", command.templateId());
    if (fault.isPresent()) {
      return rejected(SalesOrderRejection.TEXT, fault.get());
    }
    if (!order.approval().confirmed()) {
      return rejected(
          SalesOrderRejection.NOT_CONFIRMED,
          "sales order %s waits for credit: its contract is written once it is confirmed"
              .formatted(order.placed().orderId()));
    }
    ContractText contract = ContractText.of(order);
    return accepted(
        new ContractGenerated(command.templateId(), contract.hash(), order.amount().total()));
  }

  private static Decision<SalesOrderEvent> close(Existing order, Close command) {
    if (order.closed()) {
      return unchanged();
    }
    return TextLimit.REASON
        .faultIfGiven("reason", command.reason())
        .<Decision<SalesOrderEvent>>map(fault -> rejected(SalesOrderRejection.TEXT, fault))
        .orElseGet(() -> accepted(CancellationRules.closing(order, command.reason())));
  }
}
