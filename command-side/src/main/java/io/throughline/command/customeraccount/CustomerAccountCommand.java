package io.throughline.command.customeraccount;

import io.throughline.command.decision.Command;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.StreamId;
import io.throughline.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be asked of a customer's account.
public sealed interface CustomerAccountCommand extends Command {

  CustomerId customerId();

  @Override
  default StreamId streamId() {
    return StreamId.account(customerId());
  }

  /// Refused: account-amount-negative, account-amount-too-large, open-item-currency.
  record SetLimit(CustomerId customerId, Money limit) implements CustomerAccountCommand {}

  /// Commits what is asked beyond what was asked before where it fits into the headroom; else the
  /// order waits and is tried again whenever credit becomes free.
  ///
  /// Refused: account-amount-negative, account-amount-too-large, credit-priority-out-of-range.
  ///
  /// @param requestId the event that asks
  /// @param total all that was ever asked for the order, as placed and with what was added since;
  ///   what was released or invoiced is not taken off, so that it never falls and asking again for
  ///   the same, or for less, changes nothing
  /// @param priority from 1 (first) to 9, in the queue of orders that wait for credit
  record RequestCredit(
      CustomerId customerId, OrderId orderId, String requestId, Money total, int priority)
      implements CustomerAccountCommand {}

  /// A part of an order was cancelled: what waits is given up first, then what is committed, as far
  /// as there is any.
  ///
  /// Refused: account-amount-negative, account-amount-too-large.
  ///
  /// @param releaseId the event that tells of it; each is counted once
  record ReleaseCredit(CustomerId customerId, OrderId orderId, String releaseId, Money amount)
      implements CustomerAccountCommand {}

  /// Allows more than the limit for a time, in place of what was allowed before; 0 ends it.
  ///
  /// Refused: account-amount-negative, account-amount-too-large, open-item-currency,
  /// credit-override-over, account-text-invalid.
  record GrantOverride(CustomerId customerId, Money amount, Instant until, String by)
      implements CustomerAccountCommand {}

  /// Posts an invoice as an open item, lowers the order's commitment by the same amount, and clears
  /// it with money that waits, oldest first. An invoice is posted once, one over nothing not at
  /// all.
  ///
  /// Refused: account-amount-negative, account-amount-too-large, open-item-currency.
  record PostInvoice(
      CustomerId customerId,
      String itemId,
      OrderId orderId,
      Money amount,
      LocalDate documentDate,
      LocalDate dueDate)
      implements CustomerAccountCommand {}

  /// Posts a credit note and clears it against the invoice that it credits, then the oldest items.
  /// A credit note is posted once, one over nothing not at all.
  ///
  /// Refused: account-amount-negative, account-amount-too-large, open-item-currency.
  record PostCreditNote(
      CustomerId customerId,
      String itemId,
      @Nullable String originalItemId,
      Money amount,
      LocalDate documentDate)
      implements CustomerAccountCommand {}

  /// Posts money that arrived and clears the items it names, then those longest due; what is left
  /// stays unapplied. A payment is posted once.
  ///
  /// Refused: account-amount-negative, account-amount-too-large, open-item-currency.
  ///
  /// @param references ids of items that the payer names; what is no open debit item is passed over
  record PostPayment(
      CustomerId customerId,
      String itemId,
      Money amount,
      LocalDate valueDate,
      List<String> references)
      implements CustomerAccountCommand {}

  /// Refused: open-item-unknown, open-item-not-a-debit, open-item-not-a-credit, open-item-currency,
  /// account-amount-not-positive, open-item-too-small, account-amount-negative,
  /// account-amount-too-large.
  ///
  /// @param amount by which both items fall
  /// @param discount by which the debit item falls as well
  record Clear(
      CustomerId customerId, String debitItem, String creditItem, Money amount, Money discount)
      implements CustomerAccountCommand {}

  /// Restores both items as they were before the clearing.
  ///
  /// Refused: clearing-unknown, account-text-invalid.
  record ReverseClearing(CustomerId customerId, String clearingId, String cause)
      implements CustomerAccountCommand {}

  /// Money was taken back: its clearings are reversed and the item falls away. The exposure may
  /// pass the limit by it.
  ///
  /// Refused: open-item-unknown, open-item-not-a-payment, payment-refunded, payment-long-cleared,
  /// account-text-invalid.
  record ReversePayment(CustomerId customerId, String itemId, String cause)
      implements CustomerAccountCommand {}

  /// Refused: open-item-unknown, open-item-not-a-debit, open-item-currency,
  /// account-amount-not-positive, open-item-too-small, account-text-invalid.
  record WriteOff(
      CustomerId customerId, String itemId, Money amount, String reason, String approver)
      implements CustomerAccountCommand {}

  /// Pays back what is left of a payment or a credit note, or a part of it.
  ///
  /// Refused: open-item-unknown, open-item-not-a-credit, open-item-currency,
  /// account-amount-not-positive, open-item-too-small.
  record Refund(CustomerId customerId, String creditItem, Money amount)
      implements CustomerAccountCommand {}

  /// Refused: open-item-unknown, open-item-not-a-debit, open-item-closed, open-item-disputed,
  /// account-text-invalid.
  record OpenDispute(CustomerId customerId, String itemId, String reason)
      implements CustomerAccountCommand {}

  /// Refused: open-item-unknown, open-item-not-disputed, account-text-invalid.
  record CloseDispute(CustomerId customerId, String itemId, String resolution)
      implements CustomerAccountCommand {}

  /// Reminds the customer once more; a fee is owed at once, as an item of its own. A level that was
  /// reached is not reached again.
  ///
  /// Refused: open-item-unknown, open-item-not-a-debit, dunning-level-out-of-range,
  /// open-item-closed, open-item-disputed, open-item-promised, dunning-level-skipped,
  /// account-amount-negative, account-amount-too-large, open-item-currency.
  ///
  /// @param level one more than before, from 1 to 9
  /// @param fee may be 0
  record RaiseDunning(CustomerId customerId, String itemId, int level, Money fee)
      implements CustomerAccountCommand {}

  /// Refused: open-item-unknown, open-item-not-a-debit, open-item-currency,
  /// account-amount-not-positive, open-item-too-small, promise-in-the-past.
  record PromiseToPay(CustomerId customerId, String itemId, Money amount, LocalDate promised)
      implements CustomerAccountCommand {}
}
