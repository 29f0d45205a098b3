package io.throughline.query.erp.order;

import static io.throughline.query.story.Company.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.kernel.event.CustomerEvent;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import io.throughline.query.story.Company;
import io.throughline.query.story.QuerySide;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrderBookTest extends QuerySide {

  @BeforeEach
  void customers() {
    company.register("c-1", "ACME", "Acme Tools");
    company.register("c-2", "BETA", "Beta Parts");
  }

  private static List<String> orderIds(JsonNode page) {
    return StreamSupport.stream(page.path("items").spliterator(), false)
        .map(item -> item.path("orderId").asString())
        .toList();
  }

  @Nested
  class Given_an_order_on_its_way {

    @BeforeEach
    void order() {
      company.place("o-1", "c-1", "A-100 10 12.50 EUR", "B-200 4 3.00 EUR");
      company.confirm("o-1");
      company.reserve(line("o-1", 1), 6);
      company.backorder(line("o-1", 1), 4);
      company.reserve(line("o-1", 2), 4);
      company.ship("s-1", "o-1", Map.of(line("o-1", 1), 6L));
      company.bill("i-1", "o-1", Map.of(line("o-1", 1), 6L));
      company.pay("p-1", "c-1", "50.00 EUR");
      company.clear("c-1", "i-1", "p-1", "50.00 EUR");
    }

    @Test
    void it_is_told_in_figures() {
      told();

      assertJson(
          get("/erp/orders/o-1").path("order"),
          """
          {'orderId': 'o-1',
           'customer': {'id': 'c-1', 'code': 'ACME', 'name': 'Acme Tools'},
           'externalReference': 'ref-o-1', 'status': 'PARTLY_SHIPPED',
           'paymentStatus': 'PARTLY_PAID', 'placedAt': '2026-03-01T09:30:00Z',
           'currency': 'EUR', 'total': '150.70', 'openValue': '68.20', 'invoiced': '82.50',
           'credited': '0.00', 'outstanding': '32.50',
           'quantities': {'ordered': 14, 'cancelled': 0, 'reserved': 4, 'backordered': 4,
             'released': 0, 'issued': 6, 'returned': 0, 'invoiced': 6, 'credited': 0}}
          """);
    }

    @Test
    void its_lines_tell_what_became_of_them() {
      told();

      assertJson(
          get("/erp/orders/o-1").at("/lines/0"),
          """
          {'number': 1, 'lineId': 'o-1/1', 'sku': 'A-100', 'warehouse': 'MAIN',
           'unitPrice': '12.50', 'discount': '0', 'taxCode': 'VAT', 'taxRate': '0.1',
           'net': '125.00', 'tax': '12.50', 'total': '137.50', 'invoiced': '82.50',
           'credited': '0.00', 'requestedDate': '2026-03-08', 'promisedDate': null,
           'promiseBasis': null, 'supplyMode': 'FROM_STOCK', 'priority': 5,
           'quantities': {'ordered': 10, 'cancelled': 0, 'reserved': 0, 'backordered': 4,
             'released': 0, 'issued': 6, 'returned': 0, 'invoiced': 6, 'credited': 0}}
          """);
    }

    @Test
    void what_is_agreed_anew_replaces_what_was_agreed() {
      told();
      company.tell(
          "o-1",
          new SalesOrderEvent.LineIncreased(
              line("o-1", 2), Quantity.of(1), Money.parse("3.00 EUR"), Money.parse("0.30 EUR")));
      company.tell(
          "o-1",
          new SalesOrderEvent.LinePriceChanged(
              line("o-1", 2),
              UnitPrice.parse("2.00 EUR"),
              Discount.parse("0.1"),
              Money.parse("-6.00 EUR"),
              Money.parse("-0.60 EUR")));
      company.tell(
          "o-1",
          new SalesOrderEvent.LineRescheduled(
              line("o-1", 2), LocalDate.parse("2026-03-08"), LocalDate.parse("2026-04-01")));
      company.tell(
          "o-1",
          new SalesOrderEvent.LinePromised(line("o-1", 2), LocalDate.parse("2026-04-02"), "stock"));
      told();

      JsonNode line = get("/erp/orders/o-1").at("/lines/1");
      assertThat(line.path("unitPrice").asString()).isEqualTo("2.00");
      assertThat(line.path("discount").asString()).isEqualTo("0.1");
      assertThat(line.path("net").asString()).isEqualTo("9.00");
      assertThat(line.path("tax").asString()).isEqualTo("0.90");
      assertThat(line.path("requestedDate").asString()).isEqualTo("2026-04-01");
      assertThat(line.path("promisedDate").asString()).isEqualTo("2026-04-02");
      assertThat(line.path("promiseBasis").asString()).isEqualTo("stock");
      assertThat(line.at("/quantities/ordered").asLong()).isEqualTo(5);
    }

    @Test
    void cancelled_and_credited_figures_are_told() {
      company.tell(
          "o-1",
          new SalesOrderEvent.LineCancelled(
              line("o-1", 2),
              Quantity.of(4),
              Money.parse("12.00 EUR"),
              Money.parse("1.20 EUR"),
              "release-1"));
      company.credit("n-1", "i-1", Map.of(line("o-1", 1), 2L));
      told();

      JsonNode order = get("/erp/orders/o-1").path("order");
      assertThat(order.path("total").asString()).isEqualTo("137.50");
      assertThat(order.path("openValue").asString()).isEqualTo("55.00");
      assertThat(order.path("credited").asString()).isEqualTo("27.50");
      assertThat(order.at("/quantities/cancelled").asLong()).isEqualTo(4);
      assertThat(order.at("/quantities/credited").asLong()).isEqualTo(2);
    }

    @Test
    void an_invoice_counts_once_it_is_issued() {
      told();
      company.draft("i-2", "o-1", company.invoiceLines(Map.of(line("o-1", 2), 1L)));
      told();
      assertThat(get("/erp/orders/o-1").at("/order/invoiced").asString()).isEqualTo("82.50");

      company.issue("i-2");
      told();
      assertThat(get("/erp/orders/o-1").at("/order/invoiced").asString()).isEqualTo("85.80");
    }
  }

  @Nested
  class Given_several_orders {

    @BeforeEach
    void orders() {
      company.place("o-1", "c-1", "A-100 1 10.00 EUR");
      company.place("o-2", "c-2", "A-100 1 10.00 EUR");
      company.place("o-3", "c-1", "A-100 1 10.00 EUR");
      company.confirm("o-2");
      company.tell("o-3", new SalesOrderEvent.Held(HoldType.MANUAL, "to be checked", null));
    }

    @Test
    void the_newest_come_first_page_by_page() {
      told();

      JsonNode first = get("/erp/orders?limit=2");
      assertThat(orderIds(first)).containsExactly("o-3", "o-2");
      JsonNode second = get("/erp/orders?limit=2&after=" + first.path("next").asString());
      assertThat(orderIds(second)).containsExactly("o-1");
      assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void they_are_found_by_status_customer_and_text() {
      told();

      assertThat(orderIds(get("/erp/orders?status=HELD"))).containsExactly("o-3");
      assertThat(orderIds(get("/erp/orders?status=CONFIRMED"))).containsExactly("o-2");
      assertThat(orderIds(get("/erp/orders?customerId=c-1"))).containsExactly("o-3", "o-1");
      assertThat(orderIds(get("/erp/orders?search=bEtA"))).containsExactly("o-2");
      assertThat(orderIds(get("/erp/orders?search=ref-o-1"))).containsExactly("o-1");
      assertThat(orderIds(get("/erp/orders?search=100%25"))).isEmpty();
    }

    @Test
    void a_merge_counts_them_to_the_survivor_until_it_is_taken_back() {
      company.tell(
          "c-2", new CustomerEvent.Merged(new CustomerId("c-1"), new CustomerId("c-2"), null));
      told();
      assertThat(orderIds(get("/erp/orders?customerId=c-1"))).containsExactly("o-3", "o-2", "o-1");
      assertThat(get("/erp/orders/o-2").at("/order/customer/code").asString()).isEqualTo("ACME");

      company.tell("c-2", new CustomerEvent.Unmerged(new CustomerId("c-1"), new CustomerId("c-2")));
      told();
      assertThat(orderIds(get("/erp/orders?customerId=c-1"))).containsExactly("o-3", "o-1");
      assertThat(get("/erp/orders/o-2").at("/order/customer/code").asString()).isEqualTo("BETA");
    }

    @Test
    void a_new_name_is_shown() {
      told();
      company.tell("c-1", new CustomerEvent.ProfileChanged(Company.profile("c-1", "Acme Ltd")));
      told();

      assertThat(get("/erp/orders/o-1").at("/order/customer/name").asString())
          .isEqualTo("Acme Ltd");
    }
  }
}
