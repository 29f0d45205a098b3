package io.throughline.query.view;

import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerAccountEvent.ItemKind;
import io.throughline.kernel.event.InvoiceEvent;
import io.throughline.kernel.event.PaymentEvent;
import io.throughline.kernel.event.ShipmentEvent;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.StreamId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks up, once per batch and for all views, what its events refer to; and remembers what they
/// tell for batches to come.
@Component
class References {

  private final JdbcClient jdbc;
  private final Drafts drafts;

  References(JdbcClient jdbc, Drafts drafts) {
    this.jdbc = jdbc;
    this.drafts = drafts;
  }

  ViewBatch batch(List<ViewEvent> events) {
    Map<String, Reference> told = new LinkedHashMap<>();
    Set<String> asked = new TreeSet<>();
    for (ViewEvent event : events) {
      Reference reference = told(event);
      if (reference != null) {
        told.putIfAbsent(reference.id(), reference);
      }
      asked.addAll(asked(event));
    }
    Map<InvoiceId, InvoiceEvent.Drafted> issued = drafts.issuedIn(events);
    asked.addAll(told.keySet());
    Map<String, Reference> known = find(asked);
    told.keySet().removeAll(known.keySet());
    remember(told.values().stream().toList());
    known.putAll(told);
    return new ViewBatch(events, known, issued);
  }

  private static @Nullable Reference told(ViewEvent event) {
    return switch (event.payload()) {
      case ShipmentEvent.Planned e ->
          new Reference(
              e.shipmentId().value(), Reference.Kind.SHIPMENT, e.orderId(), e.customerId());
      case InvoiceEvent.Drafted e ->
          new Reference(e.invoiceId().value(), Reference.Kind.INVOICE, e.orderId(), e.customerId());
      case InvoiceEvent.CreditNoteIssued e ->
          new Reference(
              e.creditNoteId().value(), Reference.Kind.CREDIT_NOTE, e.orderId(), e.customerId());
      case PaymentEvent.Received e ->
          new Reference(e.paymentId().value(), Reference.Kind.PAYMENT, null, null);
      case CustomerAccountEvent.OpenItemPosted e ->
          new Reference(
              e.itemId(),
              kind(e.kind()),
              e.orderId(),
              StreamId.parse(event.streamId()).accountHolder());
      default -> null;
    };
  }

  private static Reference.Kind kind(ItemKind kind) {
    return switch (kind) {
      case INVOICE -> Reference.Kind.INVOICE;
      case CREDIT_NOTE -> Reference.Kind.CREDIT_NOTE;
      case PAYMENT -> Reference.Kind.PAYMENT;
      case DUNNING_FEE -> Reference.Kind.DUNNING_FEE;
    };
  }

  private static Set<String> asked(ViewEvent event) {
    return switch (event.payload()) {
      case InvoiceEvent.NumberAssigned e when !e.documentId().value().equals(event.streamId()) ->
          Set.of(event.streamId(), e.documentId().value());
      case ShipmentEvent _, InvoiceEvent _, PaymentEvent _ -> Set.of(event.streamId());
      case CustomerAccountEvent e -> items(e);
      default -> Set.of();
    };
  }

  private static Set<String> items(CustomerAccountEvent event) {
    return switch (event) {
      case CustomerAccountEvent.OpenItemPosted e -> Set.of(e.itemId());
      case CustomerAccountEvent.ItemsCleared e -> both(e.debitItem(), e.creditItem());
      case CustomerAccountEvent.ClearingReversed e -> both(e.debitItem(), e.creditItem());
      case CustomerAccountEvent.ItemReversed e -> Set.of(e.itemId());
      case CustomerAccountEvent.WriteOffPosted e -> Set.of(e.itemId());
      case CustomerAccountEvent.RefundIssued e -> Set.of(e.creditItem());
      case CustomerAccountEvent.DisputeOpened e -> Set.of(e.itemId());
      case CustomerAccountEvent.DisputeClosed e -> Set.of(e.itemId());
      case CustomerAccountEvent.DunningLevelRaised e -> Set.of(e.itemId());
      case CustomerAccountEvent.PromiseToPayRecorded e -> Set.of(e.itemId());
      case CustomerAccountEvent.LimitSet _,
          CustomerAccountEvent.CreditCommitted _,
          CustomerAccountEvent.CreditDenied _,
          CustomerAccountEvent.CreditOverrideGranted _,
          CustomerAccountEvent.CreditRequestWithdrawn _,
          CustomerAccountEvent.CommitmentReduced _ ->
          Set.of();
    };
  }

  private static Set<String> both(String debitItem, String creditItem) {
    return new TreeSet<>(List.of(debitItem, creditItem));
  }

  private Map<String, Reference> find(Set<String> ids) {
    if (ids.isEmpty()) {
      return new HashMap<>();
    }
    return jdbc
        .sql("select id, kind, order_id, customer_id from view.reference where id = any(?)")
        .param(ids.toArray(String[]::new))
        .query((row, _) ->
            new Reference(
                row.getString(1),
                Reference.Kind.valueOf(row.getString(2)),
                row.getString(3) == null ? null : new OrderId(row.getString(3)),
                row.getString(4) == null ? null : new CustomerId(row.getString(4))))
        .stream()
        .collect(Collectors.toMap(Reference::id, found -> found, (a, _) -> a, HashMap::new));
  }

  private void remember(List<Reference> references) {
    Rows rows = Rows.of("text id", "text kind", "text order_id", "text customer_id");
    references.forEach(r -> rows.add(r.id(), r.kind(), r.orderId(), r.customerId()));
    rows.write(
        jdbc,
        """
        insert into view.reference (id, kind, order_id, customer_id)
        select id, kind, order_id, customer_id from rows
        """);
  }
}
