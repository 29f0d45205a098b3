package io.throughline.query.crm.customer;

import static io.throughline.query.story.Company.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.query.story.QuerySide;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevenueTest extends QuerySide {

  @Test
  void it_is_the_sum_over_all_customers_by_month() {
    company.register("c-1", "ACME", "Acme Tools");
    company.register("c-2", "BETA", "Beta Parts");
    company.place("o-1", "c-1", "A-100 10 10.00 EUR");
    company.place("o-2", "c-2", "A-100 1 30.00 EUR");
    company.bill("i-1", "o-1", Map.of(line("o-1", 1), 10L));
    company.on("2026-04-02");
    company.bill("i-2", "o-2", Map.of(line("o-2", 1), 1L));
    told();

    assertJson(
        get("/crm/revenue"),
        """
        {'position': %d, 'totals': [{'currency': 'EUR', 'net': '130.00'}],
         'months': [{'month': '2026-04-01', 'currency': 'EUR', 'net': '30.00'},
           {'month': '2026-03-01', 'currency': 'EUR', 'net': '100.00'}]}
        """
            .formatted(company.events().size()));
    assertThat(get("/crm/customers/c-1").at("/money/0/revenue").asString()).isEqualTo("100.00");
    assertThat(get("/crm/customers/c-2").at("/money/0/revenue").asString()).isEqualTo("30.00");
  }

  @Test
  void nothing_invoiced_is_no_revenue() {
    assertThat(get("/crm/revenue").path("totals").isEmpty()).isTrue();
  }
}
