package io.throughline.command.process.finance;

import static io.throughline.command.process.OrderExamples.CUSTOMER;
import static io.throughline.command.process.OrderExamples.EUR;
import static io.throughline.command.process.OrderExamples.LINE_1;
import static io.throughline.command.process.OrderExamples.LINE_2;
import static io.throughline.command.process.OrderExamples.NUT;
import static io.throughline.command.process.OrderExamples.ORDER;
import static io.throughline.command.process.OrderExamples.bolts;
import static io.throughline.command.process.OrderExamples.eur;
import static io.throughline.command.process.OrderExamples.line;
import static io.throughline.command.process.OrderExamples.placed;
import static io.throughline.command.process.OrderExamples.units;
import static io.throughline.command.process.finance.BillingExamples.LEFT;
import static io.throughline.command.process.finance.BillingExamples.bill;
import static io.throughline.command.process.finance.BillingExamples.billed;
import static io.throughline.command.process.finance.BillingExamples.cancelled;
import static io.throughline.command.process.finance.BillingExamples.confirmed;
import static io.throughline.command.process.finance.BillingExamples.increased;
import static io.throughline.command.process.finance.BillingExamples.invoice;
import static io.throughline.command.process.finance.BillingExamples.issued;
import static io.throughline.command.process.finance.BillingExamples.releaseCredit;

