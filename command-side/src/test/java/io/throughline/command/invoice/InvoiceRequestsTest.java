package io.throughline.command.invoice;

import static io.throughline.command.invoice.InvoiceExamples.CUSTOMER;
import static io.throughline.command.invoice.InvoiceExamples.EUR;
import static io.throughline.command.invoice.InvoiceExamples.INVOICE;
import static io.throughline.command.invoice.InvoiceExamples.LINE_1;
import static io.throughline.command.invoice.InvoiceExamples.NOTE_1;
import static io.throughline.command.invoice.InvoiceExamples.STANDALONE;
import static io.throughline.command.invoice.InvoiceExamples.credit;
import static io.throughline.command.invoice.InvoiceExamples.credited;
import static io.throughline.command.invoice.InvoiceExamples.request;
import static io.throughline.command.invoice.InvoiceExamples.standalone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.command.http.BadRequestException;
import io.throughline.command.invoice.InvoiceRequests.CreditNoteLine;
import io.throughline.command.invoice.InvoiceRequests.CreditNoteRequest;
import io.throughline.command.invoice.InvoiceRequests.CreditRequest;
import io.throughline.command.invoice.InvoiceRequests.CreditedLine;
import io.throughline.kernel.quantity.Quantity;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InvoiceRequestsTest {

  @Test
  void a_credit_names_lines_or_means_all_that_is_left() {
    assertThat(
            new CreditRequest(
                    List.of(new CreditedLine(LINE_1, Quantity.of(2))), "returned", "RMA-1")
                .command(INVOICE, NOTE_1))
        .isEqualTo(credit(NOTE_1, request(LINE_1, 2)));
    assertThat(new CreditRequest(null, "returned", "RMA-1").command(INVOICE, NOTE_1))
        .isEqualTo(credit(NOTE_1));
  }

  @Test
  void a_credit_note_that_stands_alone_may_be_free_of_tax() {
    assertThat(note("7.5", "0.5").command(NOTE_1)).isEqualTo(STANDALONE);
    assertThat(note("7.5", null).command(NOTE_1))
        .isEqualTo(standalone(credited("lamps", 2, "7.50", "0")));
  }

  @Test
  void an_amount_that_cannot_be_paid_is_refused() {
    assertThatThrownBy(() -> note("7.505", null).command(NOTE_1))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("2 decimals");
    assertThatThrownBy(() -> note("7.5", "0.005").command(NOTE_1))
        .isInstanceOf(BadRequestException.class);
  }

  private static CreditNoteRequest note(String net, @Nullable String tax) {
    CreditNoteLine line =
        new CreditNoteLine(
            "lamps", Quantity.of(2), new BigDecimal(net), tax == null ? null : new BigDecimal(tax));
    return new CreditNoteRequest(CUSTOMER, EUR, List.of(line), "broken", "C536379");
  }
}
