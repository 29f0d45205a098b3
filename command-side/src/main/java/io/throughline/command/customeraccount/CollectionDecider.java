package io.throughline.command.customeraccount;

import static io.throughline.command.customeraccount.CustomerAccountDecider.amountFault;
import static io.throughline.command.customeraccount.CustomerAccountDecider.currencyFault;
import static io.throughline.command.customeraccount.CustomerAccountDecider.debitFault;
import static io.throughline.command.customeraccount.CustomerAccountDecider.draft;
import static io.throughline.command.customeraccount.CustomerAccountDecider.itemUnknown;
import static io.throughline.command.customeraccount.CustomerAccountDecider.partFault;
import static io.throughline.command.customeraccount.CustomerAccountDecider.refusal;
import static io.throughline.command.customeraccount.CustomerAccountDecider.textFault;

import io.throughline.command.customeraccount.CustomerAccountCommand.CloseDispute;
import io.throughline.command.customeraccount.CustomerAccountCommand.OpenDispute;
import io.throughline.command.customeraccount.CustomerAccountCommand.PromiseToPay;
import io.throughline.command.customeraccount.CustomerAccountCommand.RaiseDunning;
import io.throughline.command.decision.CommandContext;
import io.throughline.command.decision.Decision;
import io.throughline.command.decision.Draft;
import io.throughline.command.decision.TextLimit;
import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerAccountEvent.DisputeClosed;
import io.throughline.kernel.event.CustomerAccountEvent.DisputeOpened;
import io.throughline.kernel.event.CustomerAccountEvent.DunningLevelRaised;
import io.throughline.kernel.event.CustomerAccountEvent.ItemKind;
import io.throughline.kernel.event.CustomerAccountEvent.OpenItemPosted;
import io.throughline.kernel.event.CustomerAccountEvent.PromiseToPayRecorded;
import io.throughline.kernel.id.DerivedId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// What stands between an item and its collection: disputes, reminders, promises.
final class CollectionDecider {

  private static final int LAST_LEVEL = 9;

  private CollectionDecider() {}

  static Decision<CustomerAccountEvent> openDispute(CustomerAccount account, OpenDispute command) {
    Optional<OpenItem> found = account.item(command.itemId());
    if (found.isEmpty()) {
      return itemUnknown(command.itemId());
    }
    OpenItem item = found.get();
    if (command.reason().equals(item.collection().dispute())) {
      return Decision.unchanged();
    }
    return debitFault(item)
        .or(() -> closedFault(item))
        .or(() -> disputedFault(item))
        .or(() -> textFault(TextLimit.REASON, "reason", command.reason()))
        .orElseGet(() -> Decision.accepted(new DisputeOpened(item.id(), command.reason())));
  }

  static Decision<CustomerAccountEvent> closeDispute(
      CustomerAccount account, CloseDispute command) {
    Optional<OpenItem> item = account.item(command.itemId());
    if (item.isEmpty()) {
      return itemUnknown(command.itemId());
    }
    if (item.get().collection().dispute() == null) {
      return Decision.rejected(
          CustomerAccountRejection.ITEM_NOT_DISPUTED,
          "item %s is not disputed: there is nothing to settle".formatted(command.itemId()));
    }
    return textFault(TextLimit.REASON, "resolution", command.resolution())
        .orElseGet(
            () -> Decision.accepted(new DisputeClosed(command.itemId(), command.resolution())));
  }

  static Decision<CustomerAccountEvent> raiseDunning(
      CustomerAccount account, RaiseDunning command, CommandContext context) {
    Optional<OpenItem> found = account.item(command.itemId());
    if (found.isEmpty()) {
      return itemUnknown(command.itemId());
    }
    OpenItem item = found.get();
    return debitFault(item)
        .or(() -> rangeFault(command))
        .or(() -> reached(item, command))
        .or(() -> closedFault(item))
        .or(() -> disputedFault(item))
        .or(() -> promisedFault(item, context.effectiveDate()))
        .or(() -> skippedFault(item, command))
        .or(() -> amountFault("fee", command.fee()))
        .or(() -> currencyFault(account, "fee", command.fee()))
        .orElseGet(() -> raised(account, item, command, context.effectiveDate()));
  }

