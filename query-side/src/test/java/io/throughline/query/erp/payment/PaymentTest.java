package io.throughline.query.erp.payment;

import static io.throughline.query.story.Company.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.PaymentEvent;
import io.throughline.kernel.money.Money;
import io.throughline.query.story.QuerySide;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PaymentTest extends QuerySide {

  @BeforeEach
  void invoice() {
    company.register("c-1", "ACME", "Acme Tools");
    company.place("o-1", "c-1", "A-100 10 10.00 EUR");
    company.bill("i-1", "o-1", Map.of(line("o-1", 1), 10L));
  }

  @Test
  void a_payment_tells_what_is_not_used_of_it() {
    company.pay("p-1", "c-1", "150.00 EUR");
    company.clear("c-1", "i-1", "p-1", "110.00 EUR");
    company.account("c-1", new CustomerAccountEvent.RefundIssued("p-1", Money.parse("15.00 EUR")));
    told();

    assertJson(
        get("/erp/payments").at("/items/0"),
        """
        {'paymentId': 'p-1', 'customer': {'id': 'c-1', 'code': 'ACME', 'name': 'Acme Tools'},
         'currency': 'EUR', 'amount': '150.00', 'cleared': '110.00', 'refunded': '15.00',
         'takenBack': '0.00', 'unapplied': '25.00', 'method': 'BANK_TRANSFER',
         'valueDate': '2026-03-01', 'bankReference': 'bank-p-1', 'payer': null,
         'references': [], 'reversed': false, 'reversalReason': null,
         'receivedAt': '2026-03-01T09:30:00Z', 'receivedPosition': %d}
        """
            .formatted(company.position() - 4));
  }

  @Test
  void money_that_is_taken_back_is_not_unapplied() {
    company.pay("p-1", "c-1", "110.00 EUR");
    company.clear("c-1", "i-1", "p-1", "110.00 EUR");
    told();
    company.tell("p-1", new PaymentEvent.Reversed("no funds"));
    company.account(
        "c-1",
        new CustomerAccountEvent.ClearingReversed(
            "x", "i-1", "p-1", Money.parse("110.00 EUR"), Money.parse("0.00 EUR"), "no funds"));
    company.account(
        "c-1", new CustomerAccountEvent.ItemReversed("p-1", Money.parse("110.00 EUR"), "no funds"));
    told();

    JsonNode payment = get("/erp/payments").at("/items/0");
    assertThat(payment.path("cleared").asString()).isEqualTo("0.00");
    assertThat(payment.path("takenBack").asString()).isEqualTo("110.00");
    assertThat(payment.path("unapplied").asString()).isEqualTo("0.00");
    assertThat(payment.path("reversed").asBoolean()).isTrue();
    assertThat(payment.path("reversalReason").asString()).isEqualTo("no funds");
  }

  @Test
  void money_that_nobody_has_claimed_has_no_customer() {
    company.receivePayment("p-1", "10.00 EUR");
    company.pay("p-2", "c-1", "20.00 EUR");
    told();

    JsonNode page = get("/erp/payments?limit=1");
    assertThat(page.at("/items/0/paymentId").asString()).isEqualTo("p-2");
    JsonNode next = get("/erp/payments?limit=1&after=" + page.path("next").asString());
    assertThat(next.at("/items/0/paymentId").asString()).isEqualTo("p-1");
    assertThat(next.at("/items/0/customer").isNull()).isTrue();
    assertThat(get("/erp/payments?customerId=c-1").path("items").size()).isEqualTo(1);
    assertThat(get("/erp/payments/p-1").path("payment")).isEqualTo(next.at("/items/0"));
  }
}
