package io.throughline.query.crm.timeline;

import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerEvent;
import io.throughline.kernel.event.InvoiceEvent;
import io.throughline.kernel.event.OpportunityEvent;
import io.throughline.kernel.event.PaymentEvent;
import io.throughline.kernel.event.ProductEvent;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.ShipmentEvent;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import io.throughline.query.view.Reference;
import io.throughline.query.view.ViewBatch;
import io.throughline.query.view.ViewEvent;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whose timeline an event belongs to: an order's, or that of an opportunity, a payment or a credit
/// note, which any order may show that has to do with it.
final class TimelineSubjects {

  private final ViewBatch batch;

  TimelineSubjects(ViewBatch batch) {
    this.batch = batch;
  }

  /// None for an event that no order can be told by.
  Set<String> of(ViewEvent event) {
    return switch (event.payload()) {
      case OpportunityEvent _, SalesOrderEvent _, PaymentEvent _ -> Set.of(event.streamId());
      case StockItemEvent e -> stock(e);
      case ShipmentEvent _ -> Set.of(known(event.streamId(), null));
      case InvoiceEvent e -> Set.of(invoice(event.streamId(), e));
      case CustomerAccountEvent e -> account(e);
      case CustomerEvent _, ProductEvent _ -> Set.of();
      default -> throw new IllegalStateException("no event of ours: " + event.wireName());
    };
  }

  /// The order that an item of an account belongs to.
  Optional<String> orderOf(String item) {
    return batch.reference(item).map(Reference::orderId).map(OrderId::value);
  }

  /// The order of a thing, or the thing itself where it has none.
  private String known(String id, @Nullable OrderId told) {
    return told == null ? orderOf(id).orElse(id) : told.value();
  }

  private String invoice(String stream, InvoiceEvent event) {
    return switch (event) {
      case InvoiceEvent.CreditNoteIssued e -> known(e.creditNoteId().value(), e.orderId());
      case InvoiceEvent.NumberAssigned e -> known(e.documentId().value(), null);
      case InvoiceEvent.Drafted _, InvoiceEvent.Issued _, InvoiceEvent.ExternalFiled _ ->
          known(stream, null);
    };
  }

  private static Set<String> stock(StockItemEvent event) {
    return switch (event) {
      case StockItemEvent.Reserved e -> orders(e.lineId());
      case StockItemEvent.Backordered e -> orders(e.lineId());
      case StockItemEvent.BackorderFilled e -> orders(e.lineId());
      case StockItemEvent.ReservationReleased e -> orders(e.lineId());
      case StockItemEvent.BackorderReleased e -> orders(e.lineId());
      case StockItemEvent.ReservationReassigned e ->
          e.fromLine().order().equals(e.toLine().order())
              ? orders(e.fromLine())
              : Set.of(e.fromLine().order().value(), e.toLine().order().value());
      case StockItemEvent.ReservationDisplaced e -> orders(e.lineId());
      case StockItemEvent.Issued e -> orders(e.lineId());
      case StockItemEvent.IssueFellShort e -> orders(e.lineId());
      case StockItemEvent.Returned e -> orders(e.lineId());
      case StockItemEvent.Received _,
          StockItemEvent.Adjusted _,
          StockItemEvent.Revalued _,
          StockItemEvent.ReorderPolicySet _,
          StockItemEvent.ReorderPointCrossed _ ->
          Set.of();
    };
  }

  private static Set<String> orders(LineId line) {
    return Set.of(line.order().value());
  }

  private Set<String> account(CustomerAccountEvent event) {
    return switch (event) {
      case CustomerAccountEvent.CreditCommitted e -> Set.of(e.orderId().value());
      case CustomerAccountEvent.CreditDenied e -> Set.of(e.orderId().value());
      case CustomerAccountEvent.CreditRequestWithdrawn e -> Set.of(e.orderId().value());
      case CustomerAccountEvent.CommitmentReduced e -> Set.of(e.orderId().value());
      case CustomerAccountEvent.OpenItemPosted e -> Set.of(known(e.itemId(), e.orderId()));
      case CustomerAccountEvent.ItemsCleared e -> Set.of(known(e.debitItem(), null));
      case CustomerAccountEvent.ClearingReversed e -> Set.of(known(e.debitItem(), null));
      case CustomerAccountEvent.ItemReversed e -> Set.of(known(e.itemId(), null));
      case CustomerAccountEvent.WriteOffPosted e -> Set.of(known(e.itemId(), null));
      case CustomerAccountEvent.RefundIssued e -> Set.of(known(e.creditItem(), null));
      case CustomerAccountEvent.DisputeOpened e -> Set.of(known(e.itemId(), null));
      case CustomerAccountEvent.DisputeClosed e -> Set.of(known(e.itemId(), null));
      case CustomerAccountEvent.DunningLevelRaised e -> Set.of(known(e.itemId(), null));
      case CustomerAccountEvent.PromiseToPayRecorded e -> Set.of(known(e.itemId(), null));
      case CustomerAccountEvent.LimitSet _, CustomerAccountEvent.CreditOverrideGranted _ ->
          Set.of();
    };
  }
}