import io.throughline.command.invoice.InvoiceCommand.Credit;
import io.throughline.command.invoice.InvoiceCommand.CreditRequest;
import io.throughline.command.process.ProcessScenario;
import io.throughline.command.process.Waiting;
import io.throughline.kernel.event.CustomerAccountEvent.CreditCommitted;
import io.throughline.kernel.event.CustomerAccountEvent.CreditDenied;
import io.throughline.kernel.event.CustomerAccountEvent.CreditRequestWithdrawn;
import io.throughline.kernel.event.CustomerAccountEvent.DenialReason;
import io.throughline.kernel.event.InvoiceEvent.CreditLine;
import io.throughline.kernel.event.InvoiceEvent.CreditNoteIssued;
import io.throughline.kernel.event.SalesOrderEvent.Confirmed;
import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.LineIncreased;
import io.throughline.kernel.event.SalesOrderEvent.LinePriceChanged;
import io.throughline.kernel.event.SalesOrderEvent.ShippingPolicy;
import io.throughline.kernel.id.DerivedId;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.money.UnitPrice;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BillingAsOrderedTest {

  @Nested
  class When_an_order_is_billed_as_ordered {

    private static final InvoiceId FIRST = invoice("e2");

    private static ProcessScenario<BillingState> asOrdered() {
      return confirmed(InvoicingPolicy.ORDERED, bolts(100), line(2, NUT, 50, "2.00"));
    }

    private static CreditCommitted committed(String requestId) {
      return new CreditCommitted(ORDER, requestId, eur("1.19"), eur("9.00"), eur("99.00"));
    }

    private static Credit credit(InvoiceId invoice, String eventId, LineId line, long units) {
      return new Credit(
          invoice,
          new InvoiceId(DerivedId.of("credit-note", eventId, invoice.value(), line.value())),
          List.of(new CreditRequest(line, units(units))),
          "cancelled after it was billed",
          null);
    }

    @Test
    void all_of_it_is_billed_when_it_is_confirmed() {
      asOrdered()
          .then(
              bill(
                  "e2",
                  billed(LINE_1, 100, "100.00", "19.00"),
                  billed(LINE_2, 50, "100.00", "19.00")));
    }

    @Test
    void goods_that_leave_are_not_billed_again() {
      asOrdered().on("stock", issued(LINE_1, 60)).on("shipment-1", LEFT).thenNothing();
    }

    @Test
    void an_increase_is_billed_when_credit_was_committed_for_it() {
      asOrdered()
          .on("order-1", increased(LINE_1, 10))
          .thenNothing()
          .thenWaitsFor("order-1", "credit-committed")
          .on("account", committed("e1"))
          .thenNothing()
          .on("account", committed("e3"))
          .then(bill("e5", billed(LINE_1, 10, "10.00", "1.90")))
          .thenWaitsFor("order-1");
    }

    @Test
    void what_waits_for_credit_is_given_up_before_what_is_billed_the_newest_first() {
      asOrdered()
          .on("order-1", increased(LINE_1, 10))
          .on("order-1", increased(LINE_1, 5))
          .on("order-1", increased(LINE_2, 9))
          .on("order-1", cancelled(LINE_1, 7))
          .then(releaseCredit("e6", "8.33"))
          .thenTells(
              "order-1",
              new Waiting("credit-committed", "line order-1/1: 8 more"),
              new Waiting("credit-committed", "line order-1/2: 9 more"))
          .on("account", committed("e3"))
          .then(bill("e7", billed(LINE_1, 8, "8.00", "1.52")))
          .on("account", committed("e4"))
          .thenNothing()
          .on("account", committed("e5"))
          .then(bill("e9", billed(LINE_2, 9, "18.00", "3.42")));
    }

    @Test
    void a_price_that_changes_no_amount_needs_no_credit() {
      ProcessScenario.of(new Billing())
          .on(
              "order-1",
              placed(
                  InvoicingPolicy.ORDERED,
                  ShippingPolicy.PARTIAL,
                  null,
                  null,
                  line(1, NUT, 1, "0.001")))
          .on(
              "order-1",
              new LinePriceChanged(
                  LINE_1, UnitPrice.parse("0.002 EUR"), Discount.NONE, eur("0.00"), eur("0.00")))
          .on("order-1", new Confirmed("d"))
          .then(bill("e3", billed(LINE_1, 1, "0.00", "0.00")));
    }

    @Test
    void a_commitment_counts_for_all_that_was_asked_before() {
      asOrdered()
          .on("order-1", increased(LINE_1, 10))
          .on("order-1", increased(LINE_2, 5))
          .on("order-1", increased(LINE_2, 7))
          .on("account", committed("e4"))
          .then(bill("e6", billed(LINE_1, 10, "10.00", "1.90"), billed(LINE_2, 5, "10.00", "1.90")))
          .on("account", committed("e5"))
          .then(bill("e7", billed(LINE_2, 7, "14.00", "2.66")));
    }

    @Test
    void an_increase_for_nothing_needs_no_credit() {
      confirmed(InvoicingPolicy.ORDERED, line(1, NUT, 10, "0.00"))
          .on("order-1", new LineIncreased(LINE_1, units(5), eur("0.00"), eur("0.00")))
          .then(bill("e3", billed(LINE_1, 5, "0.00", "0.00")));
    }

    @Test
    void what_is_cancelled_before_it_is_confirmed_is_not_billed() {
      ProcessScenario.of(new Billing())
          .on(
              "order-1",
              placed(InvoicingPolicy.ORDERED, ShippingPolicy.PARTIAL, null, null, bolts(100)))
          .on("order-1", cancelled(LINE_1, 40))
          .then(releaseCredit("e2", "47.60"))
          .on("order-1", new Confirmed("d"))
          .then(bill("e3", billed(LINE_1, 60, "60.00", "11.40")));
    }

    @Test
    void what_is_cancelled_after_it_was_billed_gets_a_credit_note() {
      asOrdered()
          .on("order-1", cancelled(LINE_1, 30))
          .then(credit(FIRST, "e3", LINE_1, 30))
          .thenWaitsFor("order-1", "credit-note-issued")
          .on(FIRST.value(), noted("e3", 30))
          .thenNothing()
          .thenWaitsFor("order-1")
          .on("order-1", increased(LINE_1, 10))
          .on("account", committed("e5"))
          .then(bill("e6", billed(LINE_1, 10, "10.00", "1.90")));
    }

    @Test
    void the_newest_invoice_of_the_line_is_credited_first() {
      asOrdered()
          .on("order-1", increased(LINE_1, 10))
          .on("account", committed("e3"))
          .on("order-1", cancelled(LINE_1, 4))
          .then(credit(invoice("e4"), "e5", LINE_1, 4))
          .on("order-1", cancelled(LINE_1, 30))
          .then(credit(invoice("e4"), "e6", LINE_1, 6), credit(FIRST, "e6", LINE_1, 24));
    }

    @Test
    void what_waits_for_credit_is_given_up_before_what_was_billed() {
      asOrdered()
          .on("order-1", increased(LINE_1, 10))
          .on("order-1", cancelled(LINE_1, 14))
          .then(releaseCredit("e4", "11.90"), credit(FIRST, "e4", LINE_1, 4))
          .on("account", committed("e3"))
          .thenNothing();
    }

    @Test
    void what_somebody_else_has_credited_is_not_credited_again() {
      asOrdered()
          .on(FIRST.value(), noted("other", 90))
          .thenNothing()
          .on("order-1", cancelled(LINE_1, 30))
          .then(credit(FIRST, "e4", LINE_1, 10));
    }

    @Test
    void what_somebody_else_was_quicker_to_credit_is_asked_for_as_far_as_it_goes() {
      asOrdered()
          .on("order-1", cancelled(LINE_1, 30))
          .then(credit(FIRST, "e3", LINE_1, 30))
          .on(FIRST.value(), noted("other", 70))
          .thenNothing()
          .on(FIRST.value(), noted("another", 1))
          .then(credit(FIRST, "e5", LINE_1, 29))
          .thenWaitsFor("order-1", "credit-note-issued")
          .on(FIRST.value(), noted("e5", 29))
          .thenNothing()
          .thenWaitsFor("order-1");
    }

    @Test
    void what_is_credited_of_one_line_leaves_the_others_alone() {
      asOrdered()
          .on("order-1", cancelled(LINE_1, 30))
          .on("order-1", cancelled(LINE_2, 20))
          .on(FIRST.value(), noted("other", 71))
          .then(credit(FIRST, "e5", LINE_1, 29))
          .thenWaitsFor("order-1", "credit-note-issued", "credit-note-issued");
    }

    @Test
    void of_two_credit_notes_under_way_the_first_that_still_fits_is_waited_for() {
      asOrdered()
          .on("order-1", cancelled(LINE_1, 30))
          .on("order-1", cancelled(LINE_1, 20))
          .then(credit(FIRST, "e4", LINE_1, 20))
          .on(FIRST.value(), noted("other", 60))
          .then(credit(FIRST, "e5", LINE_1, 10))
          .thenWaitsFor("order-1", "credit-note-issued", "credit-note-issued")
          .on(FIRST.value(), noted("e3", 30))
          .on(FIRST.value(), noted("e5", 10))
          .thenWaitsFor("order-1");
    }

    @Test
    void what_does_not_fit_an_invoice_is_credited_from_an_older_one() {
      asOrdered()
          .on("order-1", increased(LINE_1, 10))
          .on("account", committed("e3"))
          .then(bill("e4", billed(LINE_1, 10, "10.00", "1.90")))
          .on("order-1", cancelled(LINE_1, 10))
          .then(credit(invoice("e4"), "e5", LINE_1, 10))
          .on(invoice("e4").value(), notedOf(invoice("e4"), "other", 3))
          .then(credit(invoice("e4"), "e6", LINE_1, 7), credit(FIRST, "e6", LINE_1, 3));
    }

    @Test
    void what_nothing_is_left_to_credit_of_counts_as_credited() {
      confirmed(InvoicingPolicy.ORDERED, bolts(10))
          .on("order-1", cancelled(LINE_1, 4))
          .on(FIRST.value(), noted("other", 10))
          .thenNothing()
          .thenWaitsFor("order-1")
          .on("order-1", increased(LINE_1, 1))
          .on("account", committed("e5"))
          .then(bill("e6", billed(LINE_1, 1, "1.00", "0.19")));
    }

    @Test
    void nothing_is_billed_while_a_credit_note_is_under_way() {
      asOrdered()
          .on("order-1", cancelled(LINE_1, 30))
          .on("order-1", increased(LINE_2, 10))
          .on("account", committed("e4"))
          .thenNothing()
          .on(FIRST.value(), noted("e3", 30))
          .then(bill("e6", billed(LINE_2, 10, "20.00", "3.80")));
    }

    @Test
    void a_cent_that_a_credit_note_was_rounded_by_is_made_up_for() {
      confirmed(InvoicingPolicy.ORDERED, line(1, NUT, 10, "0.95"))
          .on("order-1", cancelled(LINE_1, 2))
          .on(FIRST.value(), noted(FIRST, "e3", 2, eur("1.90"), eur("0.36")))
          .on("order-1", increased(LINE_1, 7))
          .on("account", committed("e5"))
          .then(bill("e6", billed(LINE_1, 7, "6.65", "1.26")), releaseCredit("e6", "0.01"));
    }

    @Test
    void a_line_that_became_dearer_is_billed_once_credit_covers_it() {
      ProcessScenario.of(new Billing())
          .on(
              "order-1",
              placed(
                  InvoicingPolicy.ORDERED,
                  ShippingPolicy.PARTIAL,
                  null,
                  null,
                  bolts(100),
                  line(2, NUT, 50, "2.00")))
          .on(
              "order-1",
              new LinePriceChanged(
                  LINE_1, UnitPrice.parse("2.00 EUR"), Discount.NONE, eur("100.00"), eur("19.00")))
          .on("account", committed("e1"))
          .on("order-1", new Confirmed("d"))
          .then(bill("e4", billed(LINE_2, 50, "100.00", "19.00")))
          .on("account", committed("e2"))
          .then(bill("e5", billed(LINE_1, 100, "200.00", "38.00")));
    }

    @Test
    void what_waited_is_billed_when_nothing_of_it_waits_any_more() {
      asOrdered()
          .on("order-1", increased(LINE_1, 10))
          .on("account", denied("e3", "11.90"))
          .thenNothing()
          .on("order-1", cancelled(LINE_1, 4))
          .then(releaseCredit("e5", "4.76"))
          .on("account", new CreditRequestWithdrawn(ORDER, "e5", eur("4.76")))
          .thenNothing()
          .on("account", new CreditRequestWithdrawn(ORDER, "other", eur("7.14")))
          .then(bill("e7", billed(LINE_1, 6, "6.00", "1.14")));
    }

    private static CreditDenied denied(String requestId, String amount) {
      return new CreditDenied(
          ORDER, requestId, eur(amount), 5, DenialReason.OVER_LIMIT, eur("1.00"), eur("9.00"));
    }

    /// Of bolts, at 1.00 each.
    private static CreditNoteIssued noted(String eventId, long quantity) {
      return notedOf(FIRST, eventId, quantity);
    }

    private static CreditNoteIssued notedOf(InvoiceId invoice, String eventId, long quantity) {
      return noted(
          invoice,
          eventId,
          quantity,
          new Money(100 * quantity, EUR),
          new Money(19 * quantity, EUR));
    }

    private static CreditNoteIssued noted(
        InvoiceId invoice, String eventId, long quantity, Money net, Money tax) {
      return new CreditNoteIssued(
          new InvoiceId(DerivedId.of("credit-note", eventId, invoice.value(), LINE_1.value())),
          CUSTOMER,
          invoice,
          ORDER,
          EUR,
          List.of(new CreditLine(LINE_1, "Bolts", units(quantity), net, tax)),
          net,
          tax,
          net.plus(tax),
          LocalDate.of(2026, 11, 23),
          "cancelled",
          null);
    }
  }
}
