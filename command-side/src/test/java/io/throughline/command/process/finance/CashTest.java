package io.throughline.command.process.finance;

import static io.throughline.command.process.OrderExamples.CUSTOMER;
import static io.throughline.command.process.OrderExamples.EUR;
import static io.throughline.command.process.OrderExamples.ORDER;
import static io.throughline.command.process.OrderExamples.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.customeraccount.CustomerAccountCommand.PostCreditNote;
import io.throughline.command.customeraccount.CustomerAccountCommand.PostInvoice;
import io.throughline.command.customeraccount.CustomerAccountCommand.PostPayment;
import io.throughline.command.customeraccount.CustomerAccountCommand.ReversePayment;
import io.throughline.command.invoice.InvoiceCommand.AssignNumber;
import io.throughline.command.process.Cause;
import io.throughline.command.process.Due;
import io.throughline.command.process.ProcessEvent;
import io.throughline.command.process.ProcessScenario;
import io.throughline.kernel.event.InvoiceEvent.CreditNoteIssued;
import io.throughline.kernel.event.InvoiceEvent.Drafted;
import io.throughline.kernel.event.InvoiceEvent.Issued;
import io.throughline.kernel.event.InvoiceEvent.NumberAssigned;
import io.throughline.kernel.event.PaymentEvent.Identified;
import io.throughline.kernel.event.PaymentEvent.Method;
import io.throughline.kernel.event.PaymentEvent.Received;
import io.throughline.kernel.event.PaymentEvent.Reversed;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.PaymentId;
import io.throughline.kernel.id.StreamId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What follows when a document is issued and when money arrives.
class CashTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final InvoiceId INVOICE = new InvoiceId("invoice-1");
  private static final InvoiceId NOTE = new InvoiceId("note-1");
  private static final PaymentId PAYMENT = new PaymentId("payment-1");

  private static final Drafted DRAFTED = new Drafted(INVOICE, ORDER, CUSTOMER, EUR, List.of(), 30);

  private static Issued issued(String total) {
    return new Issued(eur(total), eur("0.00"), eur(total), DAY, DAY.plusDays(30));
  }

  private static CreditNoteIssued credited(String total, @Nullable InvoiceId original) {
    return new CreditNoteIssued(
        NOTE,
        CUSTOMER,
        original,
        ORDER,
        EUR,
        List.of(),
        eur(total),
        eur("0.00"),
        eur(total),
        DAY,
        "broken",
        null);
  }

  @Nested
  class When_a_document_is_issued {

    @Test
    void an_invoice_becomes_an_open_item() {
      ProcessScenario.of(new Posting())
          .on("invoice-1", DRAFTED)
          .thenNothing()
          .thenWaitsFor("invoice-1", "invoice-issued")
          .on("invoice-1", issued("119.00"))
          .then(new PostInvoice(CUSTOMER, "invoice-1", ORDER, eur("119.00"), DAY, DAY.plusDays(30)))
          .thenForgets();
    }

    @Test
    void a_credit_note_is_posted_with_the_invoice_that_it_credits() {
      ProcessScenario.of(new Posting())
          .on("invoice-1", credited("19.00", INVOICE))
          .then(new PostCreditNote(CUSTOMER, "note-1", "invoice-1", eur("19.00"), DAY))
          .thenForgets()
          .on("note-1", credited("19.00", null))
          .then(new PostCreditNote(CUSTOMER, "note-1", null, eur("19.00"), DAY));
    }

    @Test
    void a_document_over_nothing_is_not_posted() {
      ProcessScenario.of(new Posting())
          .on("invoice-1", DRAFTED)
          .on("invoice-1", issued("0.00"))
          .thenNothing()
          .thenForgets()
          .on("invoice-1", credited("0.00", INVOICE))
          .thenNothing();
    }
  }

  @Nested
  class When_a_document_needs_its_number {

    @Test
    void numbers_follow_each_other_in_the_order_of_the_log_and_are_told_once_they_are_safe() {
      ProcessScenario.of(new Numbering())
          .on("invoice-1", issued("119.00"))
          .thenNothing()
          .on("invoice-2", issued("5.00"))
          .thenWaitsFor("INV", "number-assigned", "number-assigned");
      var numbering =
          ProcessScenario.of(new Numbering())
              .on("invoice-1", issued("119.00"))
              .on("invoice-2", issued("5.00"));
      assertThat(numbering.due("INV"))
          .containsExactly(
              due("invoice-1", "invoice-1", "INV", 1, "e1"),
              due("invoice-2", "invoice-2", "INV", 2, "e2"));
    }

    @Test
    void credit_notes_have_a_series_of_their_own() {
      var numbering =
          ProcessScenario.of(new Numbering())
              .on("invoice-1", issued("119.00"))
              .on("invoice-1", credited("19.00", INVOICE));
      assertThat(numbering.due("CN")).containsExactly(due("invoice-1", "note-1", "CN", 1, "e2"));
    }

    @Test
    void a_number_that_its_document_has_confirmed_is_not_told_again_nor_given_again() {
      var numbering =
          ProcessScenario.of(new Numbering())
              .on("invoice-1", issued("119.00"))
              .on("invoice-2", issued("5.00"))
              .on("invoice-1", new NumberAssigned(INVOICE, "INV", 1))
              .on("invoice-3", issued("7.00"));
      assertThat(numbering.due("INV"))
          .containsExactly(
              due("invoice-2", "invoice-2", "INV", 2, "e2"),
              due("invoice-3", "invoice-3", "INV", 3, "e4"));
    }

    private static Due due(
        String invoice, String document, String series, long number, String eventId) {
      return new Due(
          new AssignNumber(new InvoiceId(invoice), new InvoiceId(document), series, number),
          new Cause(
              eventId,
              ProcessScenario.NOON.plusSeconds(Long.parseLong(eventId.substring(1))),
              "c"));
    }
  }

  @Nested
  class When_money_arrives {

    private static Received received(String... references) {
      return new Received(
          PAYMENT, eur("119.00"), Method.BANK_TRANSFER, DAY, "bank-1", null, List.of(references));
    }

    private static PostPayment posted(String... items) {
      return new PostPayment(CUSTOMER, "payment-1", eur("119.00"), DAY, List.of(items));
    }

    @Test
    void it_is_posted_once_it_is_known_whose_it_is() {
      ProcessScenario.of(new CashApplication())
          .on("payment-1", received("invoice-1"))
          .thenNothing()
          .thenWaitsFor("payment-1", "payment-identified")
          .on("payment-1", new Identified(CUSTOMER))
          .then(posted("invoice-1"))
          .thenWaitsFor("payment-1");
    }

    @Test
    void the_documents_behind_the_legal_numbers_are_looked_up() {
      assertThat(
              new CashApplication()
                  .consults(event(received("inv 017", "first bill", "CN-2", "2026"))))
          .containsExactly("INV-17", "CN-2");
      assertThat(new CashApplication().consults(event(new Identified(CUSTOMER)))).isEmpty();
    }

    private static ProcessEvent event(Object payload) {
      return new ProcessEvent(
          1, "e1", new StreamId("payment-1"), ProcessScenario.NOON, "c", payload);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INV-17", "inv-17", "INV 17", "INV17", " INV-00017 "})
    void a_legal_number_finds_its_document(String reference) {
      ProcessScenario.of(new CashApplication())
          .on("invoice-1", new NumberAssigned(INVOICE, "INV", 17))
          .on("payment-1", received("INV-9", reference, "whatever"))
          .on("payment-1", new Identified(CUSTOMER))
          .then(posted("INV-9", "invoice-1", "whatever"));
    }

    @Test
    void money_that_is_taken_back_is_reversed() {
      ProcessScenario.of(new CashApplication())
          .on("payment-1", received())
          .on("payment-1", new Identified(CUSTOMER))
          .on("payment-1", new Reversed("bounced"))
          .then(new ReversePayment(CUSTOMER, "payment-1", "bounced"))
          .thenForgets();
    }

    @Test
    void money_that_is_taken_back_before_it_was_posted_leaves_nothing() {
      ProcessScenario.of(new CashApplication())
          .on("payment-1", received())
          .on("payment-1", new Reversed("bounced"))
          .thenNothing()
          .thenForgets()
          .on("payment-1", new Identified(CUSTOMER))
          .thenNothing();
    }

    @Test
    void it_is_posted_once() {
      ProcessScenario.of(new CashApplication())
          .on("payment-1", received())
          .on("payment-1", new Identified(CUSTOMER))
          .on("payment-1", new Identified(CUSTOMER))
          .thenNothing();
    }
  }
}
