package io.throughline.command.process.finance;

import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.ShipmentId;
import io.throughline.kernel.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How far the billing of an order is.
///
/// @param lines by their number, the first at 0
/// @param goods what left and is not billed yet
/// @param increases what was added and waits for credit; of orders billed as ordered only
/// @param denied what was last refused, where it still waits
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
    @Nullable Denied denied,
    List<Billed> invoices,
    List<AskedCredit> credits) {

  /// What stock issued of a line for a shipment.
  record GoodsOut(ShipmentId shipment, LineId line, long units, String issueId) {}

  /// @param requestId the event by which credit was asked
  /// @param units of a line that became dearer, all that were not billed
  record Increase(String requestId, LineId line, long units) {}

  /// @param requestId the last request that it answers
  record Denied(String requestId, Money amount) {}

  /// @param units what is left of it that could be credited
  record Billed(InvoiceId invoice, LineId line, long units) {

    boolean isOf(InvoiceId other, LineId otherLine) {
      return invoice.equals(other) && line.equals(otherLine);
    }
  }

  record AskedCredit(InvoiceId note, Billed credit) {}

  public BillingState {
    lines = List.copyOf(lines);
    goods = List.copyOf(goods);
    increases = List.copyOf(increases);
    invoices = List.copyOf(invoices);
    credits = List.copyOf(credits);
  }

  static BillingState of(Placed placed) {
    return new BillingState(
        placed.orderId(),
        placed.customerId(),
        placed.currency(),
        placed.paymentTermsDays(),
        placed.invoicingPolicy(),
        false,
        false,
        placed.lines().stream().map(line -> BilledLine.of(line, placed.currency())).toList(),
        List.of(),
        List.of(),
        null,
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

  BillingState withDenied(@Nullable Denied nowDenied) {
    return new BillingState(
        orderId,
        customerId,
        currency,
        paymentTermsDays,
        policy,
        confirmed,
        closed,
        lines,
        goods,
        increases,
        nowDenied,
        invoices,
        credits);
  }

  BillingState plus(Billed billed) {
    return with(lines, goods, increases, joined(invoices, billed), credits);
  }

  /// So much of an invoice could be credited from now on.
  BillingState withCreditable(Billed left) {
    return with(
        lines,
        goods,
        increases,
        invoices.stream()
            .map(each -> each.isOf(left.invoice(), left.line()) ? left : each)
            .toList(),
        credits);
  }

  BillingState plus(AskedCredit asked) {
    return with(lines, goods, increases, invoices, joined(credits, asked));
  }

  BillingState withoutCredit(InvoiceId creditNote) {
    return with(
        lines,
        goods,
        increases,
        invoices,
        credits.stream().filter(each -> !each.note().equals(creditNote)).toList());
  }

  boolean hasAskedFor(InvoiceId creditNote) {
    return credits.stream().anyMatch(each -> each.note().equals(creditNote));
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
        denied,
        invoices,
        credits);
  }

  private BillingState with(
      List<BilledLine> newLines,
      List<GoodsOut> newGoods,
      List<Increase> newIncreases,
      List<Billed> newInvoices,
      List<AskedCredit> newCredits) {
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
        denied,
        newInvoices,
        newCredits);
  }

  private static <T> List<T> joined(List<T> first, T last) {
    return Stream.concat(first.stream(), Stream.of(last)).toList();
  }
}
