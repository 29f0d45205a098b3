package io.throughline.query.consistency;

import io.throughline.kernel.event.CustomerAccountEvent.ClearingReversed;
import io.throughline.kernel.event.CustomerAccountEvent.ItemKind;
import io.throughline.kernel.event.CustomerAccountEvent.ItemsCleared;
import io.throughline.kernel.event.CustomerAccountEvent.OpenItemPosted;
import io.throughline.kernel.event.CustomerAccountEvent.RefundIssued;
import io.throughline.kernel.event.CustomerAccountEvent.WriteOffPosted;
import io.throughline.kernel.event.InvoiceEvent;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.id.StreamId;
import io.throughline.kernel.money.Money;
import io.throughline.query.view.ViewEvent;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The figures of a story, added up event by event in the plainest way, apart from how the views do
/// it. Keys are a customer and a currency, such as `c-1 EUR`.
final class NaiveOracle {

  final Map<String, BigDecimal> openOrders = new HashMap<>();
  final Map<String, BigDecimal> receivable = new HashMap<>();
  final Map<String, BigDecimal> revenue = new HashMap<>();
  final Map<String, Long> onHand = new HashMap<>();
  final Map<String, Long> backordered = new HashMap<>();

  private final Map<String, String> customerOf = new HashMap<>();

  NaiveOracle(List<ViewEvent> events) {
    events.forEach(this::tell);
  }

  private void tell(ViewEvent event) {
    String stream = event.streamId();
    switch (event.payload()) {
      case SalesOrderEvent.Placed e -> {
        customerOf.put(stream, e.customerId().value());
        add(openOrders, stream, e.total());
      }
      case SalesOrderEvent.LineIncreased e -> add(openOrders, stream, e.net().plus(e.tax()));
      case SalesOrderEvent.LineCancelled e ->
          add(openOrders, stream, e.net().plus(e.tax()).negated());
      case InvoiceEvent.Drafted e -> customerOf.put(stream, e.customerId().value());
      case InvoiceEvent.Issued e -> {
        add(openOrders, stream, e.total().negated());
        add(revenue, stream, e.net());
      }
      case InvoiceEvent.CreditNoteIssued e -> add(revenue, stream, e.net().negated());
      case OpenItemPosted e -> {
        customerOf.put(stream, StreamId.parse(stream).accountHolder().value());
        boolean isOwed = e.kind() == ItemKind.INVOICE || e.kind() == ItemKind.DUNNING_FEE;
        add(receivable, stream, isOwed ? e.amount() : e.amount().negated());
      }
      case ItemsCleared e -> add(receivable, stream, e.discount().negated());
      case ClearingReversed e -> add(receivable, stream, e.discount());
      case WriteOffPosted e -> add(receivable, stream, e.amount().negated());
      case RefundIssued e -> add(receivable, stream, e.amount());
      case StockItemEvent e -> stock(stream, e);
      default -> {}
    }
  }

  private void stock(String stream, StockItemEvent event) {
    switch (event) {
      case StockItemEvent.Received e -> onHand.merge(stream, e.quantity().units(), Long::sum);
      case StockItemEvent.Issued e -> onHand.merge(stream, -e.quantity().units(), Long::sum);
      case StockItemEvent.Backordered e ->
          backordered.merge(stream, e.quantity().units(), Long::sum);
      case StockItemEvent.BackorderFilled e ->
          backordered.merge(stream, -e.quantity().units(), Long::sum);
      case StockItemEvent.BackorderReleased e ->
          backordered.merge(stream, -e.quantity().units(), Long::sum);
      default -> {}
    }
  }

  private void add(Map<String, BigDecimal> figures, String stream, Money money) {
    figures.merge(customerOf.get(stream) + " " + money.currency(), money.amount(), BigDecimal::add);
  }
}
