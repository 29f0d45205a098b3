package io.throughline.command.invoice;

import io.throughline.command.decision.DecisionScenario;
import io.throughline.command.invoice.InvoiceCommand.BillingLine;
import io.throughline.command.invoice.InvoiceCommand.Credit;
import io.throughline.command.invoice.InvoiceCommand.CreditRequest;
import io.throughline.command.invoice.InvoiceCommand.Draft;
import io.throughline.command.invoice.InvoiceCommand.IssueStandaloneCreditNote;
import io.throughline.kernel.event.InvoiceEvent;
import io.throughline.kernel.event.InvoiceEvent.CreditLine;
import io.throughline.kernel.event.InvoiceEvent.CreditNoteIssued;
import io.throughline.kernel.event.InvoiceEvent.Drafted;
import io.throughline.kernel.event.InvoiceEvent.InvoiceLine;
import io.throughline.kernel.event.InvoiceEvent.Issued;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.money.LineAmount;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.quantity.Quantity;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/// An invoice that the examples share: 3 of line 1, 10.00 EUR and 1.90 tax, and 1 of the 2 of line
/// 2, 5.01 EUR not taxed; and a credit note of 7.50 EUR and 0.50 tax that stands alone.
final class InvoiceExamples {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final InvoiceId INVOICE = new InvoiceId("invoice-1");
  static final InvoiceId NOTE_1 = new InvoiceId("note-1");
  static final InvoiceId NOTE_2 = new InvoiceId("note-2");
  static final OrderId ORDER = new OrderId("order-1");
  static final CustomerId CUSTOMER = new CustomerId("customer-1");
  static final Currency EUR = Currency.getInstance("EUR");
  static final LineId LINE_1 = LineId.of(ORDER, 1);
  static final LineId LINE_2 = LineId.of(ORDER, 2);

  static final BillingLine BOLTS = line(LINE_1, 3, 0, 3, "10.00", "1.90");
  static final BillingLine NUTS = line(LINE_2, 1, 0, 2, "5.01", "0");

  static final Draft DRAFT = draft(BOLTS, NUTS);
  static final InvoiceCommand.Bill BILL =
      new InvoiceCommand.Bill(INVOICE, ORDER, CUSTOMER, EUR, List.of(BOLTS, NUTS), 30);

  static final Drafted DRAFTED =
      new Drafted(
          INVOICE,
          ORDER,
          CUSTOMER,
          EUR,
          List.of(
              new InvoiceLine(
                  LINE_1, Quantity.of(3), eur("10.00"), eur("1.90"), List.of("issue-order-1/1")),
              new InvoiceLine(
                  LINE_2, Quantity.of(1), eur("2.51"), eur("0"), List.of("issue-order-1/2"))),
          30);
  static final Issued ISSUED =
      new Issued(eur("12.51"), eur("1.90"), eur("14.41"), TODAY, LocalDate.of(2026, 12, 23));

  static final IssueStandaloneCreditNote STANDALONE =
      standalone(credited("lamps", 2, "7.50", "0.50"));
  static final CreditNoteIssued STANDALONE_ISSUED =
      new CreditNoteIssued(
          NOTE_1,
          CUSTOMER,
          null,
          null,
          EUR,
          List.of(credited("lamps", 2, "7.50", "0.50")),
          eur("7.50"),
          eur("0.50"),
          eur("8.00"),
          TODAY,
          "broken",
          "C536379");

  static final DecisionScenario<Invoice, InvoiceCommand, InvoiceEvent> INVOICES =
      DecisionScenario.of(() -> Invoice.NONE, Invoice::evolve, InvoiceDecider::decide);

  private InvoiceExamples() {}

  static Draft draft(BillingLine... lines) {
    return new Draft(INVOICE, ORDER, CUSTOMER, EUR, List.of(lines), 30);
  }

  static BillingLine line(
      LineId lineId, long quantity, long before, long ordered, String net, String tax) {
    return new BillingLine(
        lineId,
        Quantity.of(quantity),
        Quantity.of(before),
        Quantity.of(ordered),
        new LineAmount(eur(net), eur(tax)),
        List.of("issue-" + lineId));
  }

  static IssueStandaloneCreditNote standalone(CreditLine... lines) {
    return new IssueStandaloneCreditNote(
        NOTE_1, CUSTOMER, EUR, List.of(lines), "broken", "C536379");
  }

  static CreditLine credited(String description, long quantity, String net, String tax) {
    return new CreditLine(null, description, Quantity.of(quantity), eur(net), eur(tax));
  }

  static Credit credit(InvoiceId note, CreditRequest... lines) {
    return new Credit(INVOICE, note, List.of(lines), "returned", "RMA-1");
  }

  static CreditRequest request(LineId lineId, long quantity) {
    return new CreditRequest(lineId, Quantity.of(quantity));
  }

  static CreditNoteIssued note(InvoiceId id, String net, String tax, CreditLine... lines) {
    return new CreditNoteIssued(
        id,
        CUSTOMER,
        INVOICE,
        ORDER,
        EUR,
        List.of(lines),
        eur(net),
        eur(tax),
        eur(net).plus(eur(tax)),
        TODAY,
        "returned",
        "RMA-1");
  }

  static CreditLine noted(LineId lineId, long quantity, String net, String tax) {
    return new CreditLine(lineId, lineId.value(), Quantity.of(quantity), eur(net), eur(tax));
  }

  static Money eur(String amount) {
    return Money.parse(amount + " EUR");
  }
}
