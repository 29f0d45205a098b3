package io.throughline.command.invoice;

import static io.throughline.command.invoice.InvoiceExamples.CUSTOMER;
import static io.throughline.command.invoice.InvoiceExamples.EUR;
import static io.throughline.command.invoice.InvoiceExamples.INVOICES;
import static io.throughline.command.invoice.InvoiceExamples.NOTE_1;
import static io.throughline.command.invoice.InvoiceExamples.STANDALONE;
import static io.throughline.command.invoice.InvoiceExamples.STANDALONE_ISSUED;
import static io.throughline.command.invoice.InvoiceExamples.credited;
import static io.throughline.command.invoice.InvoiceExamples.eur;
import static io.throughline.command.invoice.InvoiceExamples.standalone;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.invoice.InvoiceCommand.IssueStandaloneCreditNote;
import io.throughline.kernel.event.InvoiceEvent.CreditLine;
import io.throughline.kernel.event.InvoiceEvent.CreditNoteIssued;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.quantity.Quantity;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandaloneCreditNoteTest {

  private static final String MOST = "1000000000000.00";

  @Nested
  class When_it_is_issued {

    @Test
    void it_credits_the_sum_of_its_lines_on_the_business_day() {
      INVOICES.given().when(STANDALONE).then(STANDALONE_ISSUED);
      CreditNoteIssued two =
          issued(standalone(credited("lamps", 2, "7.50", "0.50"), credited("fee", 1, "0", "0.01")));
      assertThat(two.net()).isEqualTo(eur("7.50"));
      assertThat(two.tax()).isEqualTo(eur("0.51"));
      assertThat(two.total()).isEqualTo(eur("8.01"));
    }

    @Test
    void again_with_the_same_content_nothing_changes_even_on_another_day() {
      INVOICES
          .given(STANDALONE_ISSUED)
          .onDay(LocalDate.of(2026, 11, 24))
          .when(STANDALONE)
          .thenUnchanged();
    }

    @Test
    void again_with_other_content_it_is_refused() {
      INVOICES
          .given(STANDALONE_ISSUED)
          .when(standalone(credited("lamps", 1, "7.50", "0.50")))
          .thenRejected(InvoiceRejection.EXISTS, "note-1");
      INVOICES
          .given(STANDALONE_ISSUED)
          .when(standalone())
          .thenRejected(InvoiceRejection.LINE_COUNT);
    }
  }

  @Nested
  class When_its_content_is_wrong {

    @Test
    void it_has_1_to_5000_lines() {
      INVOICES
          .given()
          .when(standalone())
          .thenRejected(InvoiceRejection.LINE_COUNT, "0 lines", "5000");
      assertThat(issued(lines(5_000, "1.00")).lines()).hasSize(5_000);
      INVOICES
          .given()
          .when(lines(5_001, "1.00"))
          .thenRejected(InvoiceRejection.LINE_COUNT, "5001 lines");
    }

    @Test
    void every_sum_can_be_counted() {
      assertThat(issued(lines(5_000, MOST)).total()).isEqualTo(eur("5000000000000000.00"));
    }

    @Test
    void a_line_has_a_quantity() {
      INVOICES
          .given()
          .when(standalone(credited("lamps", 1, "1", "0"), credited("lamps", 0, "1", "0")))
          .thenRejected(InvoiceRejection.QUANTITY, "lines/1/quantity");
    }

    @ParameterizedTest
    @CsvSource({
      "-0.01, 0, lines/0/net",
      "1000000000000.01, 0, lines/0/net",
      "1, -0.01, lines/0/tax",
      "1, 1000000000000.01, lines/0/tax"
    })
    void amounts_are_neither_negative_nor_endless(String net, String tax, String field) {
      INVOICES
          .given()
          .when(standalone(credited("lamps", 1, net, tax)))
          .thenRejected(InvoiceRejection.AMOUNT, field, "1000000000000.00 EUR");
    }

    @Test
    void it_credits_more_than_nothing() {
      INVOICES
          .given()
          .when(standalone(credited("lamps", 1, "0", "0")))
          .thenRejected(InvoiceRejection.AMOUNT, "more than 0");
      assertThat(issued(standalone(credited("lamps", 1, "0.01", "0"))).total())
          .isEqualTo(eur("0.01"));
    }

    @Test
    void everything_is_in_its_currency() {
      Money dollar = Money.parse("1 USD");
      INVOICES
          .given()
          .when(standalone(new CreditLine(null, "lamps", Quantity.of(1), dollar, eur("0"))))
          .thenRejected(InvoiceRejection.CURRENCY, "lines/0/net", "1.00 USD", "EUR");
      INVOICES
          .given()
          .when(standalone(new CreditLine(null, "lamps", Quantity.of(1), eur("1"), dollar)))
          .thenRejected(InvoiceRejection.CURRENCY, "lines/0/tax");
    }

    @Test
    void texts_are_neither_blank_nor_long() {
      List<CreditLine> lines = List.of(credited("lamps", 1, "1", "0"));
      INVOICES
          .given()
          .when(new IssueStandaloneCreditNote(NOTE_1, CUSTOMER, EUR, lines, " ", null))
          .thenRejected(InvoiceRejection.TEXT, "reason");
      INVOICES
          .given()
          .when(new IssueStandaloneCreditNote(NOTE_1, CUSTOMER, EUR, lines, "broken", ""))
          .thenRejected(InvoiceRejection.TEXT, "externalReference");
      INVOICES
          .given()
          .when(standalone(credited("", 1, "1", "0")))
          .thenRejected(InvoiceRejection.TEXT, "lines/0/description");
    }

    private static IssueStandaloneCreditNote lines(int number, String net) {
      return standalone(
          Collections.nCopies(number, credited("lamps", 1, net, "0")).toArray(CreditLine[]::new));
    }
  }

  private static CreditNoteIssued issued(IssueStandaloneCreditNote command) {
    return (CreditNoteIssued) INVOICES.given().when(command).events().getFirst();
  }
}
