package io.throughline.command.invoice;

import static io.throughline.command.invoice.InvoiceExamples.DRAFTED;
import static io.throughline.command.invoice.InvoiceExamples.INVOICE;
import static io.throughline.command.invoice.InvoiceExamples.INVOICES;
import static io.throughline.command.invoice.InvoiceExamples.ISSUED;
import static io.throughline.command.invoice.InvoiceExamples.LINE_1;
import static io.throughline.command.invoice.InvoiceExamples.NOTE_1;
import static io.throughline.command.invoice.InvoiceExamples.NOTE_2;
import static io.throughline.command.invoice.InvoiceExamples.STANDALONE_ISSUED;
import static io.throughline.command.invoice.InvoiceExamples.note;
import static io.throughline.command.invoice.InvoiceExamples.noted;

import io.throughline.command.invoice.InvoiceCommand.AssignNumber;
import io.throughline.command.invoice.InvoiceCommand.FileExternally;
import io.throughline.kernel.event.InvoiceEvent.CreditNoteIssued;
import io.throughline.kernel.event.InvoiceEvent.ExternalFiled;
import io.throughline.kernel.event.InvoiceEvent.NumberAssigned;
import io.throughline.kernel.id.InvoiceId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NumbersTest {

  private static final CreditNoteIssued CREDITED =
      note(NOTE_1, "3.33", "0.63", noted(LINE_1, 1, "3.33", "0.63"));
  private static final NumberAssigned SEVEN = new NumberAssigned(INVOICE, "INV", 7);

  @Nested
  class When_a_legal_number_is_assigned {

    @Test
    void an_issued_invoice_has_it_for_good() {
      INVOICES.given(DRAFTED, ISSUED).when(assign(INVOICE, INVOICE, 7)).then(SEVEN);
      INVOICES.given(DRAFTED, ISSUED, SEVEN).when(assign(INVOICE, INVOICE, 7)).thenUnchanged();
      INVOICES
          .given(DRAFTED, ISSUED, SEVEN, CREDITED)
          .when(assign(INVOICE, INVOICE, 8))
          .thenRejected(InvoiceRejection.NUMBERED, "INV 7");
      INVOICES
          .given(DRAFTED, ISSUED, SEVEN)
          .when(new AssignNumber(INVOICE, INVOICE, "OTHER", 7))
          .thenRejected(InvoiceRejection.NUMBERED);
    }

    @Test
    void its_credit_notes_have_numbers_of_their_own() {
      NumberAssigned one = new NumberAssigned(NOTE_1, "INV", 1);
      INVOICES.given(DRAFTED, ISSUED, SEVEN, CREDITED).when(assign(INVOICE, NOTE_1, 1)).then(one);
      INVOICES
          .given(DRAFTED, ISSUED, SEVEN, CREDITED, one)
          .when(assign(INVOICE, NOTE_1, 1))
          .thenUnchanged();
      INVOICES
          .given(DRAFTED, ISSUED, SEVEN, CREDITED, one)
          .when(assign(INVOICE, INVOICE, 7))
          .thenUnchanged();
      INVOICES
          .given(DRAFTED, ISSUED, CREDITED, one)
          .when(assign(INVOICE, NOTE_1, 2))
          .thenRejected(InvoiceRejection.NUMBERED, "INV 1");
    }

    @Test
    void a_credit_note_that_stands_alone_has_one() {
      NumberAssigned one = new NumberAssigned(NOTE_1, "INV", 1);
      INVOICES.given(STANDALONE_ISSUED).when(assign(NOTE_1, NOTE_1, 1)).then(one);
      INVOICES.given(STANDALONE_ISSUED, one).when(assign(NOTE_1, NOTE_1, 1)).thenUnchanged();
      INVOICES
          .given(STANDALONE_ISSUED, one)
          .when(assign(NOTE_1, NOTE_1, 2))
          .thenRejected(InvoiceRejection.NUMBERED);
      INVOICES
          .given(STANDALONE_ISSUED)
          .when(assign(NOTE_1, NOTE_2, 1))
          .thenRejected(InvoiceRejection.DOCUMENT_UNKNOWN, "note-2", "note-1");
    }

    @Test
    void a_draft_has_none_nor_has_another_document() {
      INVOICES
          .given(DRAFTED)
          .when(assign(INVOICE, INVOICE, 7))
          .thenRejected(InvoiceRejection.NOT_ISSUED);
      INVOICES
          .given(DRAFTED, ISSUED, CREDITED)
          .when(assign(INVOICE, NOTE_2, 7))
          .thenRejected(InvoiceRejection.DOCUMENT_UNKNOWN, "note-2", "invoice-1");
    }

    @Test
    void numbers_count_from_1_in_a_series_with_a_name() {
      INVOICES
          .given(DRAFTED, ISSUED)
          .when(assign(INVOICE, INVOICE, 1))
          .then(new NumberAssigned(INVOICE, "INV", 1));
      INVOICES
          .given(DRAFTED, ISSUED)
          .when(assign(INVOICE, INVOICE, 0))
          .thenRejected(InvoiceRejection.NUMBER, "number is 0");
      INVOICES
          .given(STANDALONE_ISSUED)
          .when(assign(NOTE_1, NOTE_1, 0))
          .thenRejected(InvoiceRejection.NUMBER);
      INVOICES
          .given(DRAFTED, ISSUED)
          .when(new AssignNumber(INVOICE, INVOICE, "", 1))
          .thenRejected(InvoiceRejection.TEXT, "series");
    }

    private static AssignNumber assign(InvoiceId stream, InvoiceId document, long number) {
      return new AssignNumber(stream, document, "INV", number);
    }
  }

  @Nested
  class When_a_document_is_filed_outside {

    private final FileExternally file = new FileExternally(INVOICE, "144031", "08812345");
    private final ExternalFiled filed = new ExternalFiled("144031", "08812345");

    @Test
    void the_last_name_counts() {
      INVOICES.given(DRAFTED, ISSUED).when(file).then(filed);
      INVOICES.given(DRAFTED, ISSUED, filed, SEVEN, CREDITED).when(file).thenUnchanged();
      INVOICES
          .given(DRAFTED, ISSUED, filed, new ExternalFiled("144031", "1"))
          .when(file)
          .then(filed);
      INVOICES
          .given(STANDALONE_ISSUED, new NumberAssigned(NOTE_1, "INV", 1))
          .when(new FileExternally(NOTE_1, "144031", "08812345"))
          .then(filed);
      INVOICES
          .given(STANDALONE_ISSUED, filed, new NumberAssigned(NOTE_1, "INV", 1))
          .when(new FileExternally(NOTE_1, "144031", "08812345"))
          .thenUnchanged();
    }

    @Test
    void a_draft_is_not_filed() {
      INVOICES.given(DRAFTED).when(file).thenRejected(InvoiceRejection.NOT_ISSUED);
    }

    @Test
    void code_and_number_are_given() {
      INVOICES
          .given(DRAFTED, ISSUED)
          .when(new FileExternally(INVOICE, "", "1"))
          .thenRejected(InvoiceRejection.TEXT, "code");
      INVOICES
          .given(DRAFTED, ISSUED)
          .when(new FileExternally(INVOICE, "1", "x".repeat(201)))
          .thenRejected(InvoiceRejection.TEXT, "number");
    }
  }
}
