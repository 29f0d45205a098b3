package io.throughline.query.erp.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.kernel.event.ProductEvent;
import io.throughline.kernel.event.ProductEvent.BomComponent;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.id.StreamId;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import io.throughline.query.story.QuerySide;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProductTest extends QuerySide {

  private static final String ANVIL = StreamId.product(new Sku("A-100")).value();

  @BeforeEach
  void products() {
    company.product("A-100", "Anvil");
    company.product("B-200", "Bolt");
  }

  private void price(String price, String from) {
    company.tell(
        ANVIL,
        new ProductEvent.PricePublished("STANDARD", UnitPrice.parse(price), LocalDate.parse(from)));
  }

  private void bom(int version, BomComponent... components) {
    company.tell(ANVIL, new ProductEvent.BomPublished(version, List.of(components)));
  }

  @Test
  void the_price_that_is_valid_today_is_shown() {
    price("9.50 EUR", "2026-01-01");
    price("10.00 EUR", "2026-04-01");
    price("11.00 EUR", "2026-05-01");
    price("12.00 USD", "2026-01-01");
    told();

    assertJson(
        get("/erp/products?search=anv").path("items"),
        """
        [{'sku': 'A-100', 'name': 'Anvil', 'category': 'tools', 'baseUnit': 'piece',
          'prices': [
            {'list': 'STANDARD', 'currency': 'EUR', 'price': '10.00', 'validFrom': '2026-04-01'},
            {'list': 'STANDARD', 'currency': 'USD', 'price': '12.00', 'validFrom': '2026-01-01'}]}]
        """);
    assertThat(get("/erp/products/A-100").path("allPrices").size()).isEqualTo(4);
  }

  @Test
  void a_later_price_for_the_same_day_replaces_the_earlier() {
    price("9.50 EUR", "2026-01-01");
    told();
    price("9.75 EUR", "2026-01-01");
    told();

    assertThat(get("/erp/products/A-100").at("/product/prices/0/price").asString())
        .isEqualTo("9.75");
  }

  @Test
  void the_newest_bill_of_materials_counts() {
    bom(1, new BomComponent(new Sku("B-200"), Quantity.of(4)));
    told();
    bom(
        2,
        new BomComponent(new Sku("C-300"), Quantity.of(1)),
        new BomComponent(new Sku("B-200"), Quantity.of(2)));
    company.tell(ANVIL, new ProductEvent.SubstituteDefined(new Sku("B-200")));
    told();

    JsonNode answer = get("/erp/products/A-100");
    assertThat(answer.path("bomVersion").asInt()).isEqualTo(2);
    assertJson(
        answer.path("components"),
        """
        [{'sku': 'B-200', 'name': 'Bolt', 'quantity': 2},
         {'sku': 'C-300', 'name': null, 'quantity': 1}]
        """);
    assertJson(answer.path("substitutes"), "['B-200']");
  }

  @Test
  void products_come_by_sku_page_by_page() {
    told();

    JsonNode page = get("/erp/products?limit=1");
    assertThat(page.at("/items/0/sku").asString()).isEqualTo("A-100");
    JsonNode next = get("/erp/products?limit=1&after=" + page.path("next").asString());
    assertThat(next.at("/items/0/sku").asString()).isEqualTo("B-200");
    assertThat(ask("/erp/products/X").statusCode()).isEqualTo(404);
  }
}
