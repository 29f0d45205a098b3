package io.throughline.query.order;

import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.InvoiceEvent;
import io.throughline.kernel.event.InvoiceEvent.CreditLine;
import io.throughline.kernel.event.InvoiceEvent.InvoiceLine;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.OrderLine;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.money.LineAmount;
import io.throughline.query.view.Reference;
import io.throughline.query.view.ViewBatch;
import io.throughline.query.view.ViewEvent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a batch of events changes of orders and their lines. Folded once for all views, so that no
/// two of them can understand an event differently.
public final class OrderChanges {

  private final ViewBatch batch;
  private final Map<LineId, LineChange> lines = new LinkedHashMap<>();
  private final Map<OrderId, OrderChange> orders = new LinkedHashMap<>();

  private OrderChanges(ViewBatch batch) {
    this.batch = batch;
  }

  public static OrderChanges of(ViewBatch batch) {
    return batch.derived(OrderChanges.class, OrderChanges::fold);
  }

  public Map<LineId, LineChange> lines() {
    return Collections.unmodifiableMap(lines);
  }

  public Map<OrderId, OrderChange> orders() {
    return Collections.unmodifiableMap(orders);
  }

  private static OrderChanges fold(ViewBatch batch) {
    OrderChanges changes = new OrderChanges(batch);
    for (ViewEvent event : batch.events()) {
      switch (event.payload()) {
        case SalesOrderEvent e -> changes.ordered(new OrderId(event.streamId()), e);
        case StockItemEvent e -> changes.supplied(e);
        case InvoiceEvent e -> changes.billed(event.streamId(), e);
        case CustomerAccountEvent e -> changes.settled(e);
        default -> {}
      }
    }
    return changes;
  }

  private void ordered(OrderId order, SalesOrderEvent event) {
    switch (event) {
      case SalesOrderEvent.Placed e -> e.lines().forEach(this::placed);
      case SalesOrderEvent.Confirmed _,
          SalesOrderEvent.Held _,
          SalesOrderEvent.HoldReleased _,
          SalesOrderEvent.Closed _ ->
          order(order, OrderChange.of(event));
      case SalesOrderEvent.LineIncreased e ->
          line(
              e.lineId(),
              Quantities.ordered(e.quantity().units(), 0),
              LineMoney.ordered(new LineAmount(e.net(), e.tax())));
      case SalesOrderEvent.LineCancelled e ->
          line(
              e.lineId(),
              Quantities.ordered(0, e.quantity().units()),
              LineMoney.cancelled(new LineAmount(e.net(), e.tax())));
      case SalesOrderEvent.LinePriceChanged e ->
          line(
              e.lineId(),
              LineChange.repriced(
                  LineMoney.ordered(new LineAmount(e.netDelta(), e.taxDelta())),
                  e.unitPrice(),
                  e.discount()));
      case SalesOrderEvent.LineRescheduled e -> line(e.lineId(), LineChange.rescheduled(e.to()));
      case SalesOrderEvent.LinePromised e ->
          line(e.lineId(), LineChange.promised(e.date(), e.basis()));
      case SalesOrderEvent.LineCancellationRequested _, SalesOrderEvent.ContractGenerated _ -> {}
    }
  }

  private void placed(OrderLine line) {
    line(
        line.lineId(),
        Quantities.ordered(line.quantity().units(), 0),
        LineMoney.ordered(line.lineAmount()));
  }

