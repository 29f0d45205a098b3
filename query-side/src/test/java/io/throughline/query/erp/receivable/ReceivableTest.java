package io.throughline.query.erp.receivable;

import static io.throughline.query.story.Company.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerEvent;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.money.Money;
import io.throughline.query.story.QuerySide;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReceivableTest extends QuerySide {

  /// Three invoices of 110.00, due on 31 March, 10 April and 20 April; today is 15 April.
  @BeforeEach
  void invoices() {
    company.on("2026-02-20");
    company.register("c-1", "ACME", "Acme Tools");
    company.register("c-2", "BETA", "Beta Parts");
    company.place("o-1", "c-1", "A-100 30 10.00 EUR");
    company.on("2026-03-01");
    company.bill("i-1", "o-1", Map.of(line("o-1", 1), 10L));
    company.on("2026-03-11");
    company.bill("i-2", "o-1", Map.of(line("o-1", 1), 10L));
    company.on("2026-03-21");
    company.bill("i-3", "o-1", Map.of(line("o-1", 1), 10L));
  }

  private static Money eur(String amount) {
    return Money.parse(amount + " EUR");
  }

  private JsonNode aging(String query) {
    return get("/erp/receivables" + query).at("/items/0/aging");
  }

  @Nested
  class Given_money_that_pays_a_part {

    @BeforeEach
    void payment() {
      company.on("2026-04-02");
      company.pay("p-1", "c-1", "60.00 EUR");
      company.clear("c-1", "i-1", "p-1", "40.00 EUR", "5.00 EUR");
    }

    @Test
    void what_is_owed_today_is_told_by_age() {
      told();

      assertJson(
          get("/erp/receivables"),
          """
          {'position': %d, 'asOf': '2026-04-15',
           'totals': [{'currency': 'EUR', 'total': '265.00', 'notDue': '110.00',
             'days1To30': '175.00', 'days31To60': '0.00', 'days61To90': '0.00', 'over90': '0.00',
             'unapplied': '-20.00', 'overdue': '175.00'}],
           'items': [{'customer': {'id': 'c-1', 'code': 'ACME', 'name': 'Acme Tools'},
             'aging': {'currency': 'EUR', 'total': '265.00', 'notDue': '110.00',
               'days1To30': '175.00', 'days31To60': '0.00', 'days61To90': '0.00',
               'over90': '0.00', 'unapplied': '-20.00', 'overdue': '175.00'}}],
           'next': null}
          """
              .formatted(company.position()));
    }

    @Test
    void it_is_told_for_any_day_as_it_was() {
      told();

      assertThat(get("/erp/receivables?asOf=2026-02-28").path("items").isEmpty()).isTrue();
      assertThat(aging("?asOf=2026-03-01").path("total").asString()).isEqualTo("110.00");
      assertThat(aging("?asOf=2026-03-31").path("notDue").asString()).isEqualTo("330.00");
      JsonNode first = aging("?asOf=2026-04-01");
      assertThat(first.path("days1To30").asString()).isEqualTo("110.00");
      assertThat(first.path("total").asString()).isEqualTo("330.00");
      JsonNode second = aging("?asOf=2026-04-02");
      assertThat(second.path("days1To30").asString()).isEqualTo("65.00");
      assertThat(second.path("unapplied").asString()).isEqualTo("-20.00");
      assertThat(aging("?asOf=2026-04-30").path("days1To30").asString()).isEqualTo("285.00");
      assertThat(aging("?asOf=2026-05-01").path("days31To60").asString()).isEqualTo("65.00");
      assertThat(aging("?asOf=2026-06-15").path("days61To90").asString()).isEqualTo("175.00");
      JsonNode late = aging("?asOf=2027-01-01");
      assertThat(late.path("over90").asString()).isEqualTo("285.00");
      assertThat(late.path("total").asString()).isEqualTo("265.00");
    }

    @Test
    void a_clearing_never_counts_before_both_items_do() {
      company.on("2026-02-25");
      company.clear("c-1", "i-2", "p-1", "20.00 EUR");
      told();

      assertThat(aging("?asOf=2026-03-15").path("total").asString()).isEqualTo("220.00");
      assertThat(aging("?asOf=2026-04-01").path("total").asString()).isEqualTo("330.00");
      JsonNode after = aging("?asOf=2026-04-02");
      assertThat(after.path("total").asString()).isEqualTo("265.00");
      assertThat(after.path("unapplied").asString()).isEqualTo("0.00");
    }

    @Test
    void whatever_is_done_to_items_shows_in_the_sum() {
      company.on("2026-04-05");
      company.account(
          "c-1",
          new CustomerAccountEvent.ClearingReversed(
              "x", "i-1", "p-1", eur("40.00"), eur("5.00"), "returned"));
      company.account(
          "c-1", new CustomerAccountEvent.ItemReversed("p-1", eur("60.00"), "returned"));
      company.account(
          "c-1", new CustomerAccountEvent.WriteOffPosted("i-1", eur("10.00"), "gone", "bob"));
      company.credit("n-1", "i-2", Map.of(line("o-1", 1), 1L));
      company.account("c-1", new CustomerAccountEvent.RefundIssued("n-1", eur("1.00")));
      told();

      JsonNode aging = aging("");
      assertThat(aging.path("days1To30").asString()).isEqualTo("210.00");
      assertThat(aging.path("unapplied").asString()).isEqualTo("-10.00");
      assertThat(aging.path("total").asString()).isEqualTo("310.00");
    }
  }

  @Nested
  class Given_open_items {

    @Test
    void they_are_told_with_what_is_agreed_about_them() {
      company.on("2026-04-10");
      company.account("c-1", new CustomerAccountEvent.DisputeOpened("i-1", "broken"));
      company.account("c-1", new CustomerAccountEvent.DunningLevelRaised("i-1", 2, eur("0")));
      company.account(
          "c-1",
          new CustomerAccountEvent.PromiseToPayRecorded(
              "i-1", eur("110.00"), LocalDate.parse("2026-04-20")));
      told();

      assertJson(
          get("/erp/receivables/items?open=true").at("/items/0"),
          """
          {'itemId': 'i-1', 'kind': 'INVOICE',
           'customer': {'id': 'c-1', 'code': 'ACME', 'name': 'Acme Tools'}, 'orderId': 'o-1',
           'currency': 'EUR', 'amount': '110.00', 'open': '110.00',
           'documentDate': '2026-03-01', 'dueDate': '2026-03-31', 'daysOverdue': 15,
           'disputed': true, 'dunningLevel': 2, 'promisedOn': '2026-04-20',
           'postedPosition': %d}
          """
              .formatted(get("/erp/receivables/items").at("/items/0/postedPosition").asLong()));
      company.account("c-1", new CustomerAccountEvent.DisputeClosed("i-1", "sent again"));
      told();
      assertThat(get("/erp/receivables/items").at("/items/0/disputed").asBoolean()).isFalse();
    }

    @Test
    void what_is_settled_is_left_out_when_only_open_items_are_asked_for() {
      company.pay("p-1", "c-1", "110.00 EUR");
      company.clear("c-1", "i-1", "p-1", "110.00 EUR");
      told();

      JsonNode open = get("/erp/receivables/items?open=true&limit=1");
      assertThat(open.at("/items/0/itemId").asString()).isEqualTo("i-2");
      JsonNode next =
          get("/erp/receivables/items?open=true&limit=1&after=" + open.path("next").asString());
      assertThat(next.at("/items/0/itemId").asString()).isEqualTo("i-3");
      assertThat(get("/erp/receivables/items").path("items").size()).isEqualTo(4);
      assertThat(get("/erp/receivables/items?customerId=c-2").path("items").isEmpty()).isTrue();
    }
  }

  @Nested
  class Given_several_customers {

    @BeforeEach
    void another() {
      company.place("o-2", "c-2", "A-100 1 10.00 EUR");
      company.bill("i-4", "o-2", Map.of(line("o-2", 1), 1L));
      company.place("o-3", "c-2", "A-100 1 10.00 USD");
      company.bill("i-5", "o-3", Map.of(line("o-3", 1), 1L));
    }

    @Test
    void whoever_owes_most_comes_first_in_each_currency() {
      told();

      JsonNode first = get("/erp/receivables?limit=2");
      assertThat(first.at("/items/0/customer/code").asString()).isEqualTo("ACME");
      assertThat(first.at("/items/1/customer/code").asString()).isEqualTo("BETA");
      JsonNode second = get("/erp/receivables?limit=2&after=" + first.path("next").asString());
      assertThat(second.path("items").size()).isEqualTo(1);
      assertThat(second.at("/items/0/aging/currency").asString()).isEqualTo("USD");
      assertThat(second.at("/totals/0/total").asString()).isEqualTo("341.00");
      assertThat(get("/erp/receivables?customerId=c-2").path("items").size()).isEqualTo(2);
    }

    @Test
    void a_merge_adds_up_and_its_end_restores() {
      company.tell(
          "c-2", new CustomerEvent.Merged(new CustomerId("c-1"), new CustomerId("c-2"), null));
      told();
      assertThat(aging("").path("total").asString()).isEqualTo("341.00");

      company.tell("c-2", new CustomerEvent.Unmerged(new CustomerId("c-1"), new CustomerId("c-2")));
      told();
      assertThat(aging("").path("total").asString()).isEqualTo("330.00");
    }
  }
}
