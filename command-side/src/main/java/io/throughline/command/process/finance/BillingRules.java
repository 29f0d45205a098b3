package io.throughline.command.process.finance;

import io.throughline.command.customeraccount.CustomerAccountCommand.ReleaseCredit;
import io.throughline.command.decision.Command;
import io.throughline.command.invoice.InvoiceCommand.Bill;
import io.throughline.command.invoice.InvoiceCommand.BillingLine;
import io.throughline.command.invoice.InvoiceCommand.Credit;
import io.throughline.command.invoice.InvoiceCommand.CreditRequest;
import io.throughline.command.process.Reaction;
import io.throughline.command.process.finance.BillingState.Billed;
import io.throughline.command.process.finance.BillingState.GoodsOut;
import io.throughline.command.process.finance.BillingState.Increase;
import io.throughline.kernel.event.InvoiceEvent.CreditLine;
import io.throughline.kernel.event.InvoiceEvent.CreditNoteIssued;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.Closed;
import io.throughline.kernel.event.SalesOrderEvent.Confirmed;
import io.throughline.kernel.event.SalesOrderEvent.ContractGenerated;
import io.throughline.kernel.event.SalesOrderEvent.Held;
import io.throughline.kernel.event.SalesOrderEvent.HoldReleased;
import io.throughline.kernel.event.SalesOrderEvent.LineCancellationRequested;
import io.throughline.kernel.event.SalesOrderEvent.LineCancelled;
import io.throughline.kernel.event.SalesOrderEvent.LineIncreased;
import io.throughline.kernel.event.SalesOrderEvent.LinePriceChanged;
import io.throughline.kernel.event.SalesOrderEvent.LinePromised;
import io.throughline.kernel.event.SalesOrderEvent.LineRescheduled;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.id.DerivedId;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.ShipmentId;
import io.throughline.kernel.money.LineAmount;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.quantity.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What an event changes in the billing of an order, and what follows. Serves one event.
final class BillingRules {

  private static final String CANCELLED = "cancelled after it was billed";

  private BillingState state;
  private final String eventId;
  private final List<Command> commands = new ArrayList<>();

  BillingRules(BillingState state, String eventId) {
    this.state = state;
    this.eventId = eventId;
  }

  Reaction<BillingState> reaction() {
    return Reaction.of(state.isFinished() ? null : state, commands);
  }

  void after(SalesOrderEvent event) {
    switch (event) {
      case Confirmed _ -> {
        state = state.confirm();
        billAsOrdered();
      }
      case LineIncreased(var line, var quantity, var net, var tax) ->
          increased(line, quantity.units(), net.plus(tax));
      case LineCancelled(var line, var quantity, _, _, _) -> cancelled(line, quantity.units());
      case LinePriceChanged changed -> repriced(changed);
      case Closed _ -> closed();
      case Placed _,
          Held _,
          HoldReleased _,
          LineCancellationRequested _,
          LineRescheduled _,
          LinePromised _,
          ContractGenerated _ -> {}
    }
  }

  void issued(GoodsOut out) {
    state = state.with(out.line(), line -> line.issue(out.units()));
    if (!state.isAsOrdered()) {
      state = state.plus(out);
    }
  }

  /// A shipment has left: one invoice for what stock issued for it.
  void left(ShipmentId shipment) {
    Map<LineId, List<GoodsOut>> byLine = new TreeMap<>();
    for (GoodsOut out : state.goods()) {
      if (out.shipment().equals(shipment)) {
        byLine.computeIfAbsent(out.line(), _ -> new ArrayList<>()).add(out);
      }
    }
    state = state.without(shipment);
    List<BillingLine> lines = new ArrayList<>();
    byLine.forEach((line, goods) ->
        lines.add(
            bill(
                line,
                goods.stream().mapToLong(GoodsOut::units).sum(),
                goods.stream().map(GoodsOut::issueId).toList())));
    send(lines);
  }

  /// Credit was committed for all that was asked up to this request.
  void approved(String requestId) {
    int last = -1;
    for (int i = 0; i < state.increases().size(); i++) {
      if (state.increases().get(i).requestId().equals(requestId)) {
        last = i;
      }
    }
    for (Increase increase : state.increases().subList(0, last + 1)) {
      state = state.with(increase.line(), line -> line.approve(increase.units()));
    }
    state = state.withIncreases(state.increases().subList(last + 1, state.increases().size()));
    billAsOrdered();
  }

