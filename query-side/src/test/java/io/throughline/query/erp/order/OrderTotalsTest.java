package io.throughline.query.erp.order;

import static io.throughline.query.story.Company.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.query.story.QuerySide;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderTotalsTest extends QuerySide {

  @Test
  void the_order_book_is_summed_up_by_currency_and_status() {
    company.register("c-1", "ACME", "Acme Tools");
    company.place("o-1", "c-1", "A-100 10 10.00 EUR");
    company.place("o-2", "c-1", "A-100 1 30.00 EUR");
    company.place("o-3", "c-1", "A-100 1 7.00 USD");
    company.confirm("o-1");
    company.confirm("o-2");
    company.reserve(line("o-1", 1), 10);
    company.ship("s-1", "o-1", Map.of(line("o-1", 1), 10L));
    company.bill("i-1", "o-1", Map.of(line("o-1", 1), 10L));
    company.pay("p-1", "c-1", "50.00 EUR");
    company.clear("c-1", "i-1", "p-1", "50.00 EUR");
    told();

    assertJson(
        get("/erp/orders/totals").path("totals"),
        """
        [{'currency': 'EUR', 'orders': 2, 'openOrders': 1, 'total': '143.00',
          'openValue': '33.00', 'invoiced': '110.00', 'credited': '0.00', 'outstanding': '60.00'},
         {'currency': 'USD', 'orders': 1, 'openOrders': 1, 'total': '7.70',
          'openValue': '7.70', 'invoiced': '0.00', 'credited': '0.00', 'outstanding': '0.00'}]
        """);
    assertJson(
        get("/erp/orders/totals").path("statuses"),
        """
        [{'status': 'AWAITING_CREDIT', 'orders': 1}, {'status': 'CONFIRMED', 'orders': 1},
         {'status': 'COMPLETED', 'orders': 1}]
        """);
  }

  @Test
  void no_order_is_no_sum() {
    assertThat(get("/erp/orders/totals").path("totals").isEmpty()).isTrue();
    assertThat(get("/erp/orders/totals").path("statuses").isEmpty()).isTrue();
  }
}
