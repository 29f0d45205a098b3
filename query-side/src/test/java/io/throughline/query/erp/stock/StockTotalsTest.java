package io.throughline.query.erp.stock;

import static io.throughline.query.story.Company.line;

import io.throughline.query.story.QuerySide;
import org.junit.jupiter.api.Test;

class StockTotalsTest extends QuerySide {

  @Test
  void stock_is_summed_up() {
    company.register("c-1", "ACME", "Acme Tools");
    company.receive("A-100", 60, "2.00 EUR");
    company.receive("B-200", 5, "1.001 EUR");
    company.place("o-1", "c-1", "A-100 70 12.50 EUR");
    company.confirm("o-1");
    company.reserve(line("o-1", 1), 60);
    company.backorder(line("o-1", 1), 10);
    told();

    assertJson(
        get("/erp/stock/totals"),
        """
        {'position': %d, 'items': 2, 'onHand': 65, 'reserved': 60, 'backordered': 10,
         'backorderedItems': 1, 'values': [{'currency': 'EUR', 'value': '125.005'}]}
        """
            .formatted(company.events().size()));
  }

  @Test
  void no_stock_is_nothing() {
    assertJson(
        get("/erp/stock/totals"),
        """
        {'position': 0, 'items': 0, 'onHand': 0, 'reserved': 0, 'backordered': 0,
         'backorderedItems': 0, 'values': []}
        """);
  }
}
