package io.throughline.query.erp.invoice;

import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.query.view.Reference;
import io.throughline.query.view.ViewBatch;
import java.util.LinkedHashMap;
import java.util.Map;

/// What became of the amount of a document, or what some events change of that, in minor units.
///
/// @param cleared used of a credit note
record Settlement(
    long paid, long credited, long discounted, long writtenOff, long cleared, long refunded) {

  /// What a batch changes, by document; items that are no documents are among them.
  static Map<String, Settlement> in(ViewBatch batch) {
    Map<String, Settlement> settlements = new LinkedHashMap<>();
    batch.each(
        CustomerAccountEvent.class,
        (event, _) -> {
          switch (event) {
            case CustomerAccountEvent.ItemsCleared e -> {
              long amount = e.amount().minor();
              add(
                  settlements,
                  e.debitItem(),
                  debit(batch, e.creditItem(), amount, e.discount().minor()));
              add(settlements, e.creditItem(), new Settlement(0, 0, 0, 0, amount, 0));
            }
            case CustomerAccountEvent.ClearingReversed e -> {
              long amount = -e.amount().minor();
              add(
                  settlements,
                  e.debitItem(),
                  debit(batch, e.creditItem(), amount, -e.discount().minor()));
              add(settlements, e.creditItem(), new Settlement(0, 0, 0, 0, amount, 0));
            }
            case CustomerAccountEvent.WriteOffPosted e ->
                add(settlements, e.itemId(), new Settlement(0, 0, 0, e.amount().minor(), 0, 0));
            case CustomerAccountEvent.RefundIssued e ->
                add(settlements, e.creditItem(), new Settlement(0, 0, 0, 0, 0, e.amount().minor()));
            case CustomerAccountEvent.LimitSet _,
                CustomerAccountEvent.CreditCommitted _,
                CustomerAccountEvent.CreditDenied _,
                CustomerAccountEvent.CreditOverrideGranted _,
                CustomerAccountEvent.CreditRequestWithdrawn _,
                CustomerAccountEvent.CommitmentReduced _,
                CustomerAccountEvent.OpenItemPosted _,
                CustomerAccountEvent.ItemReversed _,
                CustomerAccountEvent.DisputeOpened _,
                CustomerAccountEvent.DisputeClosed _,
                CustomerAccountEvent.DunningLevelRaised _,
                CustomerAccountEvent.PromiseToPayRecorded _ -> {}
          }
        });
    return settlements;
  }

  private static Settlement debit(ViewBatch batch, String creditItem, long amount, long discount) {
    boolean byCreditNote =
        batch
            .reference(creditItem)
            .filter(item -> item.kind() == Reference.Kind.CREDIT_NOTE)
            .isPresent();
    return new Settlement(byCreditNote ? 0 : amount, byCreditNote ? amount : 0, discount, 0, 0, 0);
  }

  private static void add(Map<String, Settlement> settlements, String item, Settlement change) {
    settlements.merge(item, change, Settlement::plus);
  }

  private Settlement plus(Settlement other) {
    return new Settlement(
        paid + other.paid,
        credited + other.credited,
        discounted + other.discounted,
        writtenOff + other.writtenOff,
        cleared + other.cleared,
        refunded + other.refunded);
  }
}
