package io.throughline.query.crm.timeline;

import io.throughline.kernel.event.CustomerAccountEvent;

/// How the events of a customer's account are told in short.
final class AccountSummaries {

  private AccountSummaries() {}

  static Summary of(CustomerAccountEvent event) {
    return switch (event) {
      case CustomerAccountEvent.CreditCommitted e ->
          new Summary()
              .money("amount", e.amount())
              .money("exposureAfter", e.exposureAfter())
              .money("headroom", e.headroom());
      case CustomerAccountEvent.CreditDenied e ->
          new Summary()
              .money("amount", e.amount())
              .with("reason", e.reason())
              .money("exposure", e.exposure())
              .money("headroom", e.headroom());
      case CustomerAccountEvent.CreditRequestWithdrawn e ->
          new Summary().money("amount", e.amount());
      case CustomerAccountEvent.CommitmentReduced e ->
          new Summary().money("amount", e.amount()).with("cause", e.cause());
      case CustomerAccountEvent.OpenItemPosted e ->
          item(e.itemId())
              .with("kind", e.kind())
              .money("amount", e.amount())
              .with("dueDate", e.dueDate());
      case CustomerAccountEvent.ItemsCleared e ->
          new Summary()
              .with("debitItem", e.debitItem())
              .with("creditItem", e.creditItem())
              .money("amount", e.amount())
              .money("discount", e.discount());
      case CustomerAccountEvent.ClearingReversed e ->
          new Summary()
              .with("debitItem", e.debitItem())
              .with("creditItem", e.creditItem())
              .money("amount", e.amount())
              .money("discount", e.discount())
              .with("cause", e.cause());
      case CustomerAccountEvent.ItemReversed e ->
          item(e.itemId()).money("amount", e.amount()).with("cause", e.cause());
      case CustomerAccountEvent.WriteOffPosted e ->
          item(e.itemId())
              .money("amount", e.amount())
              .with("reason", e.reason())
              .with("approver", e.approver());
      case CustomerAccountEvent.RefundIssued e -> item(e.creditItem()).money("amount", e.amount());
      case CustomerAccountEvent.DisputeOpened e -> item(e.itemId()).with("reason", e.reason());
      case CustomerAccountEvent.DisputeClosed e ->
          item(e.itemId()).with("resolution", e.resolution());
      case CustomerAccountEvent.DunningLevelRaised e ->
          item(e.itemId()).with("level", e.level()).money("fee", e.fee());
      case CustomerAccountEvent.PromiseToPayRecorded e ->
          item(e.itemId()).money("amount", e.amount()).with("promised", e.promised());
      case CustomerAccountEvent.LimitSet e -> new Summary().money("limit", e.limit());
      case CustomerAccountEvent.CreditOverrideGranted e ->
          new Summary().money("amount", e.amount()).with("until", e.until());
    };
  }

  private static Summary item(String item) {
    return new Summary().with("itemId", item);
  }
}