  void credited(CreditNoteIssued credit) {
    if (!state.credits().contains(credit.creditNoteId())) {
      return;
    }
    state = state.withoutCredit(credit.creditNoteId());
    for (CreditLine line : credit.lines()) {
      if (line.lineId() != null) {
        state = state.with(line.lineId(), each -> each.credited(line.lineAmount()));
      }
    }
  }

  private void increased(LineId line, long units, Money added) {
    state = state.with(line, each -> each.order(units));
    if (!state.isAsOrdered()) {
      return;
    }
    if (added.signum() == 0) {
      state = state.with(line, each -> each.approve(units));
      billAsOrdered();
    } else {
      state = state.plus(new Increase(eventId, line, units));
    }
  }

  /// What was not billed yet never will be, and its credit is free; the rest is credited.
  private void cancelled(LineId id, long units) {
    BilledLine before = state.line(id);
    long left = before.open() - units;
    LineAmount unbilled =
        before.billed() < before.open()
            ? before.amountOf(before.open()).minus(before.amountOf(Math.max(before.billed(), left)))
            : LineAmount.zero(state.currency());
    state = state.with(id, line -> line.order(-units));
    release(unbilled.total());
    if (before.billed() > left) {
      takeBack(id, before.billed() - left);
    }
  }

  /// Credits the newest invoices of the line first.
  private void takeBack(LineId id, long units) {
    state = state.with(id, line -> line.takeBack(units));
    List<Billed> left = new ArrayList<>();
    long open = units;
    for (Billed billed : state.invoices().reversed()) {
      long taken = billed.line().equals(id) ? Math.min(open, billed.units()) : 0;
      open -= taken;
      if (billed.units() > taken) {
        left.add(new Billed(billed.invoice(), billed.line(), billed.units() - taken));
      }
      if (taken > 0) {
        credit(billed, taken);
      }
    }
    Collections.reverse(left);
    state = state.withInvoices(left);
  }

  private void credit(Billed billed, long units) {
    InvoiceId note = new InvoiceId(DerivedId.of("credit-note", eventId, billed.invoice().value()));
    state = state.plusCredit(note);
    commands.add(
        new Credit(
            billed.invoice(),
            note,
            List.of(new CreditRequest(billed.line(), Quantity.of(units))),
            CANCELLED,
            null));
  }

  private void repriced(LinePriceChanged changed) {
    state = state.with(changed.lineId(), line -> line.at(changed.unitPrice(), changed.discount()));
    release(changed.netDelta().plus(changed.taxDelta()).negated());
  }

  private void closed() {
    if (!state.confirmed()) {
      Money open = Money.zero(state.currency());
      for (BilledLine line : state.lines()) {
        open = open.plus(line.amountOf(line.open()).total());
      }
      release(open);
    }
    state = state.close();
  }

  private void release(Money amount) {
    if (amount.signum() > 0) {
      commands.add(new ReleaseCredit(state.customerId(), state.orderId(), eventId, amount));
    }
  }

  private void billAsOrdered() {
    if (!state.confirmed() || !state.isAsOrdered()) {
      return;
    }
    List<BillingLine> lines = new ArrayList<>();
    for (int number = 1; number <= state.lines().size(); number++) {
      LineId id = LineId.of(state.orderId(), number);
      long units = state.line(id).toBillAsOrdered();
      if (units > 0) {
        lines.add(bill(id, units, List.of()));
        state = state.plus(new Billed(invoiceId(), id, units));
      }
    }
    send(lines);
  }

  private BillingLine bill(LineId id, long units, List<String> issueIds) {
    LineAmount amount = state.line(id).next(units);
    state = state.with(id, line -> line.bill(units));
    Quantity quantity = Quantity.of(units);
    return new BillingLine(id, quantity, Quantity.ZERO, quantity, amount, issueIds);
  }

  private void send(List<BillingLine> lines) {
    if (!lines.isEmpty()) {
      commands.add(
          new Bill(
              invoiceId(),
              state.orderId(),
              state.customerId(),
              state.currency(),
              lines,
              state.paymentTermsDays()));
    }
  }

  private InvoiceId invoiceId() {
    return new InvoiceId(DerivedId.of("invoice", eventId));
  }
}
