package io.throughline.query.erp.invoice;

import static io.throughline.query.story.Company.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.InvoiceEvent;
import io.throughline.kernel.money.Money;
import io.throughline.query.story.QuerySide;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InvoiceTest extends QuerySide {

  @BeforeEach
  void invoice() {
    company.register("c-1", "ACME", "Acme Tools");
    company.place("o-1", "c-1", "A-100 10 10.00 EUR");
    company.confirm("o-1");
    company.reserve(line("o-1", 1), 10);
    company.ship("s-1", "o-1", Map.of(line("o-1", 1), 10L));
    company.bill("i-1", "o-1", Map.of(line("o-1", 1), 10L));
  }

  private static Money eur(String amount) {
    return Money.parse(amount + " EUR");
  }

  @Test
  void an_invoice_tells_what_became_of_every_cent() {
    company.pay("p-1", "c-1", "50.00 EUR");
    company.clear("c-1", "i-1", "p-1", "48.00 EUR", "2.00 EUR");
    company.credit("n-1", "i-1", Map.of(line("o-1", 1), 2L));
    company.clear("c-1", "i-1", "n-1", "22.00 EUR");
    company.account(
        "c-1", new CustomerAccountEvent.WriteOffPosted("i-1", eur("0.50"), "small", "bob"));
    told();

    assertJson(
        get("/erp/invoices/i-1").path("invoice"),
        """
        {'documentId': 'i-1', 'type': 'INVOICE', 'status': 'ISSUED', 'legalNumber': 'INV-1',
         'originalInvoiceId': null, 'orderId': 'o-1',
         'customer': {'id': 'c-1', 'code': 'ACME', 'name': 'Acme Tools'},
         'issueDate': '2026-03-01', 'dueDate': '2026-03-31', 'currency': 'EUR',
         'net': '100.00', 'tax': '10.00', 'total': '110.00', 'paid': '48.00',
         'credited': '22.00', 'discounted': '2.00', 'writtenOff': '0.50',
         'outstanding': '37.50', 'cleared': '0.00', 'refunded': '0.00', 'remaining': '0.00',
         'reason': null, 'externalReference': null, 'externalCode': null,
         'externalNumber': null}
        """);
    assertJson(
        get("/erp/invoices/i-1").path("lines"),
        """
        [{'number': 1, 'lineId': 'o-1/1', 'description': null, 'quantity': 10,
          'net': '100.00', 'tax': '10.00', 'total': '110.00'}]
        """);
  }

  @Test
  void a_credit_note_tells_what_is_left_of_it() {
    company.credit("n-1", "i-1", Map.of(line("o-1", 1), 2L));
    company.clear("c-1", "i-1", "n-1", "12.00 EUR");
    company.account("c-1", new CustomerAccountEvent.RefundIssued("n-1", eur("4.00")));
    told();

    JsonNode note = get("/erp/invoices/n-1").path("invoice");
    assertThat(note.path("type").asString()).isEqualTo("CREDIT_NOTE");
    assertThat(note.path("legalNumber").asString()).isEqualTo("CRN-2");
    assertThat(note.path("originalInvoiceId").asString()).isEqualTo("i-1");
    assertThat(note.path("total").asString()).isEqualTo("22.00");
    assertThat(note.path("cleared").asString()).isEqualTo("12.00");
    assertThat(note.path("refunded").asString()).isEqualTo("4.00");
    assertThat(note.path("remaining").asString()).isEqualTo("6.00");
    assertThat(note.path("outstanding").asString()).isEqualTo("0.00");
  }

  @Test
  void a_clearing_that_is_reversed_leaves_the_amount_outstanding() {
    company.pay("p-1", "c-1", "50.00 EUR");
    company.clear("c-1", "i-1", "p-1", "48.00 EUR", "2.00 EUR");
    told();
    company.account(
        "c-1",
        new CustomerAccountEvent.ClearingReversed(
            "i-1+p-1", "i-1", "p-1", eur("48.00"), eur("2.00"), "returned debit"));
    told();

    JsonNode invoice = get("/erp/invoices/i-1").path("invoice");
    assertThat(invoice.path("paid").asString()).isEqualTo("0.00");
    assertThat(invoice.path("outstanding").asString()).isEqualTo("110.00");
  }

  @Test
  void a_draft_asks_for_nothing_and_a_filing_is_shown() {
    company.draft("i-2", "o-1", company.invoiceLines(Map.of(line("o-1", 1), 1L)));
    company.tell("i-1", new InvoiceEvent.ExternalFiled("fapiao", "044001"));
    company.tell("i-1", new InvoiceEvent.ExternalFiled("fapiao", "044002"));
    told();

    JsonNode draft = get("/erp/invoices/i-2").path("invoice");
    assertThat(draft.path("status").asString()).isEqualTo("DRAFT");
    assertThat(draft.path("outstanding").asString()).isEqualTo("0.00");
    assertThat(draft.path("legalNumber").isNull()).isTrue();
    assertThat(get("/erp/invoices/i-1").at("/invoice/externalNumber").asString())
        .isEqualTo("044002");
  }

  @Test
  void they_are_found_by_customer_and_order_the_newest_first() {
    company.credit("n-1", "i-1", Map.of(line("o-1", 1), 2L));
    told();

    JsonNode page = get("/erp/invoices?customerId=c-1&limit=1");
    assertThat(page.at("/items/0/documentId").asString()).isEqualTo("n-1");
    JsonNode next = get("/erp/invoices?orderId=o-1&limit=1&after=" + page.path("next").asString());
    assertThat(next.at("/items/0/documentId").asString()).isEqualTo("i-1");
    assertThat(get("/erp/invoices?customerId=c-2").path("items").isEmpty()).isTrue();
    assertThat(ask("/erp/invoices/i-9").statusCode()).isEqualTo(404);
  }
}
