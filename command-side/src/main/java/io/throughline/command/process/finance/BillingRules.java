package io.throughline.command.process.finance;

import io.throughline.command.customeraccount.CustomerAccountCommand.ReleaseCredit;
import io.throughline.command.decision.Command;
import io.throughline.command.invoice.InvoiceCommand.Bill;
import io.throughline.command.invoice.InvoiceCommand.BillingLine;
import io.throughline.command.invoice.InvoiceCommand.Credit;
import io.throughline.command.invoice.InvoiceCommand.CreditRequest;
import io.throughline.command.process.Reaction;
import io.throughline.command.process.finance.BillingState.AskedCredit;
import io.throughline.command.process.finance.BillingState.Billed;
import io.throughline.command.process.finance.BillingState.Denied;
import io.throughline.command.process.finance.BillingState.GoodsOut;
import io.throughline.command.process.finance.BillingState.Increase;
import io.throughline.kernel.event.CustomerAccountEvent.CreditDenied;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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

  void denied(CreditDenied event) {
    if (state.isAsOrdered()) {
      state = state.withDenied(new Denied(event.requestId(), event.amount()));
    }
  }

  /// Where nothing is left of what waited, what was not given up needs no more credit.
  void withdrawn(Money amount) {
    Denied denied = state.denied();
    if (denied == null) {
      return;
    }
    Money left = denied.amount().minus(amount);
    if (left.signum() > 0) {
      state = state.withDenied(new Denied(denied.requestId(), left));
    } else {
      approved(denied.requestId());
    }
  }

  /// Credit was committed for all that was asked up to this request.
  void approved(String requestId) {
    state = state.withDenied(null);
    int last = -1;
    for (int i = 0; i < state.increases().size(); i++) {
      if (state.increases().get(i).requestId().equals(requestId)) {
        last = i;
      }
    }
    for (Increase increase : state.increases().subList(0, last + 1)) {
      state = state.with(increase.line(), line -> line.await(-increase.units()));
    }
    state = state.withIncreases(state.increases().subList(last + 1, state.increases().size()));
    billAsOrdered();
  }

  /// A credit note that was asked for here lowers what is billed. One that somebody else wrote
  /// leaves less that could be credited.
  void credited(CreditNoteIssued note) {
    InvoiceId invoice = note.originalInvoiceId();
    boolean own = state.hasAskedFor(note.creditNoteId());
    state = state.withoutCredit(note.creditNoteId());
    for (CreditLine line : note.lines()) {
      LineId id = line.lineId();
      if (id != null && own) {
        state = state.with(id, each -> each.credited(line.lineAmount()));
      } else if (id != null && invoice != null) {
        taken(invoice, id, line.quantity().units());
      }
    }
    billAsOrdered();
  }

  /// What was asked for and not told yet comes after this. Where it does not fit any more, it was
  /// refused or will be, and what still fits is asked for instead.
  private void taken(InvoiceId invoice, LineId line, long units) {
    List<AskedCredit> asked =
        state.credits().stream().filter(each -> each.credit().isOf(invoice, line)).toList();
    long fits =
        sum(state.invoices().stream().filter(each -> each.isOf(invoice, line)))
            + sum(asked.stream().map(AskedCredit::credit))
            - units;
    long refused = 0;
    for (AskedCredit each : asked) {
      if (each.credit().units() <= fits) {
        fits -= each.credit().units();
      } else {
        refused += each.credit().units();
        state = state.withoutCredit(each.note());
      }
    }
    state = state.withCreditable(new Billed(invoice, line, Math.max(0, fits)));
    if (refused > 0) {
      credit(line, refused);
    }
  }

  private static long sum(Stream<Billed> credits) {
    return credits.mapToLong(Billed::units).sum();
  }

  private void increased(LineId line, long units, Money added) {
    state = state.with(line, each -> each.order(units));
    if (state.isAsOrdered() && added.signum() > 0) {
      await(line, units);
    }
    billAsOrdered();
  }

  private void await(LineId line, long units) {
    state = state.with(line, each -> each.await(units)).plus(new Increase(eventId, line, units));
  }

  /// What was not billed yet never will be, and its credit is free; the rest is credited.
  private void cancelled(LineId id, long units) {
    BilledLine before = state.line(id);
    long left = before.open() - units;
    LineAmount unbilled =
        before.billed() < before.open()
            ? before.amountOf(before.open()).minus(before.amountOf(Math.max(before.billed(), left)))
            : LineAmount.zero(state.currency());
    giveUpPending(id, Math.min(units, before.pending()));
    state = state.with(id, line -> line.order(-units));
    release(unbilled.total());
    if (before.billed() > left) {
      takeBack(id, before.billed() - left);
    }
  }

  /// What waits for credit goes first, the newest of it before the older.
  private void giveUpPending(LineId id, long units) {
    state = state.with(id, line -> line.await(-units));
    List<Increase> left = new ArrayList<>();
    long open = units;
    for (Increase increase : state.increases().reversed()) {
      long taken = increase.line().equals(id) ? Math.min(open, increase.units()) : 0;
      open -= taken;
      left.addFirst(new Increase(increase.requestId(), increase.line(), increase.units() - taken));
    }
    state = state.withIncreases(left);
  }

  private void takeBack(LineId id, long units) {
    state = state.with(id, line -> line.takeBack(units));
    credit(id, units);
  }

  /// Credits the newest invoices of the line first, as far as they are not credited already.
  private void credit(LineId id, long units) {
    long open = units;
    for (Billed billed : state.invoices().reversed()) {
      long taken = billed.line().equals(id) ? Math.min(open, billed.units()) : 0;
      if (taken > 0) {
        open -= taken;
        credit(new Billed(billed.invoice(), id, taken));
        state = state.withCreditable(new Billed(billed.invoice(), id, billed.units() - taken));
      }
    }
    long uncredited = open;
    state =
        state.with(
            id,
            line ->
                line.credited(
                    line.amountOf(line.billed() + uncredited).minus(line.amountOf(line.billed()))));
  }

  private void credit(Billed credit) {
    InvoiceId note =
        new InvoiceId(
            DerivedId.of("credit-note", eventId, credit.invoice().value(), credit.line().value()));
    state = state.plus(new AskedCredit(note, credit));
    commands.add(
        new Credit(
            credit.invoice(),
            note,
            List.of(new CreditRequest(credit.line(), Quantity.of(credit.units()))),
            CANCELLED,
            null));
  }

  private void repriced(LinePriceChanged changed) {
    Money more = changed.netDelta().plus(changed.taxDelta());
    state = state.with(changed.lineId(), line -> line.at(changed.unitPrice(), changed.discount()));
    if (state.isAsOrdered() && more.signum() > 0) {
      await(changed.lineId(), state.line(changed.lineId()).toBillAsOrdered());
    }
    release(more.negated());
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

  /// Waits for credit notes that are under way, because what they are worth is reckoned in.
  private void billAsOrdered() {
    if (!state.confirmed() || !state.isAsOrdered() || !state.credits().isEmpty()) {
      return;
    }
    Money overbilled = Money.zero(state.currency());
    List<BillingLine> lines = new ArrayList<>();
    for (int number = 1; number <= state.lines().size(); number++) {
      LineId id = LineId.of(state.orderId(), number);
      long units = state.line(id).toBillAsOrdered();
      if (units > 0) {
        overbilled = overbilled.plus(state.line(id).overbilled());
        lines.add(bill(id, units, List.of()));
        state = state.plus(new Billed(invoiceId(), id, units));
      }
    }
    send(lines);
    release(overbilled);
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
