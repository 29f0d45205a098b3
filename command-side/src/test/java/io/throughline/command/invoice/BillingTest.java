package io.throughline.command.invoice;

import static io.throughline.command.invoice.InvoiceExamples.BILL;
import static io.throughline.command.invoice.InvoiceExamples.BOLTS;
import static io.throughline.command.invoice.InvoiceExamples.CUSTOMER;
import static io.throughline.command.invoice.InvoiceExamples.DRAFT;
import static io.throughline.command.invoice.InvoiceExamples.DRAFTED;
import static io.throughline.command.invoice.InvoiceExamples.EUR;
import static io.throughline.command.invoice.InvoiceExamples.INVOICE;
import static io.throughline.command.invoice.InvoiceExamples.INVOICES;
import static io.throughline.command.invoice.InvoiceExamples.ISSUED;
import static io.throughline.command.invoice.InvoiceExamples.LINE_1;
import static io.throughline.command.invoice.InvoiceExamples.NUTS;
import static io.throughline.command.invoice.InvoiceExamples.ORDER;
import static io.throughline.command.invoice.InvoiceExamples.draft;
import static io.throughline.command.invoice.InvoiceExamples.eur;
import static io.throughline.command.invoice.InvoiceExamples.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.invoice.InvoiceCommand.Bill;
import io.throughline.command.invoice.InvoiceCommand.BillingLine;
import io.throughline.command.invoice.InvoiceCommand.Draft;
import io.throughline.command.invoice.InvoiceCommand.Issue;
import io.throughline.kernel.event.InvoiceEvent.Drafted;
import io.throughline.kernel.event.InvoiceEvent.InvoiceLine;
import io.throughline.kernel.event.InvoiceEvent.Issued;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.money.LineAmount;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.quantity.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BillingTest {

  @Nested
  class When_an_invoice_is_drafted {

    @Test
    void each_line_bills_its_share_of_the_order_line() {
      INVOICES.given().when(DRAFT).then(DRAFTED);
    }

    /// Thirds of 10.00 and of 1.90: 3.33 + 3.34 + 3.33 and 0.63 + 0.64 + 0.63.
    @ParameterizedTest
    @CsvSource({"0, 3.33, 0.63", "1, 3.34, 0.64", "2, 3.33, 0.63"})
    void the_parts_of_a_line_sum_to_the_line(long before, String net, String tax) {
      assertThat(drafted(draft(line(LINE_1, 1, before, 3, "10.00", "1.90"))).lines())
          .containsExactly(
              new InvoiceLine(
                  LINE_1, Quantity.of(1), eur(net), eur(tax), List.of("issue-order-1/1")));
    }

    @Test
    void again_with_the_same_content_nothing_changes() {
      INVOICES.given(DRAFTED).when(DRAFT).thenUnchanged();
      INVOICES.given(DRAFTED, ISSUED).when(DRAFT).thenUnchanged();
    }

    @Test
    void again_with_other_content_it_is_refused() {
      INVOICES.given(DRAFTED).when(draft(BOLTS)).thenRejected(InvoiceRejection.EXISTS, "invoice-1");
    }
  }

  @Nested
  class When_an_invoice_is_issued {

    private final Issue issue = new Issue(INVOICE);

    @Test
    void it_is_dated_on_the_business_day_and_due_after_the_payment_terms() {
      INVOICES.given(DRAFTED).when(issue).then(ISSUED);
      INVOICES
          .given(DRAFTED)
          .onDay(LocalDate.of(1996, 7, 4))
          .when(issue)
          .then(
              new Issued(
                  eur("12.51"),
                  eur("1.90"),
                  eur("14.41"),
                  LocalDate.of(1996, 7, 4),
                  LocalDate.of(1996, 8, 3)));
    }

    @Test
    void it_is_issued_once() {
      INVOICES.given(DRAFTED, ISSUED).onDay(LocalDate.of(2026, 11, 24)).when(issue).thenUnchanged();
    }
  }

  @Nested
  class When_an_order_is_billed_in_one_go {

    @Test
    void the_invoice_is_drafted_and_issued() {
      INVOICES.given().when(BILL).then(DRAFTED, ISSUED);
    }

    @Test
    void a_draft_of_the_same_content_is_issued() {
      INVOICES.given(DRAFTED).when(BILL).then(ISSUED);
      INVOICES.given(DRAFTED).when(bill(BOLTS)).thenRejected(InvoiceRejection.EXISTS, "invoice-1");
    }

    @Test
    void an_issued_invoice_stays_what_it_is() {
      INVOICES.given(DRAFTED, ISSUED).when(BILL).thenUnchanged();
      INVOICES.given(DRAFTED, ISSUED).when(bill(BOLTS)).thenUnchanged();
    }

    @Test
    void wrong_content_is_refused_as_for_a_draft() {
      INVOICES.given().when(bill()).thenRejected(InvoiceRejection.LINE_COUNT);
      INVOICES.given(DRAFTED).when(bill()).thenRejected(InvoiceRejection.LINE_COUNT);
    }

    private static Bill bill(BillingLine... lines) {
      return new Bill(INVOICE, ORDER, CUSTOMER, EUR, List.of(lines), 30);
    }
  }

  @Nested
  class When_its_content_is_wrong {

    @Test
    void it_has_1_to_5000_lines() {
      INVOICES.given().when(draft()).thenRejected(InvoiceRejection.LINE_COUNT, "0 lines", "5000");
      INVOICES.given(DRAFTED).when(draft()).thenRejected(InvoiceRejection.LINE_COUNT);
      assertThat(drafted(draft(lines(5_000))).lines()).hasSize(5_000);
      INVOICES
          .given()
          .when(draft(lines(5_001)))
          .thenRejected(InvoiceRejection.LINE_COUNT, "5001 lines");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 365})
    void it_is_due_within_a_year(int days) {
      assertThat(drafted(terms(days)).paymentTermsDays()).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 366})
    void other_terms_are_refused(int days) {
      INVOICES
          .given()
          .when(terms(days))
          .thenRejected(InvoiceRejection.PAYMENT_TERMS, "paymentTermsDays is " + days);
    }

    @Test
    void a_line_bills_something_of_its_order_once() {
      INVOICES
          .given()
          .when(draft(BOLTS, line(LINE_1, 0, 1, 3, "10.00", "1.90")))
          .thenRejected(InvoiceRejection.QUANTITY, "order-1/1");
      INVOICES
          .given()
          .when(draft(line(new LineId("order-2/1"), 1, 0, 3, "10.00", "1.90")))
          .thenRejected(InvoiceRejection.LINE_OF_OTHER_ORDER, "order-2/1", "order-1");
      INVOICES
          .given()
          .when(draft(NUTS, BOLTS, NUTS))
          .thenRejected(InvoiceRejection.LINE_REPEATED, "order-1/2");
    }

    @Test
    void no_more_is_billed_than_was_ordered() {
      INVOICES
          .given()
          .when(draft(line(LINE_1, 2, 2, 3, "10.00", "1.90")))
          .thenRejected(
              InvoiceRejection.EXCEEDS_ORDER,
              "2 of line order-1/1",
              "3 were ordered",
              "2 are billed");
    }

    @Test
    void everything_is_in_the_currency_of_the_invoice() {
      INVOICES
          .given()
          .when(draft(priced(new LineAmount(Money.parse("1 USD"), eur("0")))))
          .thenRejected(InvoiceRejection.CURRENCY, "1.00 USD", "EUR");
      INVOICES
          .given()
          .when(draft(priced(new LineAmount(eur("1"), Money.parse("1 USD")))))
          .thenRejected(InvoiceRejection.CURRENCY, "1.00 USD", "EUR");
    }

    private static BillingLine priced(LineAmount amount) {
      return new BillingLine(
          LINE_1, Quantity.of(1), Quantity.ZERO, Quantity.of(1), amount, List.of());
    }

    private static BillingLine[] lines(int number) {
      return IntStream.rangeClosed(1, number)
          .mapToObj(n -> line(LineId.of(ORDER, n), 1, 0, 1, "1.00", "0"))
          .toArray(BillingLine[]::new);
    }

    private static Draft terms(int days) {
      return new Draft(INVOICE, ORDER, CUSTOMER, EUR, List.of(BOLTS), days);
    }
  }

  private static Drafted drafted(Draft draft) {
    return (Drafted) INVOICES.given().when(draft).events().getFirst();
  }
}
