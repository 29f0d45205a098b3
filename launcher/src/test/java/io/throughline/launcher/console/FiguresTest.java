package io.throughline.launcher.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.launcher.journey.Api;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// What a page shows is what the API answers, written as its reader writes it.
class FiguresTest {

  private final Shop shop = Shop.shared();
  private final Api api = shop.api();

  @ParameterizedTest
  @EnumSource
  void the_board_shows_the_sums_of_the_company(Language language) {
    try (Window window = new Window(language).open("/")) {
      shows(window, "open orders EUR", sum("/erp/orders/totals", "/totals", "openValue"));
      shows(window, "revenue EUR", sum("/crm/revenue", "/totals", "net"));
      shows(window, "receivable EUR", sum("/erp/receivables", "/totals", "total"));
      shows(window, "stock EUR", sum("/erp/stock/totals", "/values", "value"));
      shows(window, "pipeline EUR", sum("/crm/pipeline", "/totals", "weighted"));
      assertThat(window.figure("backorders").innerText())
          .isEqualTo(language.number(api.read("/erp/stock/totals").path("backordered").asLong()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_order_that_was_invoiced_shows_how_far_it_is(Language language) {
    try (Window window = new Window(language).open("/orders/" + shop.invoiced())) {
      shows(window, "total", "357.00");
      shows(window, "invoiced", "357.00");
      shows(window, "open", "0.00");
      shows(window, "outstanding", "300.00");
      assertThat(window.figure("status").innerText())
          .isEqualTo(language.text("order-status.COMPLETED"));
      assertThat(window.text())
          .contains(Shop.CUSTOMER_NAME, language.text("payment-status.PARTLY_PAID"), "INV-")
          .contains(language.text("event.sales-order-placed"))
          .contains(language.text("event.items-cleared"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_order_that_waits_says_for_what(Language language) {
    try (Window window = new Window(language).open("/orders/" + shop.waiting())) {
      String line = shop.waiting() + "/1";
      assertThat(window.figure("reserved " + line).innerText()).isEqualTo("57");
      assertThat(window.figure("backordered " + line).innerText()).isEqualTo("43");
      assertThat(window.text()).contains(language.text("wait.backorder-filled"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void stock_shows_what_is_there_and_what_the_plan_asks_for(Language language) {
    try (Window window = new Window(language).open("/stock?search=" + Shop.SKU)) {
      JsonNode item = api.read("/erp/stock/" + Shop.ITEM).path("item");
      for (String figure : new String[] {"onHand", "reserved", "available", "backordered"}) {
        String name = figure.equals("onHand") ? "on-hand" : figure;
        assertThat(window.figure(name + " " + Shop.ITEM).innerText())
            .isEqualTo(language.number(item.path(figure).asLong()));
      }
      assertThat(window.text()).contains(language.money(item.path("value").asString(), "EUR"));
    }
    try (Window window = new Window(language).open("/plan")) {
      assertThat(window.page().locator("[data-figure^='plan " + Shop.ITEM + "']").innerText())
          .isEqualTo("43");
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_pipeline_shows_its_sums_and_its_opportunities(Language language) {
    try (Window window = new Window(language).open("/pipeline")) {
      shows(window, "amount EUR", sum("/crm/pipeline", "/totals", "amount"));
      shows(window, "weighted EUR", sum("/crm/pipeline", "/totals", "weighted"));
      assertThat(window.text())
          .contains("Pumps for the northern plant", language.text("stage.QUALIFICATION"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void receivables_show_who_owes_what_and_since_when(Language language) {
    try (Window window = new Window(language).open("/receivables")) {
      shows(window, "total EUR", sum("/erp/receivables", "/totals", "total"));
      shows(window, "overdue EUR", sum("/erp/receivables", "/totals", "overdue"));
      shows(window, "owes " + shop.customer() + " EUR", "300.00");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_customer_and_its_invoice_show_the_same_amounts(Language language) {
    try (Window window = new Window(language).open("/customers/" + shop.customer())) {
      shows(window, "receivable EUR", "300.00");
      shows(window, "revenue EUR", "300.00");
    }
    try (Window window = new Window(language).open("/invoices/" + shop.invoice())) {
      shows(window, "total", "357.00");
      shows(window, "paid", "57.00");
      shows(window, "outstanding", "300.00");
      assertThat(window.text()).contains(language.money("57.00", "EUR"), Shop.SKU);
    }
  }

  private static void shows(Window window, String figure, String amount) {
    assertThat(window.figure(figure).innerText())
        .as(figure)
        .isEqualTo(window.language().money(amount, "EUR"));
  }

  /// In euro, of the list at a JSON pointer.
  private String sum(String query, String list, String field) {
    return api.read(query)
        .at(list)
        .valueStream()
        .filter(row -> row.path("currency").asString().equals("EUR"))
        .map(row -> row.path(field).asString())
        .findFirst()
        .orElseThrow();
  }
}
