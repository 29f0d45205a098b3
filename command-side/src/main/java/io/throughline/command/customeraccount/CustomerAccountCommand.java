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

  record SetLimit(CustomerId customerId, Money limit) implements CustomerAccountCommand {}

  /// @param requestId the event that asks
  /// @param total all that was ever asked for the order, as placed and with what was added since;
  ///   what was released or invoiced is not taken off, so that it never falls and asking again for
  ///   the same, or for less, changes nothing
  /// @param priority from 1 (first) to 9, in the queue of orders that wait for credit
  record RequestCredit(
      CustomerId customerId, OrderId orderId, String requestId, Money total, int priority)
      implements CustomerAccountCommand {}

  /// A part of an order was cancelled.
  ///
  /// @param releaseId the event that tells of it; each is counted once
  record ReleaseCredit(CustomerId customerId, OrderId orderId, String releaseId, Money amount)
      implements CustomerAccountCommand {}

  record GrantOverride(CustomerId customerId, Money amount, Instant until, String by)
      implements CustomerAccountCommand {}

  /// Posts an invoice as an open item, lowers the order's commitment by the same amount, and clears
  /// it with money that waits, oldest first.
  record PostInvoice(
      CustomerId customerId,
      String itemId,
      OrderId orderId,
      Money amount,
      LocalDate documentDate,
      LocalDate dueDate)
      implements CustomerAccountCommand {}

  /// Posts a credit note and clears it against the invoice that it credits, then the oldest.
  record PostCreditNote(
      CustomerId customerId,
      String itemId,
      @Nullable String originalItemId,
      Money amount,
      LocalDate documentDate)
      implements CustomerAccountCommand {}

  /// Posts money that arrived and clears the items it names, then the oldest.
  ///
  /// @param references ids of items that the payer names
  record PostPayment(
      CustomerId customerId,
      String itemId,
      Money amount,
      LocalDate valueDate,
      List<String> references)
      implements CustomerAccountCommand {}

  record Clear(
      CustomerId customerId, String debitItem, String creditItem, Money amount, Money discount)
      implements CustomerAccountCommand {}

  record ReverseClearing(CustomerId customerId, String clearingId, String cause)
      implements CustomerAccountCommand {}

  /// Money was taken back: its clearings are reversed and the item falls away.
  record ReversePayment(CustomerId customerId, String itemId, String cause)
      implements CustomerAccountCommand {}

  record WriteOff(
      CustomerId customerId, String itemId, Money amount, String reason, String approver)
      implements CustomerAccountCommand {}

  record Refund(CustomerId customerId, String creditItem, Money amount)
      implements CustomerAccountCommand {}

  record OpenDispute(CustomerId customerId, String itemId, String reason)
      implements CustomerAccountCommand {}

  record CloseDispute(CustomerId customerId, String itemId, String resolution)
      implements CustomerAccountCommand {}

  record RaiseDunning(CustomerId customerId, String itemId, int level, Money fee)
      implements CustomerAccountCommand {}

  record PromiseToPay(CustomerId customerId, String itemId, Money amount, LocalDate promised)
      implements CustomerAccountCommand {}
}
