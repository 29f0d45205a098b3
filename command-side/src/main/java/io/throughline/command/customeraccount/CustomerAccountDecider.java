package io.throughline.command.customeraccount;

import io.throughline.command.customeraccount.CustomerAccountCommand.Clear;
import io.throughline.command.customeraccount.CustomerAccountCommand.CloseDispute;
import io.throughline.command.customeraccount.CustomerAccountCommand.GrantOverride;
import io.throughline.command.customeraccount.CustomerAccountCommand.OpenDispute;
import io.throughline.command.customeraccount.CustomerAccountCommand.PostCreditNote;
import io.throughline.command.customeraccount.CustomerAccountCommand.PostInvoice;
import io.throughline.command.customeraccount.CustomerAccountCommand.PostPayment;
import io.throughline.command.customeraccount.CustomerAccountCommand.PromiseToPay;
import io.throughline.command.customeraccount.CustomerAccountCommand.RaiseDunning;
import io.throughline.command.customeraccount.CustomerAccountCommand.Refund;
import io.throughline.command.customeraccount.CustomerAccountCommand.ReleaseCredit;
import io.throughline.command.customeraccount.CustomerAccountCommand.RequestCredit;
import io.throughline.command.customeraccount.CustomerAccountCommand.ReverseClearing;
import io.throughline.command.customeraccount.CustomerAccountCommand.ReversePayment;
import io.throughline.command.customeraccount.CustomerAccountCommand.SetLimit;
import io.throughline.command.customeraccount.CustomerAccountCommand.WriteOff;
import io.throughline.command.decision.CommandContext;
import io.throughline.command.decision.Decision;
import io.throughline.command.decision.Draft;
import io.throughline.command.decision.TextLimit;
import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.money.Money;
import java.util.Currency;
import java.util.Optional;

/// The rules of a customer's account, and the checks that they share.
///
/// Whatever frees credit is followed by the requests that waited for it and fit now, in the same
/// decision.
public final class CustomerAccountDecider {

  /// No amount is larger, in minor units, so that sums of them can be counted.
  static final long MOST = 100_000_000_000_000_000L;

  private CustomerAccountDecider() {}

  public static Decision<CustomerAccountEvent> decide(
      CustomerAccount account, CustomerAccountCommand command, CommandContext context) {
    return switch (command) {
      case SetLimit setLimit -> CreditDecider.setLimit(account, setLimit, context);
      case GrantOverride grant -> CreditDecider.grantOverride(account, grant, context);
      case RequestCredit request -> CreditDecider.requestCredit(account, request, context);
      case ReleaseCredit release -> CreditDecider.releaseCredit(account, release, context);
      case PostInvoice invoice -> PostingDecider.postInvoice(account, invoice);
      case PostCreditNote note -> PostingDecider.postCreditNote(account, note, context);
      case PostPayment payment -> PostingDecider.postPayment(account, payment, context);
      case ReversePayment reverse -> PostingDecider.reversePayment(account, reverse);
      case Clear clear -> ClearingDecider.clear(account, clear, context);
      case ReverseClearing reverse -> ClearingDecider.reverseClearing(account, reverse);
      case WriteOff writeOff -> ClearingDecider.writeOff(account, writeOff, context);
      case Refund refund -> ClearingDecider.refund(account, refund);
      case OpenDispute open -> CollectionDecider.openDispute(account, open);
      case CloseDispute close -> CollectionDecider.closeDispute(account, close);
      case RaiseDunning raise -> CollectionDecider.raiseDunning(account, raise, context);
      case PromiseToPay promise -> CollectionDecider.promiseToPay(account, promise, context);
    };
  }

  static Draft<CustomerAccount, CustomerAccountEvent> draft(CustomerAccount account) {
    return new Draft<>(account, CustomerAccount::evolve);
  }

  static Optional<Decision<CustomerAccountEvent>> refusal(
      CustomerAccountRejection code, String detail) {
    return Optional.of(Decision.rejected(code, detail));
  }

  static Optional<Decision<CustomerAccountEvent>> currencyFault(
      CustomerAccount account, String field, Money amount) {
    Currency currency = account.currency();
    return currency == null || currency.equals(amount.currency())
        ? Optional.empty()
        : refusal(
            CustomerAccountRejection.CURRENCY,
            "%s is in %s, but the account is kept in %s: give it in %s"
                .formatted(field, amount.currency(), currency, currency));
  }

  /// Refuses less than nothing, and what is too much to count.
  static Optional<Decision<CustomerAccountEvent>> amountFault(String field, Money amount) {
    if (amount.signum() < 0) {
      return refusal(
          CustomerAccountRejection.AMOUNT_NEGATIVE,
          "%s is %s: give 0 or more".formatted(field, amount));
    }
    return amount.minor() <= MOST
        ? Optional.empty()
        : refusal(
            CustomerAccountRejection.AMOUNT_TOO_LARGE,
            "%s is %s: give at most %s"
                .formatted(field, amount, new Money(MOST, amount.currency())));
  }

  /// Refuses nothing and less, and more than is left of an item.
  static Optional<Decision<CustomerAccountEvent>> partFault(Money amount, OpenItem item) {
    if (amount.signum() <= 0) {
      return refusal(
          CustomerAccountRejection.AMOUNT_NOT_POSITIVE,
          "amount is %s: give more than 0".formatted(amount));
    }
    return amount.minor() <= item.remaining()
        ? Optional.empty()
        : refusal(
            CustomerAccountRejection.ITEM_TOO_SMALL,
            "amount is %s, but %s is left of item %s: give at most that"
                .formatted(amount, new Money(item.remaining(), amount.currency()), item.id()));
  }

  static Optional<Decision<CustomerAccountEvent>> textFault(
      TextLimit limit, String field, String text) {
    return limit
        .fault(field, text)
        .flatMap(fault -> refusal(CustomerAccountRejection.TEXT_INVALID, fault));
  }

  static Optional<Decision<CustomerAccountEvent>> debitFault(OpenItem item) {
    return item.isDebit()
        ? Optional.empty()
        : refusal(
            CustomerAccountRejection.ITEM_NOT_A_DEBIT,
            "item %s is a %s, which the customer does not owe: name an invoice or a fee"
                .formatted(item.id(), item.kind()));
  }

  static Optional<Decision<CustomerAccountEvent>> creditFault(OpenItem item) {
    return item.isDebit()
        ? refusal(
            CustomerAccountRejection.ITEM_NOT_A_CREDIT,
            "item %s is a %s, which the customer owes: name a payment or a credit note"
                .formatted(item.id(), item.kind()))
        : Optional.empty();
  }

  static Decision<CustomerAccountEvent> itemUnknown(String itemId) {
    return Decision.rejected(
        CustomerAccountRejection.ITEM_UNKNOWN,
        "there is no item %s in this account, or it was closed long ago: check the id"
            .formatted(itemId));
  }
}