  private static Optional<Decision<CustomerAccountEvent>> rangeFault(RaiseDunning command) {
    return command.level() >= 1 && command.level() <= LAST_LEVEL
        ? Optional.empty()
        : refusal(
            CustomerAccountRejection.DUNNING_LEVEL_OUT_OF_RANGE,
            "level is %d: give 1 to %d".formatted(command.level(), LAST_LEVEL));
  }

  /// A level that was reached before, perhaps by the same request, is not reached again.
  private static Optional<Decision<CustomerAccountEvent>> reached(
      OpenItem item, RaiseDunning command) {
    return command.level() <= item.collection().level()
        ? Optional.of(Decision.unchanged())
        : Optional.empty();
  }

  private static Optional<Decision<CustomerAccountEvent>> skippedFault(
      OpenItem item, RaiseDunning command) {
    int next = item.collection().level() + 1;
    return command.level() == next
        ? Optional.empty()
        : refusal(
            CustomerAccountRejection.DUNNING_LEVEL_SKIPPED,
            "level is %d, but item %s is at %d: raise it to %d first"
                .formatted(command.level(), item.id(), next - 1, next));
  }

  /// A fee is an item of its own, owed at once; its id derives from item and level.
  private static Decision<CustomerAccountEvent> raised(
      CustomerAccount account, OpenItem item, RaiseDunning command, LocalDate today) {
    Draft<CustomerAccount, CustomerAccountEvent> draft = draft(account);
    draft.add(new DunningLevelRaised(item.id(), command.level(), command.fee()));
    if (command.fee().signum() > 0) {
      draft.add(
          new OpenItemPosted(
              DerivedId.of("dunning-fee", item.id(), Integer.toString(command.level())),
              ItemKind.DUNNING_FEE,
              item.orderId(),
              command.fee(),
              BigDecimal.ONE,
              today,
              today));
    }
    return draft.decision();
  }

  static Decision<CustomerAccountEvent> promiseToPay(
      CustomerAccount account, PromiseToPay command, CommandContext context) {
    Optional<OpenItem> found = account.item(command.itemId());
    if (found.isEmpty()) {
      return itemUnknown(command.itemId());
    }
    OpenItem item = found.get();
    PromiseToPayRecorded promise =
        new PromiseToPayRecorded(item.id(), command.amount(), command.promised());
    if (promise.equals(item.collection().promise())) {
      return Decision.unchanged();
    }
    return debitFault(item)
        .or(() -> currencyFault(account, "amount", command.amount()))
        .or(() -> partFault(command.amount(), item))
        .or(() -> pastFault(command, context.effectiveDate()))
        .orElseGet(() -> Decision.accepted(promise));
  }

  private static Optional<Decision<CustomerAccountEvent>> pastFault(
      PromiseToPay command, LocalDate today) {
    return command.promised().isBefore(today)
        ? refusal(
            CustomerAccountRejection.PROMISE_IN_THE_PAST,
            "promised is %s, and today is %s: give today or later"
                .formatted(command.promised(), today))
        : Optional.empty();
  }

  private static Optional<Decision<CustomerAccountEvent>> closedFault(OpenItem item) {
    return item.isOpen()
        ? Optional.empty()
        : refusal(
            CustomerAccountRejection.ITEM_CLOSED,
            "nothing is left of item %s: there is nothing to collect".formatted(item.id()));
  }

  private static Optional<Decision<CustomerAccountEvent>> disputedFault(OpenItem item) {
    String dispute = item.collection().dispute();
    return dispute == null
        ? Optional.empty()
        : refusal(
            CustomerAccountRejection.ITEM_DISPUTED,
            "item %s is disputed, for %s: close the dispute first".formatted(item.id(), dispute));
  }

  private static Optional<Decision<CustomerAccountEvent>> promisedFault(
      OpenItem item, LocalDate today) {
    PromiseToPayRecorded promise = item.collection().promise();
    return promise == null || promise.promised().isBefore(today)
        ? Optional.empty()
        : refusal(
            CustomerAccountRejection.ITEM_PROMISED,
            "%s of item %s are promised for %s: wait until that day is over"
                .formatted(promise.amount(), item.id(), promise.promised()));
  }
}
