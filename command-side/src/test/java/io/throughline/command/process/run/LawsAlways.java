package io.throughline.command.process.run;

import io.throughline.command.process.ProcessEvent;
import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerAccountEvent.CreditCommitted;
import io.throughline.kernel.event.CustomerAccountEvent.ItemKind;
import io.throughline.kernel.event.CustomerAccountEvent.OpenItemPosted;
import io.throughline.kernel.event.InvoiceEvent.CreditNoteIssued;
import io.throughline.kernel.event.InvoiceEvent.Drafted;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.ShipmentEvent.GoodsIssued;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.event.StockItemEvent.Issued;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.StreamId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The laws that hold after every single event, whatever is under way.
///
/// A decision may lead to several events that belong together; laws that only hold after the last
/// of them are checked at rest.
final class LawsAlways {

  private final LogSums sums;

  LawsAlways(LogSums sums) {
    this.sums = sums;
  }

  /// @param event the last one that was summed up
  void check(ProcessEvent event) {
    switch (event.payload()) {
      case SalesOrderEvent _ -> ofOrder(new OrderId(event.stream().value()));
      case StockItemEvent told -> {
        stock(event.stream());
        if (told instanceof Issued issued) {
          issued(issued, event);
        }
      }
      case GoodsIssued left ->
          left.stockIssueIds().forEach(id -> law("Q7", sums.cited.getOrDefault(id, 0) == 1, id));
      case Drafted drafted -> ofOrder(drafted.orderId());
      case CreditNoteIssued note when note.orderId() != null -> ofOrder(note.orderId());
      case CustomerAccountEvent told -> account(told, event.stream());
      default -> {}
    }
  }

  private void ofOrder(OrderId order) {
    for (int number = 1; number <= sums.order(order).placed.lines().size(); number++) {
      line(LineId.of(order, number));
    }
  }

  private void line(LineId id) {
    LineSums line = sums.line(id);
    OrderSums order = sums.order(line.order);
    law("Q1", line.rsv >= 0 && line.bko >= 0 && line.issued >= 0 && line.rel >= 0, id);
    law("Q1", line.shown == line.rsv + line.bko + line.issued + line.rel, id);
    law("Q2", line.shown <= (order.confirmed ? line.ord : 0), id);
    law("Q2", line.can <= line.rel, id);
    law("Q6", line.issued <= line.open(), id);
    law("Q7", line.left <= line.issued, id);
    if (!order.asOrdered()) {
      law("M3", line.invoiced <= line.total, id);
      law("M4", line.invoicedUnits <= line.left, id);
    }
    law("M5", line.creditedUnits <= line.invoicedUnits && line.credited <= line.invoiced, id);
  }

  private void stock(StreamId item) {
    long reserved = 0;
    for (Map.Entry<LineId, LineSums> each : sums.lines.entrySet()) {
      if (StreamId.stock(each.getValue().item).equals(item)) {
        line(each.getKey());
        reserved += each.getValue().rsv;
      }
    }
    law("Q3 lower", reserved >= 0 && sums.onHand.getOrDefault(item, 0L) >= 0, item);
  }

  /// What was asked to leave before the order was held may leave.
  private void issued(Issued issued, ProcessEvent event) {
    long requested = sums.requested.getOrDefault(issued.shipmentId(), Long.MAX_VALUE);
    law("Q8", requested < event.position(), event);
    OrderSums order = sums.order(issued.lineId().order());
    order.holds.forEach((type, since) -> law("Q8 " + type, requested < since, event));
    law("Q8 denied", order.waiting == 0 || requested < order.waitingSince, event);
  }

  private void account(CustomerAccountEvent event, StreamId customer) {
    AccountSums account = Objects.requireNonNull(sums.accounts.get(customer));
    law("M7, M8", account.least() >= 0, event);
    switch (event) {
      case CreditCommitted committed -> {
        law("M12", committed.exposureAfter().compareTo(committed.headroom()) <= 0, event);
        law("M12", committed.exposureAfter().minor() == account.exposure(), event);
      }
      case OpenItemPosted item when item.kind() != ItemKind.PAYMENT ->
          law(
              "M11",
              List.of(item.amount().minor()).equals(sums.posted.get(item.itemId()))
                  && Objects.equals(sums.documents.get(item.itemId()), item.amount().minor()),
              event);
      default -> {}
    }
  }

  private static void law(String law, boolean holds, Object where) {
    if (!holds) {
      throw new AssertionError(law + " is broken by " + where);
    }
  }
}
