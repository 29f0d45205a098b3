package io.throughline.query.crm.customer;

import static io.throughline.query.story.Company.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.kernel.event.CustomerEvent.Kind;
import io.throughline.kernel.event.CustomerEvent.PersonalDataErased;
import io.throughline.kernel.event.CustomerEvent.PersonalDataErasureRequested;
import io.throughline.kernel.event.CustomerEvent.Profile;
import io.throughline.kernel.event.CustomerEvent.ProfileChanged;
import io.throughline.kernel.event.CustomerEvent.Registered;
import io.throughline.kernel.event.PaymentEvent.Identified;
import io.throughline.kernel.event.PaymentEvent.Method;
import io.throughline.kernel.event.PaymentEvent.Received;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.PaymentId;
import io.throughline.kernel.id.PersonalText;
import io.throughline.kernel.money.Money;
import io.throughline.query.story.QuerySide;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Whether the log can still be read, as when the events were told, or not any more, as in a replay
/// after the keys are gone: the rows come out the same.
class ErasedCustomerTest extends QuerySide {

  private static PersonalText personal(String text) {
    return new PersonalText("c-1", text);
  }

  private static Profile profile(String text) {
    return new Profile(
        personal(text), personal(text), personal(text), personal(text), personal(text), "DE");
  }

  private void receive(String payment, String payer) {
    company.tell(
        payment,
        new Received(
            new PaymentId(payment),
            Money.parse("7.00 EUR"),
            Method.CASH,
            company.today(),
            null,
            personal(payer),
            List.of()));
  }

  private void trade(String text) {
    company.tell(
        "c-1", new Registered(new CustomerId("c-1"), "C1", Kind.PERSON, profile(text), null, null));
    company.place("o-1", "c-1", "A-100 10 10.00 EUR");
    company.bill("i-1", "o-1", Map.of(line("o-1", 1), 10L));
    company.tell("c-1", new ProfileChanged(profile(text)));
    receive("p-1", text);
    company.tell("p-1", new Identified(new CustomerId("c-1")));
    receive("p-2", text);
    receive("p-3", "Ben");
  }

  private void erase() {
    company.tell("c-1", new PersonalDataErasureRequested("art. 17"));
    company.tell("c-1", new PersonalDataErased(List.of("c-1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zwetschgenbaum", PersonalText.ERASED})
  void nothing_of_the_person_is_left_and_all_figures_are(String text) {
    trade(text);
    told();
    String before = figures();
    erase();
    told();
    company.tell("p-2", new Identified(new CustomerId("c-1")));
    told();

    assertThat(rows()).doesNotContain("Zwetschgenbaum").contains("Ben");
    assertThat(figures()).isEqualTo(before);
    JsonNode customer = get("/crm/customers/c-1").path("customer");
    assertThat(customer.path("name").asString()).isEqualTo("(erased)");
    assertThat(customer.path("code").asString()).isEqualTo("C1");
    for (String field : List.of("contact", "email", "phone", "address", "country")) {
      assertThat(customer.path(field).isNull()).as(field).isTrue();
    }
    assertThat(get("/erp/orders/o-1").at("/order/customer/name").asString()).isEqualTo("(erased)");
    assertThat(payer("p-1")).isEqualTo("(erased)");
    assertThat(payer("p-2")).isEqualTo("(erased)");
    assertThat(payer("p-3")).isEqualTo("Ben");
  }

  private String payer(String payment) {
    return get("/erp/payments/" + payment).at("/payment/payer").asString();
  }

  private String figures() {
    return get("/crm/customers/c-1").path("money").toString();
  }
}
