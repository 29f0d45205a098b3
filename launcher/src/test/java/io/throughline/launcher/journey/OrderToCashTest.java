package io.throughline.launcher.journey;

import static io.throughline.launcher.journey.Company.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrderToCashTest {

  private final Company company = company();

  /// Another company where the same must hold.
  Company company() {
    return new Company();
  }

  @Nested
  class When_an_opportunity_is_won {

    @Test
    void it_goes_from_quote_to_cash_and_both_sides_tell_the_same_amounts() {
      String customer = company.customer("1000.00");
      String sku = company.item("desk");
      company.receive(sku, 10);
      String opportunity = opportunity(customer);
      company.api.command(
          "/opportunities/" + opportunity + "/draft-quote",
          """
          {"currency": "EUR", "validUntil": "2099-12-31", "lines": [%s]}
          """
              .formatted(Company.line(sku, 3, "100.00")));
      company.api.command("/opportunities/" + opportunity + "/send-quote", "{\"version\": 1}");
      company.api.command("/opportunities/" + opportunity + "/accept-quote", "{\"version\": 1}");

      eventually(() -> assertThat(orders(customer)).hasSize(1));
      String order = orders(customer).getFirst();
      eventually(() -> assertThat(company.quantity(order, "reserved")).isEqualTo(3));
      assertThat(customer360(customer).path("openOrderValue").asString()).isEqualTo("357.00");
      company.ship(order);
      eventually(() -> assertThat(numbersOf(order)).singleElement().asString().startsWith("INV"));
      eventually(() -> {
        assertThat(customer360(customer).path("receivable").asString()).isEqualTo("357.00");
        assertThat(receivable(customer)).isEqualTo("357.00");
        assertThat(customer360(customer).path("openOrderValue").asString()).isEqualTo("0.00");
      });
      company.pay(customer, "357.00");

      eventually(() -> assertThat(receivable(customer)).isEqualTo("0.00"));
      JsonNode seen = customer360(customer);
      assertThat(seen.path("receivable").asString()).isEqualTo("0.00");
      assertThat(seen.path("revenue").asString()).isEqualTo("300.00");
      assertThat(company.status(order)).isEqualTo("COMPLETED");
      eventually(() ->
          assertThat(
                  company
                      .api
                      .read("/crm/opportunities/" + opportunity)
                      .at("/opportunity/stage")
                      .asString())
              .isEqualTo("WON"));
    }

    private String opportunity(String customer) {
      return company
          .api
          .command(
              "/opportunities",
              """
              {"customerId": "%s", "ownerId": "li.wei", "title": "Desks", "currency": "EUR",
               "expectedAmount": "300.00", "closeDate": "2099-12-31"}
              """
                  .formatted(customer))
          .id();
    }
  }

  @Nested
  class When_an_order_is_beyond_the_limit {

    @Test
    void it_is_held_and_goes_on_when_money_arrives() {
      String customer = company.customer("100.00");
      String sku = company.item("chair");
      company.receive(sku, 10);
      String order = company.order(customer, sku, 2, "50.00");

      eventually(() -> assertThat(company.status(order)).isEqualTo("HELD"));
      assertThat(company.quantity(order, "reserved")).isZero();
      company.pay(customer, "19.00");

      eventually(() -> assertThat(company.quantity(order, "reserved")).isEqualTo(2));
      assertThat(company.status(order)).isEqualTo("CONFIRMED");
    }

    @Test
    void it_goes_on_when_the_limit_is_raised() {
      String customer = company.customer("100.00");
      String sku = company.item("lamp");
      company.receive(sku, 10);
      String order = company.order(customer, sku, 2, "50.00");
      eventually(() -> assertThat(company.status(order)).isEqualTo("HELD"));

      company.api.command(
          "/customer-accounts/" + customer + "/set-limit",
          "{\"currency\": \"EUR\", \"amount\": \"119.00\"}");

      eventually(() -> assertThat(company.status(order)).isEqualTo("CONFIRMED"));
    }
  }

  @Nested
  class When_stock_is_short {

    @Test
    void the_rest_is_backordered_planned_and_completed_by_what_arrives() {
      String customer = company.customer("100000.00");
      String sku = company.item("shelf");
      company.receive(sku, 60);
      String order = company.order(customer, sku, 100, "1.00");

      eventually(() -> assertThat(company.quantity(order, "backordered")).isEqualTo(40));
      assertThat(company.quantity(order, "reserved")).isEqualTo(60);
      assertThat(planned(sku)).containsExactly(40L);
      company.receive(sku, 40);

      eventually(() -> assertThat(company.quantity(order, "reserved")).isEqualTo(100));
      assertThat(company.quantity(order, "backordered")).isZero();
      assertThat(planned(sku)).isEmpty();
      eventually(() -> {
        company.shipWhatIsPlanned(order);
        assertThat(company.status(order)).isEqualTo("COMPLETED");
      });
      eventually(() -> assertThat(receivable(customer)).isEqualTo("119.00"));
    }

    private List<Long> planned(String sku) {
      return company
          .api
          .read("/erp/production-plan")
          .path("items")
          .valueStream()
          .filter(row -> row.path("sku").asString().equals(sku))
          .map(row -> row.path("quantity").asLong())
          .toList();
    }
  }

  private List<String> orders(String customer) {
    return company
        .api
        .read("/erp/orders?customerId=" + customer)
        .path("items")
        .valueStream()
        .map(order -> order.path("orderId").asString())
        .toList();
  }

  private List<String> numbersOf(String order) {
    return company
        .api
        .read("/erp/invoices?orderId=" + order)
        .path("items")
        .valueStream()
        .map(invoice -> invoice.path("legalNumber").asString())
        .toList();
  }

  private JsonNode customer360(String customer) {
    return company.api.read("/crm/customers/" + customer).at("/money/0");
  }

  private String receivable(String customer) {
    return company
        .api
        .read("/erp/receivables?customerId=" + customer)
        .at("/totals/0/total")
        .asString("0.00");
  }
}
