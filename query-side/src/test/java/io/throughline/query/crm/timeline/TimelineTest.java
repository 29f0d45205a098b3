package io.throughline.query.crm.timeline;

import static io.throughline.query.story.Company.line;
import static io.throughline.query.story.Company.stock;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.kernel.event.OpportunityEvent;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.ShippingPolicy;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.OpportunityId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.quantity.Quantity;
import io.throughline.query.story.QuerySide;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TimelineTest extends QuerySide {

  /// From the first chance to the last cent, with another order beside it.
  @BeforeEach
  void story() {
    company.register("c-1", "ACME", "Acme Tools");
    company.receive("A-100", 100, "2.50 EUR");
    company.open("op-1", "c-1", "Anvils", "100.00 EUR");
    company.quote("op-1", 1, "A-100", 10, "10.00 EUR");
    company.tell("op-1", new OpportunityEvent.QuoteSent(1));
    company.tell("op-1", new OpportunityEvent.QuoteAccepted(1));
    company.place("o-2", "c-1", "A-100 1 10.00 EUR");
    placeFromQuote();
    company.confirm("o-1");
    company.tell("op-1", new OpportunityEvent.Won(1, new OrderId("o-1")));
    company.reserve(line("o-1", 1), 10);
    company.ship("s-1", "o-1", Map.of(line("o-1", 1), 10L));
    company.bill("i-1", "o-1", Map.of(line("o-1", 1), 10L));
    company.bill("i-2", "o-2", Map.of(line("o-2", 1), 1L));
    company.pay("p-1", "c-1", "121.00 EUR");
    company.clear("c-1", "i-1", "p-1", "110.00 EUR");
    company.clear("c-1", "i-2", "p-1", "11.00 EUR");
  }

  private void placeFromQuote() {
    company.place("o-1", "c-1", "A-100 10 10.00 EUR");
    // The story places without a quote; this is the same order with one.
    company.replaceLast(
        new SalesOrderEvent.Placed(
            new OrderId("o-1"),
            new CustomerId("c-1"),
            new OpportunityId("op-1"),
            1,
            Currency.getInstance("EUR"),
            List.of(company.placed(line("o-1", 1))),
            30,
            InvoicingPolicy.DELIVERED,
            ShippingPolicy.PARTIAL,
            null));
  }

  private static List<String> types(JsonNode timeline) {
    return timeline.path("items").values().stream()
        .map(entry -> entry.path("type").asString())
        .toList();
  }

  @Test
  void an_order_is_told_from_the_first_chance_to_the_payment() {
    told();

    assertThat(types(get("/crm/orders/o-1/timeline")))
        .containsExactly(
            "opportunity-opened",
            "quote-prepared",
            "quote-sent",
            "quote-accepted",
            "sales-order-placed",
            "credit-committed",
            "sales-order-confirmed",
            "opportunity-won",
            "stock-reserved",
            "shipment-planned",
            "shipment-picked",
            "shipment-packed",
            "goods-issue-requested",
            "stock-issued",
            "goods-issued",
            "invoice-drafted",
            "invoice-issued",
            "invoice-number-assigned",
            "open-item-posted",
            "credit-commitment-reduced",
            "payment-received",
            "payment-identified",
            "open-item-posted",
            "items-cleared");
  }

  @Test
  void it_tells_where_the_order_stands() {
    told();

    JsonNode answer = get("/crm/orders/o-1/timeline");
    assertThat(answer.path("status").asString()).isEqualTo("COMPLETED");
    assertThat(answer.path("paymentStatus").asString()).isEqualTo("PAID");
    assertThat(answer.path("opportunityId").asString()).isEqualTo("op-1");
    assertThat(answer.at("/customer/code").asString()).isEqualTo("ACME");
    assertThat(answer.path("total").asString()).isEqualTo("110.00");
    assertThat(answer.path("outstanding").asString()).isEqualTo("0.00");
  }

  @Test
  void each_event_is_told_in_short() {
    told();

    JsonNode items = get("/crm/orders/o-1/timeline").path("items");
    assertJson(
        items.get(8),
        """
        {'position': 12, 'type': 'stock-reserved', 'recordedAt': '2026-03-01T08:00:12Z',
         'effectiveAt': '2026-03-01T09:30:00Z', 'actor': 'anna', 'subject': 'o-1',
         'summary': {'item': 'A-100@MAIN', 'lineId': 'o-1/1', 'quantity': '10'}}
        """);
    assertJson(items.get(17).path("summary"), "{'documentId': 'i-1', 'legalNumber': 'INV-1'}");
    assertJson(
        items.get(23).path("summary"),
        """
        {'debitItem': 'i-1', 'creditItem': 'p-1', 'amount': '110.00', 'currency': 'EUR',
         'discount': '0.00'}
        """);
  }

  @Test
  void what_concerns_another_order_stays_there() {
    company.tell(
        stock("A-100"),
        new StockItemEvent.ReservationReassigned(
            line("o-1", 1), line("o-2", 1), Quantity.of(1), "urgent"));
    told();

    assertThat(types(get("/crm/orders/o-2/timeline")))
        .containsExactly(
            "sales-order-placed",
            "invoice-drafted",
            "invoice-issued",
            "invoice-number-assigned",
            "open-item-posted",
            "credit-commitment-reduced",
            "payment-received",
            "payment-identified",
            "open-item-posted",
            "items-cleared",
            "reservation-reassigned");
    assertThat(types(get("/crm/orders/o-1/timeline"))).endsWith("reservation-reassigned");
  }

  @Test
  void a_credit_note_is_told_with_its_order() {
    company.credit("n-1", "i-1", Map.of(line("o-1", 1), 2L));
    company.clear("c-1", "i-2", "n-1", "1.00 EUR");
    told();

    assertThat(types(get("/crm/orders/o-1/timeline")))
        .endsWith("credit-note-issued", "invoice-number-assigned", "open-item-posted");
    assertThat(types(get("/crm/orders/o-2/timeline"))).endsWith("items-cleared");
  }

  @Test
  void a_long_timeline_comes_in_parts() {
    told();

    JsonNode first = get("/crm/orders/o-1/timeline?limit=20");
    JsonNode second =
        get("/crm/orders/o-1/timeline?limit=20&after=" + first.path("next").asString());
    assertThat(first.path("items").size()).isEqualTo(20);
    assertThat(types(second))
        .containsExactly(
            "payment-received", "payment-identified", "open-item-posted", "items-cleared");
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(ask("/crm/orders/o-9/timeline").statusCode()).isEqualTo(404);
  }
}
