package io.throughline.query.crm.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.kernel.event.OpportunityEvent;
import io.throughline.kernel.event.OpportunityEvent.Stage;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.money.Money;
import io.throughline.query.story.QuerySide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpportunityTest extends QuerySide {

  @BeforeEach
  void opened() {
    company.register("c-1", "ACME", "Acme Tools");
    company.open("op-1", "c-1", "Anvils for all", "1000.05 EUR");
  }

  private void tell(OpportunityEvent event) {
    company.tell("op-1", event);
  }

  private JsonNode opportunity() {
    return get("/crm/opportunities/op-1").path("opportunity");
  }

  @Nested
  class Given_quotes {

    @BeforeEach
    void quotes() {
      company.quote("op-1", 1, "A-100", 10, "12.50 EUR");
      tell(new OpportunityEvent.QuoteSent(1));
      told();
      company.quote("op-1", 2, "A-100", 12, "12.00 EUR");
    }

    @Test
    void an_opportunity_is_told_with_all_versions() {
      tell(new OpportunityEvent.QuoteSent(2));
      told();

      assertJson(
          opportunity(),
          """
          {'opportunityId': 'op-1',
           'customer': {'id': 'c-1', 'code': 'ACME', 'name': 'Acme Tools'}, 'ownerId': 'anna',
           'title': 'Anvils for all', 'stage': 'QUALIFICATION', 'probability': 10,
           'currency': 'EUR', 'amount': '1000.05', 'weighted': '100.01',
           'closeDate': '2026-05-31', 'openedAt': '2026-03-01T09:30:00Z', 'orderId': null,
           'lostReason': null, 'competitor': null,
           'quotes': [
             {'version': 1, 'status': 'SUPERSEDED', 'currency': 'EUR', 'net': '125.00',
              'tax': '12.50', 'total': '137.50', 'validUntil': '2026-04-30',
              'priceBasis': null, 'rejectedFor': null, 'preparedAt': '2026-03-01T09:30:00Z'},
             {'version': 2, 'status': 'SENT', 'currency': 'EUR', 'net': '144.00',
              'tax': '14.40', 'total': '158.40', 'validUntil': '2026-04-30',
              'priceBasis': null, 'rejectedFor': null, 'preparedAt': '2026-03-01T09:30:00Z'}]}
          """);
      assertJson(
          get("/crm/opportunities/op-1").at("/lines/1"),
          """
          {'version': 2, 'number': 1, 'sku': 'A-100', 'quantity': 12, 'unitPrice': '12.00',
           'discount': '0', 'taxCode': 'VAT', 'taxRate': '0.1', 'net': '144.00', 'tax': '14.40',
           'total': '158.40', 'requestedDate': '2026-05-01', 'warehouse': 'MAIN'}
          """);
    }

    @Test
    void each_version_ends_in_its_own_way() {
      company.quote("op-1", 3, "A-100", 12, "11.00 EUR");
      tell(new OpportunityEvent.QuoteRejected(1, "too dear"));
      tell(new OpportunityEvent.QuoteSent(3));
      tell(new OpportunityEvent.QuoteAccepted(3));
      told();
      assertThat(statuses()).containsExactly("REJECTED", "SUPERSEDED", "ACCEPTED");
      assertThat(opportunity().at("/quotes/0/rejectedFor").asString()).isEqualTo("too dear");

      tell(new OpportunityEvent.Reopened("the order failed"));
      company.quote("op-1", 4, "A-100", 12, "10.00 EUR");
      tell(new OpportunityEvent.QuoteExpired(4));
      told();
      assertThat(statuses()).containsExactly("REJECTED", "SUPERSEDED", "WITHDRAWN", "EXPIRED");
    }

    private Iterable<String> statuses() {
      return opportunity().path("quotes").values().stream()
          .map(quote -> quote.path("status").asString())
          .toList();
    }
  }

  @Nested
  class Given_a_way_to_its_end {

    @Test
    void stage_and_amount_change_the_weight() {
      tell(new OpportunityEvent.StageChanged(Stage.QUALIFICATION, Stage.NEGOTIATION, 80));
      tell(
          new OpportunityEvent.AmountChanged(
              Money.parse("1000.05 EUR"), Money.parse("2000.00 EUR")));
      told();

      assertThat(opportunity().path("weighted").asString()).isEqualTo("1600.00");
      assertThat(opportunity().path("stage").asString()).isEqualTo("NEGOTIATION");
    }

    @Test
    void won_counts_in_full_lost_not_at_all_and_reopened_as_before() {
      tell(new OpportunityEvent.Lost("price", "Bolt Bros"));
      told();
      assertThat(opportunity().path("stage").asString()).isEqualTo("LOST");
      assertThat(opportunity().path("weighted").asString()).isEqualTo("0.00");
      assertThat(opportunity().path("competitor").asString()).isEqualTo("Bolt Bros");

      tell(new OpportunityEvent.Reopened(null));
      told();
      assertThat(opportunity().path("stage").asString()).isEqualTo("QUALIFICATION");
      assertThat(opportunity().path("competitor").isNull()).isTrue();

      tell(new OpportunityEvent.Won(1, new OrderId("o-1")));
      told();
      assertThat(opportunity().path("stage").asString()).isEqualTo("WON");
      assertThat(opportunity().path("weighted").asString()).isEqualTo("1000.05");
      assertThat(opportunity().path("orderId").asString()).isEqualTo("o-1");
    }

    @Test
    void the_pipeline_sums_up_what_is_open() {
      company.open("op-2", "c-1", "Bolts", "500.00 EUR");
      company.open("op-3", "c-1", "Nuts", "300.00 EUR");
      company.open("op-4", "c-1", "Nails", "100.00 USD");
      company.tell(
          "op-3", new OpportunityEvent.StageChanged(Stage.QUALIFICATION, Stage.PROPOSAL, 50));
      company.tell("op-2", new OpportunityEvent.Lost("budget", null));
      told();

      assertJson(
          get("/crm/pipeline").path("stages"),
          """
          [{'stage': 'QUALIFICATION', 'currency': 'EUR', 'count': 1, 'amount': '1000.05',
            'weighted': '100.01'},
           {'stage': 'QUALIFICATION', 'currency': 'USD', 'count': 1, 'amount': '100.00',
            'weighted': '10.00'},
           {'stage': 'PROPOSAL', 'currency': 'EUR', 'count': 1, 'amount': '300.00',
            'weighted': '150.00'}]
          """);
      assertJson(
          get("/crm/pipeline").path("totals"),
          """
          [{'currency': 'EUR', 'count': 2, 'amount': '1300.05', 'weighted': '250.01'},
           {'currency': 'USD', 'count': 1, 'amount': '100.00', 'weighted': '10.00'}]
          """);
    }

    @Test
    void they_are_found_by_stage_and_customer_the_newest_first() {
      company.register("c-2", "BETA", "Beta Parts");
      company.open("op-2", "c-2", "Bolts", "500.00 EUR");
      tell(new OpportunityEvent.Lost("budget", null));
      told();

      JsonNode page = get("/crm/opportunities?limit=1");
      assertThat(page.at("/items/0/opportunityId").asString()).isEqualTo("op-2");
      JsonNode next = get("/crm/opportunities?limit=1&after=" + page.path("next").asString());
      assertThat(next.at("/items/0/opportunityId").asString()).isEqualTo("op-1");
      assertThat(get("/crm/opportunities?stage=LOST").path("items").size()).isEqualTo(1);
      assertThat(get("/crm/opportunities?customerId=c-2").path("items").size()).isEqualTo(1);
      assertThat(ask("/crm/opportunities/op-9").statusCode()).isEqualTo(404);
    }
  }
}
