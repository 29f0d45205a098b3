package io.throughline.launcher.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// What a reader does in the console: the forms, filled in and sent as with mouse and keys.
class FormsTest {

  private static final int UNPROCESSABLE = 422;

  private final Shop shop = Shop.shared();

  /// A customer and an item that no other test deals in.
  private String customer(Language language, String test) {
    String mark = test + "-" + language.name();
    shop.stock("ITEM-" + mark, 50);
    return shop.register("FORM-" + mark, "Forms " + mark);
  }

  private static Locator field(Window window, String name) {
    return window.page().getByLabel(window.language().text("field." + name)).first();
  }

  private static Locator button(Window window, String key) {
    return window
        .page()
        .getByRole(
            AriaRole.BUTTON,
            new com.microsoft.playwright.Page.GetByRoleOptions()
                .setName(window.language().text(key)));
  }

  private static void shows(Locator place, String text) {
    PlaywrightAssertions.assertThat(place).containsText(text);
  }

  @Nested
  class When_an_order_is_placed {

    @ParameterizedTest
    @EnumSource
    void it_arrives_is_confirmed_and_reserved_while_one_looks(Language language) {
      String customer = customer(language, "A");
      try (Window window = new Window(language).open("/orders/new?currency=EUR")) {
        fillIn(window, "A-" + language.name());
        button(window, "order.place").click();

        shows(window.page().locator(".done"), language.text("done.placed").substring(0, 4));
        shows(window.figure("status"), language.text("order-status.CONFIRMED"));
        shows(window.figure("step reserved"), language.text("step.state.DONE"));
        shows(window.figure("total"), language.money("37.50", "EUR"));
      }
      JsonNode order = shop.api().read("/erp/orders?customerId=" + customer).at("/items/0");
      assertThat(order.path("total").asString()).isEqualTo("37.50");
      assertThat(order.path("externalReference").asString()).isEqualTo("MY-" + language.name());
    }

    /// The customer and the item are found by the beginning of their names.
    private void fillIn(Window window, String mark) {
      choose(window, field(window, "customerId"), "FORM-" + mark);
      choose(window, field(window, "sku"), "ITEM-" + mark);
      shows(
          window.page().locator(".hint"),
          window.language().text("order.available").replace("{0}", "50"));
      PlaywrightAssertions.assertThat(field(window, "unitPrice")).hasValue("12.50");
      field(window, "quantity").fill("3");
      field(window, "externalReference").fill("MY-" + window.language().name());
      shows(window.page().locator("#total"), window.language().money("37.50", "EUR"));
    }

    private static void choose(Window window, Locator field, String value) {
      field.pressSequentially(value.substring(0, value.length() - 2));
      window.page().locator("[role=option][data-value='" + value + "']").click();
    }
  }

  @Nested
  class When_a_payment_is_recorded {

    @ParameterizedTest
    @EnumSource
    void it_arrives_and_clears_the_invoice_it_names(Language language) {
      String customer = customer(language, "P");
      String order =
          shop.place(customer, "PAY-" + language, "ITEM-P-" + language.name(), 2, "10.00");
      shop.ship(order);
      Shop.eventually(() ->
          assertThat(
                  shop.api()
                      .read("/erp/receivables/items?open=true&customerId=" + customer)
                      .path("items"))
              .hasSize(1));
      try (Window window = new Window(language).open("/receivables?customerId=" + customer)) {
        window.page().locator("#live a.btn", text(language.text("payment.pay"))).click();
        PlaywrightAssertions.assertThat(field(window, "amount")).hasValue("23.80");
        PlaywrightAssertions.assertThat(field(window, "references"))
            .hasValue(Pattern.compile("INV-\\d+"));
        button(window, "payment.new").click();

        shows(window.page().locator(".done"), language.text("done.paid").substring(0, 4));
        shows(window.page().locator("[data-figure^='payment ']"), language.money("23.80", "EUR"));
        shows(window.page().locator("#live"), language.text("receivables.settled"));
      }
      assertThat(shop.orderBook(order).at("/order/paymentStatus").asString()).isEqualTo("PAID");
    }