  private void supplied(StockItemEvent event) {
    switch (event) {
      case StockItemEvent.Reserved e -> stock(e.lineId(), e.quantity().units(), 0, 0);
      case StockItemEvent.Backordered e -> stock(e.lineId(), 0, e.quantity().units(), 0);
      case StockItemEvent.BackorderFilled e ->
          stock(e.lineId(), e.quantity().units(), -e.quantity().units(), 0);
      case StockItemEvent.ReservationReleased e ->
          stock(e.lineId(), -e.quantity().units(), 0, e.quantity().units());
      case StockItemEvent.BackorderReleased e ->
          stock(e.lineId(), 0, -e.quantity().units(), e.quantity().units());
      case StockItemEvent.ReservationReassigned e -> {
        stock(e.fromLine(), -e.quantity().units(), e.quantity().units(), 0);
        stock(e.toLine(), e.quantity().units(), -e.quantity().units(), 0);
      }
      case StockItemEvent.ReservationDisplaced e ->
          stock(e.lineId(), -e.quantity().units(), e.quantity().units(), 0);
      case StockItemEvent.Issued e ->
          line(e.lineId(), Quantities.issued(e.quantity().units()), LineMoney.NONE);
      case StockItemEvent.Returned e ->
          line(e.lineId(), Quantities.returned(e.quantity().units()), LineMoney.NONE);
      case StockItemEvent.Received _,
          StockItemEvent.IssueFellShort _,
          StockItemEvent.Adjusted _,
          StockItemEvent.Revalued _,
          StockItemEvent.ReorderPolicySet _,
          StockItemEvent.ReorderPointCrossed _ -> {}
    }
  }

  private void billed(String stream, InvoiceEvent event) {
    switch (event) {
      case InvoiceEvent.Issued _ ->
          batch.drafted(new InvoiceId(stream)).lines().forEach(this::invoiced);
      case InvoiceEvent.CreditNoteIssued e -> e.lines().forEach(line -> credited(e, line));
      case InvoiceEvent.Drafted _, InvoiceEvent.NumberAssigned _, InvoiceEvent.ExternalFiled _ -> {}
    }
  }

  private void invoiced(InvoiceLine line) {
    line(
        line.lineId(),
        Quantities.billed(line.quantity().units(), 0),
        LineMoney.invoiced(line.lineAmount()));
  }

  private void credited(InvoiceEvent.CreditNoteIssued note, CreditLine line) {
    if (line.lineId() != null) {
      line(
          line.lineId(),
          Quantities.billed(0, line.quantity().units()),
          LineMoney.credited(line.lineAmount()));
    } else if (note.orderId() != null) {
      order(
          note.orderId(),
          OrderChange.of(
              Quantities.NONE, OrderAmounts.credited(line.lineAmount().total().minor())));
    }
  }

  private void settled(CustomerAccountEvent event) {
    switch (event) {
      case CustomerAccountEvent.ItemsCleared e ->
          settled(e.debitItem(), e.amount().minor() + e.discount().minor());
      case CustomerAccountEvent.ClearingReversed e ->
          settled(e.debitItem(), -e.amount().minor() - e.discount().minor());
      case CustomerAccountEvent.WriteOffPosted e -> settled(e.itemId(), e.amount().minor());
      case CustomerAccountEvent.LimitSet _,
          CustomerAccountEvent.CreditCommitted _,
          CustomerAccountEvent.CreditDenied _,
          CustomerAccountEvent.CreditOverrideGranted _,
          CustomerAccountEvent.CreditRequestWithdrawn _,
          CustomerAccountEvent.CommitmentReduced _,
          CustomerAccountEvent.OpenItemPosted _,
          CustomerAccountEvent.ItemReversed _,
          CustomerAccountEvent.RefundIssued _,
          CustomerAccountEvent.DisputeOpened _,
          CustomerAccountEvent.DisputeClosed _,
          CustomerAccountEvent.DunningLevelRaised _,
          CustomerAccountEvent.PromiseToPayRecorded _ -> {}
    }
  }

  private void settled(String item, long minor) {
    Reference reference = batch.reference(item).orElse(null);
    if (reference != null
        && reference.kind() == Reference.Kind.INVOICE
        && reference.orderId() != null) {
      order(reference.orderId(), OrderChange.of(Quantities.NONE, OrderAmounts.settled(minor)));
    }
  }

  private void stock(LineId line, long reserved, long backordered, long released) {
    line(line, Quantities.stock(reserved, backordered, released), LineMoney.NONE);
  }

  private void line(LineId line, Quantities quantities, LineMoney money) {
    line(line, LineChange.of(quantities, money));
  }

  private void line(LineId line, LineChange change) {
    lines.merge(line, change, LineChange::then);
    order(line.order(), OrderChange.of(change.quantities(), change.money().gross()));
  }

  private void order(OrderId order, OrderChange change) {
    orders.merge(order, change, OrderChange::then);
  }
}
