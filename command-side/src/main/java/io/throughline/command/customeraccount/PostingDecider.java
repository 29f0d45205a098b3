package io.throughline.command.customeraccount;

import static io.throughline.command.customeraccount.CustomerAccountDecider.amountFault;
import static io.throughline.command.customeraccount.CustomerAccountDecider.currencyFault;
import static io.throughline.command.customeraccount.CustomerAccountDecider.draft;
import static io.throughline.command.customeraccount.CustomerAccountDecider.itemUnknown;
import static io.throughline.command.customeraccount.CustomerAccountDecider.refusal;
import static io.throughline.command.customeraccount.CustomerAccountDecider.textFault;

import io.throughline.command.customeraccount.CustomerAccountCommand.PostCreditNote;
import io.throughline.command.customeraccount.CustomerAccountCommand.PostInvoice;
import io.throughline.command.customeraccount.CustomerAccountCommand.PostPayment;
import io.throughline.command.customeraccount.CustomerAccountCommand.ReversePayment;
import io.throughline.command.customeraccount.OpenItems.Clearing;
import io.throughline.command.decision.CommandContext;
import io.throughline.command.decision.Decision;
import io.throughline.command.decision.Draft;
import io.throughline.command.decision.TextLimit;
import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerAccountEvent.ItemKind;
import io.throughline.kernel.event.CustomerAccountEvent.ItemReversed;
import io.throughline.kernel.event.CustomerAccountEvent.OpenItemPosted;
import io.throughline.kernel.event.CustomerAccountEvent.ReductionCause;
import io.throughline.kernel.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// How documents and money enter the account, each once by its id, and how money is taken back. A
/// document over nothing leaves no item.
final class PostingDecider {

  private PostingDecider() {}

  /// The commitment falls by what becomes owed, so that the exposure stays as it is (invariant
  /// M12); an invoice beyond what was committed adds to it.
  static Decision<CustomerAccountEvent> postInvoice(CustomerAccount account, PostInvoice command) {
    return notPosted(account, command.itemId(), command.amount())
        .orElseGet(() -> {
          Draft<CustomerAccount, CustomerAccountEvent> draft = draft(account);
          draft.add(
              new OpenItemPosted(
                  command.itemId(),
                  ItemKind.INVOICE,
                  command.orderId(),
                  command.amount(),
                  BigDecimal.ONE,
                  command.documentDate(),
                  command.dueDate()));
          CreditDecider.reduce(
              draft,
              command.orderId(),
              command.itemId(),
              Math.min(
                  command.amount().minor(), account.credit().order(command.orderId()).committed()),
              ReductionCause.INVOICED);
          ClearingDecider.pay(draft, command.itemId());
          return draft.decision();
        });
  }

  static Decision<CustomerAccountEvent> postCreditNote(
      CustomerAccount account, PostCreditNote command, CommandContext context) {
    OpenItemPosted posted =
        new OpenItemPosted(
            command.itemId(),
            ItemKind.CREDIT_NOTE,
            null,
            command.amount(),
            BigDecimal.ONE,
            command.documentDate(),
            command.documentDate());
    List<String> original =
        Optional.ofNullable(command.originalItemId()).map(List::of).orElse(List.of());
    return postCredit(account, posted, original, context);
  }

  static Decision<CustomerAccountEvent> postPayment(
      CustomerAccount account, PostPayment command, CommandContext context) {
    OpenItemPosted posted =
        new OpenItemPosted(
            command.itemId(),
            ItemKind.PAYMENT,
            null,
            command.amount(),
            BigDecimal.ONE,
            command.valueDate(),
            command.valueDate());
    return postCredit(account, posted, command.references(), context);
  }

  private static Decision<CustomerAccountEvent> postCredit(
      CustomerAccount account,
      OpenItemPosted posted,
      List<String> references,
      CommandContext context) {
    return notPosted(account, posted.itemId(), posted.amount())
        .orElseGet(() -> {
          Draft<CustomerAccount, CustomerAccountEvent> draft = draft(account);
          draft.add(posted);
          ClearingDecider.use(draft, posted.itemId(), references);
          return CreditDecider.retried(draft, context);
        });
  }

  /// What is answered where nothing is to be posted.
  private static Optional<Decision<CustomerAccountEvent>> notPosted(
      CustomerAccount account, String itemId, Money amount) {
    if (account.item(itemId).isPresent() || amount.signum() == 0) {
      return Optional.of(Decision.unchanged());
    }
    return amountFault("amount", amount).or(() -> currencyFault(account, "amount", amount));
  }

  /// The newest clearing is reversed first. What the customer owes again may pass the limit: that
  /// it is owed is a fact.
  static Decision<CustomerAccountEvent> reversePayment(
      CustomerAccount account, ReversePayment command) {
    Optional<OpenItem> found = account.item(command.itemId());
    if (found.isEmpty()) {
      return itemUnknown(command.itemId());
    }
    OpenItem payment = found.get();
    if (payment.balance().reversed() > 0) {
      return Decision.unchanged();
    }
    List<Clearing> clearings = account.items().clearingsOf(payment).reversed();
    return notReversible(payment, clearings)
        .or(() -> textFault(TextLimit.REASON, "cause", command.cause()))
        .orElseGet(() -> {
          Draft<CustomerAccount, CustomerAccountEvent> draft = draft(account);
          clearings.forEach(
              clearing -> draft.add(ClearingDecider.reversed(account, clearing, command.cause())));
          draft.add(
              new ItemReversed(
                  payment.id(), account.money(payment.balance().amount()), command.cause()));
          return draft.decision();
        });
  }

  private static Optional<Decision<CustomerAccountEvent>> notReversible(
      OpenItem payment, List<Clearing> clearings) {
    if (payment.kind() != ItemKind.PAYMENT) {
      return refusal(
          CustomerAccountRejection.ITEM_NOT_A_PAYMENT,
          "item %s is a %s: only a payment is taken back".formatted(payment.id(), payment.kind()));
    }
    if (payment.balance().refunded() > 0) {
      return refusal(
          CustomerAccountRejection.PAYMENT_REFUNDED,
          "payment %s was paid back in part or whole: settle with the customer what it still owes"
              .formatted(payment.id()));
    }
    long reversible = clearings.stream().mapToLong(Clearing::amount).sum();
    return reversible == payment.balance().cleared()
        ? Optional.empty()
        : refusal(
            CustomerAccountRejection.PAYMENT_LONG_CLEARED,
            "payment %s cleared items that were closed long ago: post what is owed again by hand"
                .formatted(payment.id()));
  }
}
