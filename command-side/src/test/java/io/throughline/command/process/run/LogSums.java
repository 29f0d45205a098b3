package io.throughline.command.process.run;

import io.throughline.command.process.ProcessEvent;
import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerAccountEvent.CommitmentReduced;
import io.throughline.kernel.event.CustomerAccountEvent.CreditCommitted;
import io.throughline.kernel.event.CustomerAccountEvent.CreditDenied;
import io.throughline.kernel.event.CustomerAccountEvent.CreditRequestWithdrawn;
import io.throughline.kernel.event.CustomerAccountEvent.ItemKind;
import io.throughline.kernel.event.CustomerAccountEvent.OpenItemPosted;
import io.throughline.kernel.event.InvoiceEvent;
import io.throughline.kernel.event.InvoiceEvent.CreditLine;
import io.throughline.kernel.event.InvoiceEvent.CreditNoteIssued;
import io.throughline.kernel.event.InvoiceEvent.Drafted;
import io.throughline.kernel.event.InvoiceEvent.InvoiceLine;
import io.throughline.kernel.event.InvoiceEvent.NumberAssigned;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.Closed;
import io.throughline.kernel.event.SalesOrderEvent.Confirmed;
import io.throughline.kernel.event.SalesOrderEvent.Held;
import io.throughline.kernel.event.SalesOrderEvent.HoldReleased;
import io.throughline.kernel.event.SalesOrderEvent.LineCancelled;
import io.throughline.kernel.event.SalesOrderEvent.LineIncreased;
import io.throughline.kernel.event.SalesOrderEvent.LinePriceChanged;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.event.ShipmentEvent.GoodsIssueRequested;
import io.throughline.kernel.event.ShipmentEvent.GoodsIssued;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.event.StockItemEvent.Adjusted;
import io.throughline.kernel.event.StockItemEvent.BackorderFilled;
import io.throughline.kernel.event.StockItemEvent.BackorderReleased;
import io.throughline.kernel.event.StockItemEvent.Backordered;
import io.throughline.kernel.event.StockItemEvent.Issued;
import io.throughline.kernel.event.StockItemEvent.Received;
import io.throughline.kernel.event.StockItemEvent.ReservationDisplaced;
import io.throughline.kernel.event.StockItemEvent.ReservationReassigned;
import io.throughline.kernel.event.StockItemEvent.ReservationReleased;
import io.throughline.kernel.event.StockItemEvent.Reserved;
import io.throughline.kernel.event.StockItemEvent.Returned;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.ShipmentId;
import io.throughline.kernel.id.StreamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The log, summed up plainly and without any rule of the aggregates or the processes.
final class LogSums {

  final Map<LineId, LineSums> lines = new TreeMap<>();
  final Map<OrderId, OrderSums> orders = new HashMap<>();
  final Map<StreamId, AccountSums> accounts = new HashMap<>();
  final Map<StreamId, Long> onHand = new HashMap<>();

  /// How often shipments cite each issue of stock.
  final Map<String, Integer> cited = new HashMap<>();

  /// When goods issue of a shipment was asked for.
  final Map<ShipmentId, Long> requested = new HashMap<>();

  /// What invoices and credit notes are worth.
  final Map<String, Long> documents = new TreeMap<>();

  /// What was posted of them, each time.
  final Map<String, List<Long>> posted = new TreeMap<>();

  final Map<String, List<Long>> numbers = new TreeMap<>();
  final Map<String, Long> numberOf = new HashMap<>();
  final List<String> issueOrder = new ArrayList<>();
  private final Map<String, LineId> issueLines = new HashMap<>();
  private final Map<String, Long> issueUnits = new HashMap<>();

  void take(ProcessEvent event) {
    switch (event.payload()) {
      case SalesOrderEvent told -> take(told, event);
      case StockItemEvent told -> take(told, event);
      case GoodsIssueRequested _ ->
          requested.put(new ShipmentId(event.stream().value()), event.position());
      case GoodsIssued left -> left.stockIssueIds().forEach(this::cite);
      case InvoiceEvent told -> take(told);
      case CustomerAccountEvent told -> take(told, event);
      default -> {}
    }
  }

  private void take(SalesOrderEvent event, ProcessEvent at) {
    OrderId stream = new OrderId(at.stream().value());
    switch (event) {
      case Placed placed -> {
        orders.put(stream, new OrderSums(placed));
        placed.lines().forEach(line -> lines.put(line.lineId(), new LineSums(line)));
      }
      case Confirmed _ -> order(stream).confirmed = true;
      case Closed _ -> order(stream).closed = true;
      case Held held -> order(stream).holds.putIfAbsent(held.type(), at.position());
      case HoldReleased released -> order(stream).holds.remove(released.type());
      case LineIncreased more -> {
        line(more.lineId()).ord += more.quantity().units();
        line(more.lineId()).total += more.net().plus(more.tax()).minor();
      }
      case LineCancelled less -> {
        LineSums line = line(less.lineId());
        line.total -= less.net().plus(less.tax()).minor();
        if (less.releaseId() == null) {
          line.ord -= less.quantity().units();
        } else {
          line.can += less.quantity().units();
        }
      }
      case LinePriceChanged changed ->
          line(changed.lineId()).total += changed.netDelta().plus(changed.taxDelta()).minor();
      default -> {}
    }
  }

