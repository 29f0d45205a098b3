package io.throughline.query.erp.stock;

import static io.throughline.query.story.Company.line;
import static io.throughline.query.story.Company.stock;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.event.StockItemEvent.Direction;
import io.throughline.kernel.event.StockItemEvent.Disposition;
import io.throughline.kernel.event.StockItemEvent.ReleaseCause;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.id.StockItemId;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import io.throughline.query.story.Company;
import io.throughline.query.story.QuerySide;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StockTest extends QuerySide {

  private static final StockItemId ITEM = new StockItemId(new Sku("A-100"), Company.MAIN);

  @BeforeEach
  void stockAndTwoOrders() {
    company.register("c-1", "ACME", "Acme Tools");
    company.product("A-100", "Anvil");
    company.receive("A-100", 60, "2.00 EUR");
    company.receive("A-100", 40, "2.50 EUR");
    company.place("o-1", "c-1", "A-100 70 12.50 EUR");
    company.place("o-2", "c-1", "A-100 50 12.50 EUR");
    company.confirm("o-1");
    company.confirm("o-2");
    company.reserve(line("o-1", 1), 70);
    company.reserve(line("o-2", 1), 30);
    company.backorder(line("o-2", 1), 20);
  }

  private JsonNode item() {
    return get("/erp/stock/A-100@MAIN");
  }

  @Nested
  class Given_more_is_wanted_than_there_is {

    @Test
    void the_item_tells_who_has_what_and_who_waits() {
      told();

      assertJson(
          item().path("item"),
          """
          {'sku': 'A-100', 'warehouse': 'MAIN', 'name': 'Anvil', 'onHand': 100, 'reserved': 100,
           'available': 0, 'backordered': 20, 'currency': 'EUR', 'value': '220.00',
           'unitCost': '2.20', 'reorderPoint': null, 'reorderQuantity': null,
           'belowReorderPoint': false}
          """);
      assertJson(
          item().at("/lines/1"),
          """
          {'lineId': 'o-2/1', 'orderId': 'o-2', 'number': 1,
           'customer': {'id': 'c-1', 'code': 'ACME', 'name': 'Acme Tools'},
           'requestedDate': '2026-03-08', 'promisedDate': null, 'priority': 5, 'rank': 11,
           'reserved': 30, 'backordered': 20, 'issued': 0}
          """);
    }

    @Test
    void the_plan_asks_for_what_is_missing_by_due_date() {
      company.tell(
          "o-2",
          new SalesOrderEvent.LineRescheduled(
              line("o-2", 1), LocalDate.parse("2026-03-08"), LocalDate.parse("2026-03-20")));
      told();

      assertJson(
          get("/erp/production-plan").path("items"),
          """
          [{'due': '2026-03-20', 'sku': 'A-100', 'warehouse': 'MAIN', 'name': 'Anvil',
            'quantity': 20, 'lineCount': 1,
            'lines': [{'lineId': 'o-2/1', 'orderId': 'o-2',
              'customer': {'id': 'c-1', 'code': 'ACME', 'name': 'Acme Tools'},
              'quantity': 20, 'priority': 5, 'promisedDate': null}]}]
          """);
      assertThat(get("/erp/production-plan?until=2026-03-19").path("items").isEmpty()).isTrue();
      assertThat(get("/erp/production-plan?until=2026-03-20").path("items").size()).isEqualTo(1);
    }

    @Test
    void the_plan_is_paged_by_due_date_and_item() {
      company.place("o-3", "c-1", "B-200 5 1.00 EUR", "A-100 5 1.00 EUR");
      company.backorder(line("o-3", 1), 5);
      company.backorder(line("o-3", 2), 5);
      told();

      JsonNode first = get("/erp/production-plan?limit=1");
      assertThat(first.at("/items/0/quantity").asLong()).isEqualTo(25);
      assertThat(first.at("/items/0/lineCount").asLong()).isEqualTo(2);
      JsonNode second = get("/erp/production-plan?limit=1&after=" + first.path("next").asString());
      assertThat(second.at("/items/0/sku").asString()).isEqualTo("B-200");
      assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void items_are_found_by_text_and_by_being_waited_for() {
      company.receive("B-200", 1, "1.00 EUR");
      told();

      assertThat(get("/erp/stock?search=anv").path("items").size()).isEqualTo(1);
      assertThat(get("/erp/stock?search=nothing").path("items").isEmpty()).isTrue();
      assertThat(get("/erp/stock?only=backordered").path("items").size()).isEqualTo(1);
      JsonNode page = get("/erp/stock?limit=1");
      assertThat(page.at("/items/0/sku").asString()).isEqualTo("A-100");
      JsonNode next = get("/erp/stock?limit=1&after=" + page.path("next").asString());
      assertThat(next.at("/items/0/sku").asString()).isEqualTo("B-200");
      assertThat(ask("/erp/stock?only=lost").statusCode()).isEqualTo(400);
    }
  }

  @Nested
  class When_stock_moves {

    @Test
    void goods_that_leave_take_their_frozen_cost_along() {
      company.ship("s-1", "o-1", Map.of(line("o-1", 1), 70L));
      told();

      JsonNode level = item().path("item");
      assertThat(level.path("onHand").asLong()).isEqualTo(30);
      assertThat(level.path("reserved").asLong()).isEqualTo(30);
      assertThat(level.path("value").asString()).isEqualTo("45.00");
      assertThat(level.path("unitCost").asString()).isEqualTo("1.50");
      assertJson(
          item().at("/journal/items/0"),
          """
          {'position': 18, 'kind': 'ISSUED', 'quantity': -70, 'unitCost': '2.50',
           'valueDelta': '-175.00', 'onHandAfter': 30, 'valueAfter': '45.00',
           'lineId': 'o-1/1', 'shipmentId': 's-1', 'note': null,
           'recordedAt': '2026-03-01T08:00:18Z', 'effectiveAt': '2026-03-01T09:30:00Z',
           'actor': 'anna'}
          """);
    }

    @Test
    void every_change_of_hand_or_value_is_in_the_journal() {
      company.tell(
          stock("A-100"),
          new StockItemEvent.Adjusted(ITEM, -2, UnitPrice.parse("2.20 EUR"), "count"));
      company.tell(
          stock("A-100"), new StockItemEvent.Revalued(ITEM, Money.parse("-10.00 EUR"), "market"));
      company.tell(
          stock("A-100"),
          new StockItemEvent.Returned(
              "r-1",
              line("o-1", 1),
              Quantity.of(3),
              Disposition.RESTOCK,
              UnitPrice.parse("2.00 EUR")));
      company.tell(
          stock("A-100"),
          new StockItemEvent.Returned(
              "r-1",
              line("o-1", 1),
              Quantity.of(1),
              Disposition.SCRAP,
              UnitPrice.parse("2.00 EUR")));
      told();

      JsonNode answer = item();
      assertThat(answer.at("/item/onHand").asLong()).isEqualTo(101);
      assertThat(answer.at("/item/value").asString()).isEqualTo("211.60");
      assertThat(answer.at("/journal/items").values())
          .extracting(movement -> movement.path("kind").asString())
          .containsExactly("SCRAPPED", "RETURNED", "REVALUED", "ADJUSTED", "RECEIVED", "RECEIVED");
      JsonNode older = get("/erp/stock/A-100@MAIN?limit=5").at("/journal/next");
      assertThat(
              get("/erp/stock/A-100@MAIN?limit=5&after=" + older.asString())
                  .at("/journal/items")
                  .size())
          .isEqualTo(1);
    }

    @Test
    void what_is_let_go_passed_on_or_lost_changes_hands() {
      company.tell(
          stock("A-100"),
          new StockItemEvent.ReservationReleased(
              line("o-1", 1), Quantity.of(10), ReleaseCause.CANCELLED, "e-1"));
      company.fill(line("o-2", 1), 10);
      company.tell(
          stock("A-100"),
          new StockItemEvent.BackorderReleased(
              line("o-2", 1), Quantity.of(1), ReleaseCause.CANCELLED, "e-2"));
      company.tell(
          stock("A-100"),
          new StockItemEvent.ReservationReassigned(
              line("o-1", 1), line("o-2", 1), Quantity.of(5), "urgent"));
      company.tell(
          stock("A-100"), new StockItemEvent.ReservationDisplaced(line("o-1", 1), Quantity.of(2)));
      told();

      JsonNode answer = item();
      assertThat(answer.at("/item/reserved").asLong()).isEqualTo(98);
      assertThat(answer.at("/item/backordered").asLong()).isEqualTo(11);
      assertThat(answer.at("/lines/0/reserved").asLong()).isEqualTo(53);
      assertThat(answer.at("/lines/0/backordered").asLong()).isEqualTo(7);
      assertThat(answer.at("/lines/1/reserved").asLong()).isEqualTo(45);
      assertThat(answer.at("/lines/1/backordered").asLong()).isEqualTo(4);
    }

    @Test
    void the_policy_and_the_warning_are_told() {
      company.tell(
          stock("A-100"),
          new StockItemEvent.ReorderPolicySet(ITEM, Quantity.of(20), Quantity.of(100)));
      company.tell(
          stock("A-100"),
          new StockItemEvent.ReorderPointCrossed(Direction.BELOW, Quantity.ZERO, Quantity.of(20)));
      told();

      JsonNode level = item().path("item");
      assertThat(level.path("reorderPoint").asLong()).isEqualTo(20);
      assertThat(level.path("reorderQuantity").asLong()).isEqualTo(100);
      assertThat(level.path("belowReorderPoint").asBoolean()).isTrue();
    }
  }

  @Test
  void an_item_that_is_not_there_is_unknown() {
    told();

    assertThat(ask("/erp/stock/X@MAIN").statusCode()).isEqualTo(404);
  }
}
