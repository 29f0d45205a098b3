package io.throughline.command.process.finance;

import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.ShipmentId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// How far the billing of an order is.
///
/// @param lines by their number, the first at 0
/// @param goods what left and is not billed yet
/// @param increases what was added and waits for credit; of orders billed as ordered only
/// @param invoices what was billed as ordered, the oldest first
/// @param credits credit notes that were asked for and not told yet
public record BillingState(
    OrderId orderId,
    CustomerId customerId,
    Currency currency,
    int paymentTermsDays,
    InvoicingPolicy policy,
    boolean confirmed,
    boolean closed,
    List<BilledLine> lines,
    List<GoodsOut> goods,
    List<Increase> increases,
    List<Billed> invoices,
    List<InvoiceId> credits) {

  /// What stock issued of a line for a shipment.
  record GoodsOut(ShipmentId shipment, LineId line, long units, String issueId) {}

  /// @param requestId the event by which credit was asked
  record Increase(String requestId, LineId line, long units) {}

  /// @param units what is left of it that could be credited
  record Billed(InvoiceId invoice, LineId line, long units) {}

  public BillingState {
    lines = List.copyOf(lines);
    goods = List.copyOf(goods);
    increases = List.copyOf(increases);
    invoices = List.copyOf(invoices);
    credits = List.copyOf(credits);
  }

  static BillingState of(Placed placed) {
    boolean asOrdered = placed.invoicingPolicy() == InvoicingPolicy.ORDERED;
    return new BillingState(
        placed.orderId(),
        placed.customerId(),
        placed.currency(),
        placed.paymentTermsDays(),
        placed.invoicingPolicy(),
        false,
        false,
        placed.lines().stream()
            .map(line -> BilledLine.of(line, placed.currency()))
            .map(line -> asOrdered ? line.approve(line.open()) : line)
            .toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  boolean isAsOrdered() {
    return policy == InvoicingPolicy.ORDERED;
  }

  /// Nothing can be added any more, and all that was left has been issued and billed.
  boolean isFinished() {
    return closed
        && (!confirmed
            || (goods.isEmpty()
                && credits.isEmpty()
                && lines.stream().allMatch(BilledLine::isSettled)));
  }

  BilledLine line(LineId id) {
    return lines.get(id.number() - 1);
  }

  BillingState with(LineId id, UnaryOperator<BilledLine> change) {
    List<BilledLine> changed = new ArrayList<>(lines);
    changed.set(id.number() - 1, change.apply(line(id)));
    return with(changed, goods, increases, invoices, credits);
  }

  BillingState confirm() {
    return with(true, closed);
  }

  BillingState close() {
    return with(confirmed, true);
  }

  BillingState plus(GoodsOut out) {
    return with(lines, joined(goods, out), increases, invoices, credits);
  }

  BillingState without(ShipmentId shipment) {
    return with(
        lines,
        goods.stream().filter(out -> !out.shipment().equals(shipment)).toList(),
        increases,
        invoices,
        credits);
  }

  BillingState plus(Increase increase) {
    return with(lines, goods, joined(increases, increase), invoices, credits);
  }

  BillingState withIncreases(List<Increase> left) {
    return with(lines, goods, left, invoices, credits);
  }

  BillingState plus(Billed billed) {
    return with(lines, goods, increases, joined(invoices, billed), credits);
  }

  BillingState withInvoices(List<Billed> left) {
    return with(lines, goods, increases, left, credits);
  }

  BillingState plusCredit(InvoiceId creditNote) {
    return with(lines, goods, increases, invoices, joined(credits, creditNote));
  }

  BillingState withoutCredit(InvoiceId creditNote) {
    return with(
        lines,
        goods,
        increases,
        invoices,
        credits.stream().filter(each -> !each.equals(creditNote)).toList());
  }

  private BillingState with(boolean nowConfirmed, boolean nowClosed) {
    return new BillingState(
        orderId,
        customerId,
        currency,
        paymentTermsDays,
        policy,
        nowConfirmed,
        nowClosed,
        lines,
        goods,
        increases,
        invoices,
        credits);
  }

  private BillingState with(
      List<BilledLine> newLines,
      List<GoodsOut> newGoods,
      List<Increase> newIncreases,
      List<Billed> newInvoices,
      List<InvoiceId> newCredits) {
    return new BillingState(
        orderId,
        customerId,
        currency,
        paymentTermsDays,
        policy,
        confirmed,
        closed,
        newLines,
        newGoods,
        newIncreases,
        newInvoices,
        newCredits);
  }

  private static <T> List<T> joined(List<T> first, T last) {
    return Stream.concat(first.stream(), Stream.of(last)).toList();
  }
}
