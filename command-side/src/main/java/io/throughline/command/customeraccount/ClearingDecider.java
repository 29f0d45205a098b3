package io.throughline.command.customeraccount;

import static io.throughline.command.customeraccount.CustomerAccountDecider.amountFault;
import static io.throughline.command.customeraccount.CustomerAccountDecider.creditFault;
import static io.throughline.command.customeraccount.CustomerAccountDecider.currencyFault;
import static io.throughline.command.customeraccount.CustomerAccountDecider.debitFault;
import static io.throughline.command.customeraccount.CustomerAccountDecider.itemUnknown;
import static io.throughline.command.customeraccount.CustomerAccountDecider.partFault;
import static io.throughline.command.customeraccount.CustomerAccountDecider.refusal;
import static io.throughline.command.customeraccount.CustomerAccountDecider.textFault;

import io.throughline.command.customeraccount.CustomerAccountCommand.Clear;
import io.throughline.command.customeraccount.CustomerAccountCommand.Refund;
import io.throughline.command.customeraccount.CustomerAccountCommand.ReverseClearing;
import io.throughline.command.customeraccount.CustomerAccountCommand.WriteOff;
import io.throughline.command.customeraccount.OpenItems.Clearing;
import io.throughline.command.decision.CommandContext;
import io.throughline.command.decision.Decision;
import io.throughline.command.decision.Draft;
import io.throughline.command.decision.TextLimit;
import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerAccountEvent.ClearingReversed;
import io.throughline.kernel.event.CustomerAccountEvent.ItemsCleared;
import io.throughline.kernel.event.CustomerAccountEvent.RefundIssued;
import io.throughline.kernel.event.CustomerAccountEvent.WriteOffPosted;
import io.throughline.kernel.id.DerivedId;
import java.util.List;
import java.util.Optional;

/// How open items become less: cleared against each other, written off, paid back. The same amount
/// moves on both sides of a clearing (invariants M7 and M8).
final class ClearingDecider {

  private ClearingDecider() {}

  /// Uses a credit item for the debit items that it names, in the order given, and then for the
  /// oldest, as far as it goes.
  static void use(
      Draft<CustomerAccount, CustomerAccountEvent> draft, String credit, List<String> references) {
    references.forEach(debit -> clear(draft, debit, credit));
    Optional<OpenItem> oldest = draft.state().items().oldestDebit();
    while (oldest.isPresent() && isOpen(draft, credit)) {
      clear(draft, oldest.get().id(), credit);
      oldest = draft.state().items().oldestDebit();
    }
  }

  /// Pays a debit item with the oldest credit items, as far as they go.
  static void pay(Draft<CustomerAccount, CustomerAccountEvent> draft, String debit) {
    Optional<OpenItem> oldest = draft.state().items().oldestCredit();
    while (oldest.isPresent() && isOpen(draft, debit)) {
      clear(draft, debit, oldest.get().id());
      oldest = draft.state().items().oldestCredit();
    }
  }

  private static boolean isOpen(Draft<CustomerAccount, CustomerAccountEvent> draft, String item) {
    return draft.state().item(item).filter(OpenItem::isOpen).isPresent();
  }

  /// Clears what is left on both sides, or nothing where one side is closed, unknown or on the
  /// wrong side: a payer may name anything.
  private static void clear(
      Draft<CustomerAccount, CustomerAccountEvent> draft, String debit, String credit) {
    CustomerAccount account = draft.state();
    long owed = account.item(debit).filter(OpenItem::isDebit).map(OpenItem::remaining).orElse(0L);
    long left = account.item(credit).map(OpenItem::remaining).orElse(0L);
    long amount = Math.min(owed, left);
    if (amount > 0) {
      draft.add(cleared(account, debit, credit, amount, 0));
    }
  }

