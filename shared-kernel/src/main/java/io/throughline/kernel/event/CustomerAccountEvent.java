package io.throughline.kernel.event;

import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What can happen to a customer's account: credit, open items, their clearing, dunning. It alone
/// records what is committed, open, paid, discounted and written off.
public sealed interface CustomerAccountEvent {

  enum ItemKind {
    INVOICE,
    CREDIT_NOTE,
    PAYMENT,
    DUNNING_FEE
  }

  enum ReductionCause {
    CANCELLED,
    INVOICED
  }

  enum DenialReason {
    OVER_LIMIT,
    OTHER_CURRENCY
  }

  record LimitSet(CustomerId customerId, Money limit) implements CustomerAccountEvent {}

  /// @param requestId the event that asked for it: the order placed or increased
  /// @param exposureAfter committed plus outstanding less unapplied money and credit, after this
  /// @param headroom the limit, with any override that is in force
  record CreditCommitted(
      OrderId orderId, String requestId, Money amount, Money exposureAfter, Money headroom)
      implements CustomerAccountEvent {}

  /// The order waits for credit; it is tried again whenever exposure falls or the limit rises.
  record CreditDenied(
      OrderId orderId,
      String requestId,
      Money amount,
      int priority,
      DenialReason reason,
      Money exposure,
      Money headroom)
      implements CustomerAccountEvent {}

  /// @param amount what may be used beyond the limit
  record CreditOverrideGranted(Money amount, Instant until, String by)
      implements CustomerAccountEvent {}

  /// A request for credit that was waiting is no longer wanted, or no longer all of it.
  ///
  /// @param releaseId the event that asked for the release
  record CreditRequestWithdrawn(OrderId orderId, String releaseId, Money amount)
      implements CustomerAccountEvent {}

  /// @param causeId the event that asked for the release, or the invoice
  record CommitmentReduced(OrderId orderId, String causeId, Money amount, ReductionCause cause)
      implements CustomerAccountEvent {}

  /// @param itemId the invoice, credit note or payment that it stands for
  /// @param amount always positive; the kind tells whose favour it is in
  /// @param rate units of the account's currency for one unit of the item's
  record OpenItemPosted(
      String itemId,
      ItemKind kind,
      @Nullable OrderId orderId,
      Money amount,
      BigDecimal rate,
      LocalDate documentDate,
      LocalDate dueDate)
      implements CustomerAccountEvent {}

  /// Both items fall by the amount; the debit item falls by the discount as well.
  record ItemsCleared(
      String clearingId,
      String debitItem,
      String creditItem,
      Money amount,
      Money discount,
      Money fxDifference)
      implements CustomerAccountEvent {}

  record ClearingReversed(
      String clearingId,
      String debitItem,
      String creditItem,
      Money amount,
      Money discount,
      String cause)
      implements CustomerAccountEvent {}

  /// A payment that was taken back; what was unapplied of it falls away.
  record ItemReversed(String itemId, Money amount, String cause) implements CustomerAccountEvent {}

  record WriteOffPosted(String itemId, Money amount, String reason, String approver)
      implements CustomerAccountEvent {}

  record RefundIssued(String creditItem, Money amount) implements CustomerAccountEvent {}

  record DisputeOpened(String itemId, String reason) implements CustomerAccountEvent {}

  record DisputeClosed(String itemId, String resolution) implements CustomerAccountEvent {}

  record DunningLevelRaised(String itemId, int level, Money fee) implements CustomerAccountEvent {}

  record PromiseToPayRecorded(String itemId, Money amount, LocalDate promised)
      implements CustomerAccountEvent {}
}
