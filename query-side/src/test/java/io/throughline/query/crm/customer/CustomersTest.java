package io.throughline.query.crm.customer;

import static io.throughline.query.story.Company.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerEvent;
import io.throughline.kernel.event.CustomerEvent.LifecycleStage;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.UserId;
import io.throughline.kernel.money.Money;
import io.throughline.query.story.Company;
import io.throughline.query.story.QuerySide;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CustomersTest extends QuerySide {

  @BeforeEach
  void customers() {
    company.register("c-1", "ACME", "Acme Tools");
    company.register("c-2", "BETA", "Beta Parts");
    company.register("c-3", "CITY", "City Works");
  }

  private static Money eur(String amount) {
    return Money.parse(amount + " EUR");
  }

  private JsonNode money(String customer) {
    return get("/crm/customers/" + customer).at("/money/0");
  }

  /// An order of 220.00 of which half is invoiced and half of that is paid, too late.
  private void trade(String customer, String number) {
    String order = "o-" + number;
    company.account(
        customer, new CustomerAccountEvent.LimitSet(new CustomerId(customer), eur("500.00")));
    company.place(order, customer, "A-100 20 10.00 EUR");
    company.confirm(order);
    company.bill("i-" + number, order, Map.of(line(order, 1), 10L));
    company.pay("p-" + number, customer, "55.00 EUR");
    company.clear(customer, "i-" + number, "p-" + number, "55.00 EUR");
  }

  @Nested
  class Given_a_customer_who_trades {

    @Test
    void all_figures_of_the_360_hang_together() {
      trade("c-1", "1");
      company.account(
          "c-1",
          new CustomerAccountEvent.CreditOverrideGranted(
              eur("100.00"), Instant.parse("2026-05-01T00:00:00Z"), "bob"));
      told();

      assertJson(
          money("c-1"),
          """
          {'currency': 'EUR', 'openOrders': 1, 'openOrderValue': '110.00', 'revenue': '100.00',
           'receivable': '55.00', 'overdue': '55.00', 'creditLimit': '500.00',
           'committed': '110.00', 'exposure': '165.00', 'creditAvailable': '335.00',
           'overrideAmount': '100.00', 'overrideUntil': '2026-05-01T00:00:00Z'}
          """);
      JsonNode answer = get("/crm/customers/c-1");
      assertJson(
          answer.path("revenue"), "[{'month': '2026-03-01', 'currency': 'EUR', 'net': '100.00'}]");
      assertJson(
          answer.path("orders"),
          """
          [{'orderId': 'o-1', 'externalReference': 'ref-o-1', 'status': 'CONFIRMED',
            'paymentStatus': 'PARTLY_PAID', 'placedAt': '2026-03-01T09:30:00Z',
            'currency': 'EUR', 'total': '220.00', 'openValue': '110.00',
            'outstanding': '55.00'}]
          """);
    }

    @Test
    void a_credit_note_lowers_revenue_in_its_month() {
      trade("c-1", "1");
      company.on("2026-04-01");
      company.credit("n-1", "i-1", Map.of(line("o-1", 1), 3L));
      told();

      assertThat(money("c-1").path("revenue").asString()).isEqualTo("70.00");
      assertJson(
          get("/crm/customers/c-1").path("revenue"),
          """
          [{'month': '2026-04-01', 'currency': 'EUR', 'net': '-30.00'},
           {'month': '2026-03-01', 'currency': 'EUR', 'net': '100.00'}]
          """);
    }

    @Test
    void each_currency_has_its_own_row() {
      trade("c-1", "1");
      company.place("o-2", "c-1", "A-100 1 1000 JPY");
      told();

      JsonNode rows = get("/crm/customers/c-1").path("money");
      assertThat(rows.size()).isEqualTo(2);
      assertThat(rows.at("/1/currency").asString()).isEqualTo("JPY");
      assertThat(rows.at("/1/openOrderValue").asString()).isEqualTo("1100");
      assertThat(rows.at("/1/creditLimit").isNull()).isTrue();
    }
  }

  @Nested
  class Given_what_is_said_of_a_customer {

    @Test
    void the_profile_tells_the_last_word() {
      told();
      company.tell("c-1", new CustomerEvent.ProfileChanged(Company.profile("c-1", "Acme Ltd")));
      company.tell("c-1", new CustomerEvent.OwnerAssigned(new UserId("eve"), "north"));
      company.tell(
          "c-1",
          new CustomerEvent.LifecycleStageChanged(LifecycleStage.PROSPECT, LifecycleStage.ACTIVE));
      company.tell("c-1", new CustomerEvent.ConsentRecorded("marketing", "email", true, "form 7"));
      company.tell("c-1", new CustomerEvent.ConsentRecorded("marketing", "email", false, "call"));
      told();

      JsonNode answer = get("/crm/customers/c-1");
      assertJson(
          answer.path("customer"),
          """
          {'customerId': 'c-1', 'code': 'ACME', 'kind': 'COMPANY', 'name': 'Acme Ltd',
           'contact': null, 'email': null, 'phone': null, 'address': null, 'country': 'DE',
           'source': null, 'orgUnit': null, 'stage': 'ACTIVE', 'ownerId': 'eve',
           'teamId': 'north', 'mergedInto': null, 'registeredAt': '2026-03-01T09:30:00Z'}
          """);
      assertJson(
          answer.path("consents"),
          """
          [{'purpose': 'marketing', 'channel': 'email', 'granted': false, 'evidence': 'call',
            'at': '2026-03-01T09:30:00Z'}]
          """);
      assertThat(ask("/crm/customers/c-9").statusCode()).isEqualTo(404);
    }

    @Test
    void the_chances_to_sell_are_told() {
      company.open("op-1", "c-1", "A big one", "1000.00 EUR");
      told();

      assertJson(
          get("/crm/customers/c-1").path("opportunities"),
          """
          [{'opportunityId': 'op-1', 'title': 'A big one', 'stage': 'QUALIFICATION',
            'probability': 10, 'currency': 'EUR', 'amount': '1000.00',
            'closeDate': '2026-05-31'}]
          """);
    }
  }

  @Nested
  class When_customers_are_listed {

    @Test
    void they_come_by_code_page_by_page_with_their_money() {
      trade("c-1", "1");
      told();

      JsonNode first = get("/crm/customers?limit=2");
      assertJson(
          first.at("/items/0"),
          """
          {'customerId': 'c-1', 'code': 'ACME', 'kind': 'COMPANY', 'name': 'Acme Tools',
           'stage': 'PROSPECT', 'ownerId': null,
           'money': [{'currency': 'EUR', 'openOrders': 1, 'openOrderValue': '110.00',
             'receivable': '55.00', 'overdue': '55.00'}]}
          """);
      JsonNode second = get("/crm/customers?limit=2&after=" + first.path("next").asString());
      assertThat(second.at("/items/0/code").asString()).isEqualTo("CITY");
      assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void they_are_found_by_a_part_of_code_or_name() {
      told();

      assertThat(get("/crm/customers?search=ET").at("/items/0/code").asString()).isEqualTo("BETA");
      assertThat(get("/crm/customers?search=works").at("/items/0/code").asString())
          .isEqualTo("CITY");
      assertThat(get("/crm/customers?search=zzz").path("items").isEmpty()).isTrue();
    }
  }

  @Nested
  class When_customers_are_merged {

    @BeforeEach
    void merge() {
      trade("c-1", "1");
      trade("c-2", "2");
      trade("c-3", "3");
      company.tell(
          "c-3", new CustomerEvent.Merged(new CustomerId("c-2"), new CustomerId("c-3"), null));
      company.tell(
          "c-2", new CustomerEvent.Merged(new CustomerId("c-1"), new CustomerId("c-2"), null));
    }

    @Test
    void the_survivor_has_the_sum_of_all() {
      told();

      assertJson(
          money("c-1"),
          """
          {'currency': 'EUR', 'openOrders': 3, 'openOrderValue': '330.00', 'revenue': '300.00',
           'receivable': '165.00', 'overdue': '165.00', 'creditLimit': '1500.00',
           'committed': '330.00', 'exposure': '495.00', 'creditAvailable': '1005.00',
           'overrideAmount': null, 'overrideUntil': null}
          """);
      JsonNode answer = get("/crm/customers/c-1");
      assertJson(answer.path("merged"), "['c-2', 'c-3']");
      assertThat(answer.path("orders").size()).isEqualTo(3);
      assertThat(get("/crm/customers").path("items").size()).isEqualTo(1);
    }

    @Test
    void a_merged_customer_keeps_its_own_figures() {
      told();

      JsonNode answer = get("/crm/customers/c-3");
      assertThat(answer.at("/customer/mergedInto").asString()).isEqualTo("c-2");
      assertThat(answer.at("/money/0/openOrderValue").asString()).isEqualTo("110.00");
    }

    @Test
    void the_end_of_a_merge_restores_everything() {
      told();
      company.tell("c-2", new CustomerEvent.Unmerged(new CustomerId("c-1"), new CustomerId("c-2")));
      told();

      assertThat(money("c-1").path("openOrderValue").asString()).isEqualTo("110.00");
      assertThat(money("c-2").path("openOrderValue").asString()).isEqualTo("220.00");
    }
  }
}
