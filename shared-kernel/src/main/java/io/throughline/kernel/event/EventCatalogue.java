package io.throughline.kernel.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The name and the revision of every event on the wire.
///
/// Names are promises: a class may move or be renamed, its wire name stays.
public final class EventCatalogue {

  /// @param type the class of the event
  /// @param name what it is called in the log and in the feed, for ever
  /// @param revision counts up when the shape of the event changes
  public record Entry(Class<?> type, String name, int revision) {}

  public static final List<Entry> ENTRIES =
      List.of(
          entry(CustomerEvent.Registered.class, "customer-registered"),
          entry(CustomerEvent.ProfileChanged.class, "customer-profile-changed"),
          entry(CustomerEvent.OwnerAssigned.class, "customer-owner-assigned"),
          entry(CustomerEvent.LifecycleStageChanged.class, "customer-lifecycle-stage-changed"),
          entry(CustomerEvent.ConsentRecorded.class, "consent-recorded"),
          entry(CustomerEvent.Merged.class, "customers-merged"),
          entry(CustomerEvent.Unmerged.class, "customers-unmerged"),
          entry(
              CustomerEvent.PersonalDataErasureRequested.class, "personal-data-erasure-requested"),
          entry(CustomerEvent.PersonalDataErased.class, "personal-data-erased"),
          entry(OpportunityEvent.Opened.class, "opportunity-opened"),
          entry(OpportunityEvent.StageChanged.class, "opportunity-stage-changed"),
          entry(OpportunityEvent.AmountChanged.class, "opportunity-amount-changed"),
          entry(OpportunityEvent.QuotePrepared.class, "quote-prepared"),
          entry(OpportunityEvent.QuoteSent.class, "quote-sent"),
          entry(OpportunityEvent.QuoteAccepted.class, "quote-accepted"),
          entry(OpportunityEvent.QuoteRejected.class, "quote-rejected"),
          entry(OpportunityEvent.QuoteExpired.class, "quote-expired"),
          entry(OpportunityEvent.Won.class, "opportunity-won"),
          entry(OpportunityEvent.Lost.class, "opportunity-lost"),
          entry(OpportunityEvent.Reopened.class, "opportunity-reopened"),
          entry(SalesOrderEvent.Placed.class, "sales-order-placed"),
          entry(SalesOrderEvent.Confirmed.class, "sales-order-confirmed"),
          entry(SalesOrderEvent.Held.class, "sales-order-held"),
          entry(SalesOrderEvent.HoldReleased.class, "sales-order-hold-released"),
          entry(SalesOrderEvent.LineIncreased.class, "sales-order-line-increased"),
          entry(
              SalesOrderEvent.LineCancellationRequested.class,
              "sales-order-line-cancellation-requested"),
          entry(SalesOrderEvent.LineCancelled.class, "sales-order-line-cancelled"),
          entry(SalesOrderEvent.LinePriceChanged.class, "sales-order-line-price-changed"),
          entry(SalesOrderEvent.LineRescheduled.class, "sales-order-line-rescheduled"),
          entry(SalesOrderEvent.LinePromised.class, "sales-order-line-promised"),
          entry(SalesOrderEvent.ContractGenerated.class, "contract-generated"),
          entry(SalesOrderEvent.Closed.class, "sales-order-closed"),
          entry(ProductEvent.Registered.class, "product-registered"),
          entry(ProductEvent.BomPublished.class, "bom-published"),
          entry(ProductEvent.PricePublished.class, "price-published"),
          entry(ProductEvent.SubstituteDefined.class, "substitute-defined"),
          entry(StockItemEvent.Received.class, "stock-received"),
          entry(StockItemEvent.Reserved.class, "stock-reserved"),
          entry(StockItemEvent.Backordered.class, "stock-backordered"),
          entry(StockItemEvent.BackorderFilled.class, "backorder-filled"),
          entry(StockItemEvent.ReservationReleased.class, "reservation-released"),
          entry(StockItemEvent.BackorderReleased.class, "backorder-released"),
          entry(StockItemEvent.ReservationReassigned.class, "reservation-reassigned"),
          entry(StockItemEvent.ReservationDisplaced.class, "reservation-displaced"),
          entry(StockItemEvent.Issued.class, "stock-issued"),
          entry(StockItemEvent.IssueFellShort.class, "stock-issue-fell-short"),
          entry(StockItemEvent.Returned.class, "stock-returned"),
          entry(StockItemEvent.Adjusted.class, "stock-adjusted"),
          entry(StockItemEvent.Revalued.class, "stock-revalued"),
          entry(StockItemEvent.ReorderPolicySet.class, "reorder-policy-set"),
          entry(StockItemEvent.ReorderPointCrossed.class, "reorder-point-crossed"),
          entry(ShipmentEvent.Planned.class, "shipment-planned"),
          entry(ShipmentEvent.Picked.class, "shipment-picked"),
          entry(ShipmentEvent.Packed.class, "shipment-packed"),
          entry(ShipmentEvent.GoodsIssueRequested.class, "goods-issue-requested"),
          entry(ShipmentEvent.GoodsIssued.class, "goods-issued"),
          entry(ShipmentEvent.Delayed.class, "shipment-delayed"),
          entry(ShipmentEvent.Delivered.class, "shipment-delivered"),
          entry(ShipmentEvent.Cancelled.class, "shipment-cancelled"),
          entry(InvoiceEvent.Drafted.class, "invoice-drafted"),
          entry(InvoiceEvent.Issued.class, "invoice-issued"),
          entry(InvoiceEvent.NumberAssigned.class, "invoice-number-assigned"),
          entry(InvoiceEvent.CreditNoteIssued.class, "credit-note-issued"),
          entry(InvoiceEvent.ExternalFiled.class, "external-invoice-filed"),
          entry(CustomerAccountEvent.LimitSet.class, "credit-limit-set"),
          entry(CustomerAccountEvent.CreditCommitted.class, "credit-committed"),
          entry(CustomerAccountEvent.CreditDenied.class, "credit-denied"),
          entry(CustomerAccountEvent.CreditOverrideGranted.class, "credit-override-granted"),
          entry(CustomerAccountEvent.CreditRequestWithdrawn.class, "credit-request-withdrawn"),
          entry(CustomerAccountEvent.CommitmentReduced.class, "credit-commitment-reduced"),
          entry(CustomerAccountEvent.OpenItemPosted.class, "open-item-posted"),
          entry(CustomerAccountEvent.ItemsCleared.class, "items-cleared"),
          entry(CustomerAccountEvent.ClearingReversed.class, "clearing-reversed"),
          entry(CustomerAccountEvent.ItemReversed.class, "open-item-reversed"),
          entry(CustomerAccountEvent.WriteOffPosted.class, "write-off-posted"),
          entry(CustomerAccountEvent.RefundIssued.class, "refund-issued"),
          entry(CustomerAccountEvent.DisputeOpened.class, "dispute-opened"),
          entry(CustomerAccountEvent.DisputeClosed.class, "dispute-closed"),
          entry(CustomerAccountEvent.DunningLevelRaised.class, "dunning-level-raised"),
          entry(CustomerAccountEvent.PromiseToPayRecorded.class, "promise-to-pay-recorded"),
          entry(PaymentEvent.Received.class, "payment-received"),
          entry(PaymentEvent.Identified.class, "payment-identified"),
          entry(PaymentEvent.Reversed.class, "payment-reversed"));

  private static final Map<Class<?>, Entry> BY_TYPE =
      ENTRIES.stream().collect(Collectors.toUnmodifiableMap(Entry::type, Function.identity()));
  private static final Map<String, Entry> BY_NAME =
      ENTRIES.stream().collect(Collectors.toUnmodifiableMap(Entry::name, Function.identity()));

  private EventCatalogue() {}

  /// The entry of an event's class; none for a class that is no event.
  public static Optional<Entry> find(Class<?> type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  /// The entry of a name on the wire; none for a name that no event has.
  public static Optional<Entry> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static Entry entry(Class<?> type, String name) {
    return new Entry(type, name, 1);
  }
}