  private void take(StockItemEvent event, ProcessEvent at) {
    switch (event) {
      case Reserved(var id, var units, _, _) -> line(id).show(units.units(), units.units());
      case Backordered(var id, var units, _, _) -> line(id).show(units.units(), 0);
      case BackorderFilled(var id, var units) -> line(id).reserve(units.units());
      case ReservationDisplaced(var id, var units) -> line(id).reserve(-units.units());
      case ReservationReassigned(var from, var to, var units, _) -> {
        line(from).reserve(-units.units());
        line(to).reserve(units.units());
      }
      case ReservationReleased(var id, var units, _, _) -> line(id).release(units.units(), 0);
      case BackorderReleased(var id, var units, _, _) -> line(id).release(0, units.units());
      case Issued issued -> {
        line(issued.lineId()).issue(issued.quantity().units());
        put(at.stream(), -issued.quantity().units());
        cited.put(at.eventId(), 0);
        issueLines.put(at.eventId(), issued.lineId());
        issueUnits.put(at.eventId(), issued.quantity().units());
      }
      case Received received -> put(at.stream(), received.quantity().units());
      case Adjusted adjusted -> put(at.stream(), adjusted.delta());
      case Returned back when back.disposition() == StockItemEvent.Disposition.RESTOCK ->
          put(at.stream(), back.quantity().units());
      default -> {}
    }
  }

  private void put(StreamId item, long units) {
    onHand.merge(item, units, Long::sum);
  }

  private void cite(String issueId) {
    cited.merge(issueId, 1, Integer::sum);
    LineId line = issueLines.get(issueId);
    if (line != null) {
      line(line).left += issueUnits.getOrDefault(issueId, 0L);
    }
  }

  private void take(InvoiceEvent event) {
    switch (event) {
      case Drafted drafted -> {
        documents.put(drafted.invoiceId().value(), drafted.amount().total().minor());
        issueOrder.add("INV " + drafted.invoiceId());
        for (InvoiceLine each : drafted.lines()) {
          LineSums line = line(each.lineId());
          line.invoicedUnits += each.quantity().units();
          line.invoiced += each.lineAmount().total().minor();
        }
      }
      case CreditNoteIssued note -> {
        documents.put(note.creditNoteId().value(), note.total().minor());
        issueOrder.add("CN " + note.creditNoteId());
        for (CreditLine each : note.lines()) {
          if (each.lineId() != null) {
            LineSums line = line(each.lineId());
            line.creditedUnits += each.quantity().units();
            line.credited += each.lineAmount().total().minor();
            line.notes++;
            line.creditedByPeople +=
                note.creditNoteId().value().startsWith(RandomPeople.NOTE)
                    ? each.quantity().units()
                    : 0;
          }
        }
      }
      case NumberAssigned assigned -> {
        numbers.computeIfAbsent(assigned.series(), _ -> new ArrayList<>()).add(assigned.number());
        numberOf.put(assigned.series() + " " + assigned.documentId(), assigned.number());
      }
      default -> {}
    }
  }

  private void take(CustomerAccountEvent event, ProcessEvent at) {
    accounts.computeIfAbsent(at.stream(), _ -> new AccountSums()).take(event);
    switch (event) {
      case OpenItemPosted item when item.kind() != ItemKind.PAYMENT ->
          posted.computeIfAbsent(item.itemId(), _ -> new ArrayList<>()).add(item.amount().minor());
      case CreditCommitted committed -> {
        order(committed.orderId()).committed += committed.amount().minor();
        order(committed.orderId()).waiting = 0;
      }
      case CreditDenied denied ->
          order(denied.orderId()).wait(denied.amount().minor(), at.position());
      case CreditRequestWithdrawn withdrawn ->
          order(withdrawn.orderId()).waiting -= withdrawn.amount().minor();
      case CommitmentReduced reduced ->
          order(reduced.orderId()).committed -= reduced.amount().minor();
      default -> {}
    }
  }

  LineSums line(LineId id) {
    return Objects.requireNonNull(lines.get(id), id.value());
  }

  OrderSums order(OrderId id) {
    return Objects.requireNonNull(orders.get(id), id.value());
  }
}
