package io.throughline.command.invoice;

import static io.throughline.command.invoice.InvoiceExamples.DRAFTED;
import static io.throughline.command.invoice.InvoiceExamples.INVOICE;
import static io.throughline.command.invoice.InvoiceExamples.INVOICES;
import static io.throughline.command.invoice.InvoiceExamples.ISSUED;
import static io.throughline.command.invoice.InvoiceExamples.LINE_1;
import static io.throughline.command.invoice.InvoiceExamples.LINE_2;
import static io.throughline.command.invoice.InvoiceExamples.NOTE_1;
import static io.throughline.command.invoice.InvoiceExamples.NOTE_2;
import static io.throughline.command.invoice.InvoiceExamples.ORDER;
import static io.throughline.command.invoice.InvoiceExamples.credit;
import static io.throughline.command.invoice.InvoiceExamples.note;
import static io.throughline.command.invoice.InvoiceExamples.noted;
import static io.throughline.command.invoice.InvoiceExamples.request;

import io.throughline.command.invoice.InvoiceCommand.Credit;
import io.throughline.command.invoice.InvoiceCommand.CreditRequest;
import io.throughline.kernel.event.InvoiceEvent.CreditNoteIssued;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.LineId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CreditingTest {

  private static final CreditNoteIssued ONE_BOLT =
      note(NOTE_1, "3.33", "0.63", noted(LINE_1, 1, "3.33", "0.63"));

  @Nested
  class When_lines_of_an_invoice_are_credited {

    @Test
    void the_amount_is_their_share_of_what_was_invoiced() {
      INVOICES.given(DRAFTED, ISSUED).when(credit(NOTE_1, request(LINE_1, 1))).then(ONE_BOLT);
      INVOICES
          .given(DRAFTED, ISSUED)
          .when(credit(NOTE_1, request(LINE_2, 1), request(LINE_1, 2)))
          .then(
              note(
                  NOTE_1,
                  "9.18",
                  "1.27",
                  noted(LINE_2, 1, "2.51", "0"),
                  noted(LINE_1, 2, "6.67", "1.27")));
    }

    @Test
    void the_parts_sum_to_what_was_invoiced() {
      CreditNoteIssued second = note(NOTE_2, "3.34", "0.64", noted(LINE_1, 1, "3.34", "0.64"));
      INVOICES
          .given(DRAFTED, ISSUED, ONE_BOLT)
          .when(credit(NOTE_2, request(LINE_1, 1)))
          .then(second);
      INVOICES
          .given(DRAFTED, ISSUED, ONE_BOLT, second)
          .when(credit(new InvoiceId("note-3"), request(LINE_1, 1)))
          .then(note(new InvoiceId("note-3"), "3.33", "0.63", noted(LINE_1, 1, "3.33", "0.63")));
    }

    @Test
    void no_more_than_was_invoiced() {
      INVOICES
          .given(DRAFTED, ISSUED, ONE_BOLT)
          .when(credit(NOTE_2, request(LINE_1, 3)))
          .thenRejected(
              InvoiceRejection.CREDIT_EXCEEDS_INVOICE,
              "3 of line order-1/1",
              "3 were invoiced",
              "1 are credited");
    }

    @Test
    void a_credit_note_that_exists_stays_what_it_is() {
      INVOICES
          .given(DRAFTED, ISSUED, ONE_BOLT)
          .when(credit(NOTE_1, request(LINE_1, 1)))
          .thenUnchanged();
      INVOICES.given(DRAFTED, ISSUED, ONE_BOLT).when(credit(NOTE_1)).thenUnchanged();
    }
  }

  @Nested
  class When_an_invoice_is_credited_without_naming_lines {

    @Test
    void all_that_is_left_is_credited() {
      INVOICES
          .given(DRAFTED, ISSUED)
          .when(credit(NOTE_1))
          .then(
              note(
                  NOTE_1,
                  "12.51",
                  "1.90",
                  noted(LINE_1, 3, "10.00", "1.90"),
                  noted(LINE_2, 1, "2.51", "0")));
      INVOICES
          .given(DRAFTED, ISSUED, ONE_BOLT)
          .when(credit(NOTE_2))
          .then(
              note(
                  NOTE_2,
                  "9.18",
                  "1.27",
                  noted(LINE_1, 2, "6.67", "1.27"),
                  noted(LINE_2, 1, "2.51", "0")));
    }

    @Test
    void a_line_that_is_wholly_credited_is_left_out() {
      INVOICES
          .given(DRAFTED, ISSUED, note(NOTE_1, "2.51", "0", noted(LINE_2, 1, "2.51", "0")))
          .when(credit(NOTE_2))
          .then(note(NOTE_2, "10.00", "1.90", noted(LINE_1, 3, "10.00", "1.90")));
    }

    @Test
    void nothing_left_is_nothing_to_credit() {
      CreditNoteIssued all =
          note(
              NOTE_1,
              "12.51",
              "1.90",
              noted(LINE_1, 3, "10.00", "1.90"),
              noted(LINE_2, 1, "2.51", "0"));
      INVOICES
          .given(DRAFTED, ISSUED, all)
          .when(credit(NOTE_2))
          .thenRejected(InvoiceRejection.FULLY_CREDITED, "invoice-1");
    }
  }

  @Nested
  class When_it_cannot_be_credited {

    @Test
    void a_draft_is_not_credited() {
      INVOICES
          .given(DRAFTED)
          .when(credit(NOTE_1))
          .thenRejected(InvoiceRejection.NOT_ISSUED, "invoice-1");
    }

    @Test
    void a_line_credits_something_of_the_invoice_once() {
      INVOICES
          .given(DRAFTED, ISSUED)
          .when(credit(NOTE_1, request(LINE_1, 0)))
          .thenRejected(InvoiceRejection.QUANTITY, "order-1/1");
      INVOICES
          .given(DRAFTED, ISSUED)
          .when(credit(NOTE_1, request(LineId.of(ORDER, 3), 1)))
          .thenRejected(InvoiceRejection.LINE_UNKNOWN, "order-1/3");
      INVOICES
          .given(DRAFTED, ISSUED)
          .when(credit(NOTE_1, request(LINE_1, 1), request(LINE_1, 1)))
          .thenRejected(InvoiceRejection.LINE_REPEATED, "order-1/1");
    }

    @Test
    void lines_are_at_most_5000() {
      CreditRequest[] lines =
          Collections.nCopies(5_001, request(LINE_1, 1)).toArray(CreditRequest[]::new);
      INVOICES
          .given(DRAFTED, ISSUED)
          .when(credit(NOTE_1, lines))
          .thenRejected(InvoiceRejection.LINE_COUNT, "5001 lines");
      CreditRequest[] fewer =
          Collections.nCopies(5_000, request(LINE_1, 1)).toArray(CreditRequest[]::new);
      INVOICES
          .given(DRAFTED, ISSUED)
          .when(credit(NOTE_1, fewer))
          .thenRejected(InvoiceRejection.LINE_REPEATED);
    }

    @Test
    void texts_are_neither_blank_nor_long() {
      INVOICES
          .given(DRAFTED, ISSUED)
          .when(new Credit(INVOICE, NOTE_1, List.of(), "", null))
          .thenRejected(InvoiceRejection.TEXT, "reason");
      INVOICES
          .given(DRAFTED, ISSUED)
          .when(new Credit(INVOICE, NOTE_1, List.of(), "returned", "x".repeat(201)))
          .thenRejected(InvoiceRejection.TEXT, "externalReference");
    }
  }
}