  /// The id of a clearing derives from its items and the number of clearings in the account before
  /// it, so that the same decision gives the same id and no two clearings share one.
  private static ItemsCleared cleared(
      CustomerAccount account, String debit, String credit, long amount, long discount) {
    String number = Long.toString(account.items().nextClearing());
    return new ItemsCleared(
        DerivedId.of("clearing", debit, credit, number),
        debit,
        credit,
        account.money(amount),
        account.money(discount),
        account.money(0));
  }

  static Decision<CustomerAccountEvent> clear(
      CustomerAccount account, Clear command, CommandContext context) {
    Optional<OpenItem> debit = account.item(command.debitItem());
    Optional<OpenItem> credit = account.item(command.creditItem());
    if (debit.isEmpty() || credit.isEmpty()) {
      return itemUnknown(debit.isEmpty() ? command.debitItem() : command.creditItem());
    }
    return debitFault(debit.get())
        .or(() -> creditFault(credit.get()))
        .or(() -> currencyFault(account, "amount", command.amount()))
        .or(() -> currencyFault(account, "discount", command.discount()))
        .or(() -> partFault(command.amount(), credit.get()))
        .or(() -> partFault(command.amount(), debit.get()))
        .or(() -> amountFault("discount", command.discount()))
        .or(() -> discountFault(command, debit.get()))
        .orElseGet(() ->
            CreditDecider.followed(
                account,
                cleared(
                    account,
                    command.debitItem(),
                    command.creditItem(),
                    command.amount().minor(),
                    command.discount().minor()),
                context));
  }

  private static Optional<Decision<CustomerAccountEvent>> discountFault(
      Clear command, OpenItem debit) {
    return command.discount().minor() <= debit.remaining() - command.amount().minor()
        ? Optional.empty()
        : refusal(
            CustomerAccountRejection.ITEM_TOO_SMALL,
            "amount %s and discount %s are more than what is left of item %s: give less discount"
                .formatted(command.amount(), command.discount(), debit.id()));
  }

  static Decision<CustomerAccountEvent> reverseClearing(
      CustomerAccount account, ReverseClearing command) {
    Optional<Clearing> clearing = account.items().clearing(command.clearingId());
    if (clearing.isEmpty()) {
      return Decision.rejected(
          CustomerAccountRejection.CLEARING_UNKNOWN,
          "there is no clearing %s, or it is reversed, or long closed: check the id"
              .formatted(command.clearingId()));
    }
    return textFault(TextLimit.REASON, "cause", command.cause())
        .orElseGet(() -> Decision.accepted(reversed(account, clearing.get(), command.cause())));
  }

  static ClearingReversed reversed(CustomerAccount account, Clearing clearing, String cause) {
    return new ClearingReversed(
        clearing.id(),
        clearing.debitItem(),
        clearing.creditItem(),
        account.money(clearing.amount()),
        account.money(clearing.discount()),
        cause);
  }

  static Decision<CustomerAccountEvent> writeOff(
      CustomerAccount account, WriteOff command, CommandContext context) {
    Optional<OpenItem> item = account.item(command.itemId());
    if (item.isEmpty()) {
      return itemUnknown(command.itemId());
    }
    return debitFault(item.get())
        .or(() -> currencyFault(account, "amount", command.amount()))
        .or(() -> partFault(command.amount(), item.get()))
        .or(() -> textFault(TextLimit.REASON, "reason", command.reason()))
        .or(() -> textFault(TextLimit.NAME, "approver", command.approver()))
        .orElseGet(() ->
            CreditDecider.followed(
                account,
                new WriteOffPosted(
                    command.itemId(), command.amount(), command.reason(), command.approver()),
                context));
  }

  static Decision<CustomerAccountEvent> refund(CustomerAccount account, Refund command) {
    Optional<OpenItem> item = account.item(command.creditItem());
    if (item.isEmpty()) {
      return itemUnknown(command.creditItem());
    }
    return creditFault(item.get())
        .or(() -> currencyFault(account, "amount", command.amount()))
        .or(() -> partFault(command.amount(), item.get()))
        .orElseGet(
            () -> Decision.accepted(new RefundIssued(command.creditItem(), command.amount())));
  }
}