    private static com.microsoft.playwright.Page.LocatorOptions text(String text) {
      return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
    }
  }

  @Nested
  class When_goods_are_received {

    @ParameterizedTest
    @EnumSource
    void they_are_on_hand_at_once(Language language) {
      var _ = customer(language, "R");
      String item = "ITEM-R-" + language.name() + "@MAIN";
      try (Window window = new Window(language).open("/stock/" + item + "/receive")) {
        field(window, "quantity").fill("12");
        field(window, "source").fill("purchase 7");
        button(window, "receive.title").click();

        shows(window.page().locator(".done"), language.text("done.received").substring(0, 4));
        shows(window.figure("on-hand"), "62");
      }
    }
  }

  @Nested
  class When_something_is_wrong {

    @ParameterizedTest
    @EnumSource
    void an_order_says_of_which_field_in_the_language_of_its_reader(Language language) {
      try (Window window = new Window(language).expecting(UNPROCESSABLE).open("/orders/new")) {
        field(window, "customerId").fill("NOBODY");
        field(window, "sku").fill("NOTHING");
        field(window, "quantity").fill("some");
        field(window, "unitPrice").fill("-1");
        button(window, "order.place").click();

        says(window, "customerId", language.text("form.customer.unknown"));
        says(window, "quantity", language.text("form.number"));
        PlaywrightAssertions.assertThat(field(window, "quantity")).hasValue("some");
      }
    }

    @ParameterizedTest
    @EnumSource
    void what_only_the_server_can_know_is_said_in_the_same_way(Language language) {
      try (Window window = new Window(language).expecting(UNPROCESSABLE).open("/orders/new")) {
        field(window, "customerId").fill(Shop.CUSTOMER_CODE);
        field(window, "sku").fill("NOTHING");
        field(window, "quantity").fill("1");
        field(window, "unitPrice").fill("1");
        button(window, "order.place").click();

        says(window, "sku", language.text("rule.sku"));
        field(window, "sku").fill(Shop.SKU);
        field(window, "quantity").fill("0");
        button(window, "order.place").click();

        says(window, "quantity", language.text("refusal.sales-order-quantity"));
        assertThat(window.leaves()).doesNotContainAnyElementsOf(language.foreign());
      }
    }

    @ParameterizedTest
    @EnumSource
    void a_payment_of_nothing_is_none(Language language) {
      try (Window window = new Window(language).expecting(UNPROCESSABLE).open("/payments/new")) {
        button(window, "payment.new").click();
        says(window, "amount", language.text("form.required"));

        field(window, "customerId").fill(Shop.CUSTOMER_CODE);
        field(window, "amount").fill("0");
        button(window, "payment.new").click();

        says(window, "amount", language.text("refusal.payment-amount-not-positive"));
      }
    }

    @ParameterizedTest
    @EnumSource
    void a_receipt_of_half_a_piece_is_none(Language language) {
      String path = "/stock/" + Shop.ITEM + "/receive";
      try (Window window = new Window(language).expecting(UNPROCESSABLE).open(path)) {
        field(window, "quantity").fill("0.5");
        button(window, "receive.title").click();

        says(window, "quantity", language.text("form.whole"));
        says(window, "source", language.text("form.required"));
      }
    }

    /// At the field, and above the form with the name of the field.
    private static void says(Window window, String name, String text) {
      shows(window.page().locator("#" + field(window, name).getAttribute("id") + "-wrong"), text);
      Locator above =
          window
              .page()
              .locator("[role=alert] li")
              .filter(
                  new Locator.FilterOptions().setHasText(window.language().text("field." + name)))
              .first();
      shows(above, text);
    }
  }
}
