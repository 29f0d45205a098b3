package io.throughline.query.erp.shipment;

import static io.throughline.query.story.Company.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.kernel.event.ShipmentEvent;
import io.throughline.query.story.QuerySide;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ShipmentTest extends QuerySide {

  @BeforeEach
  void shipments() {
    company.register("c-1", "ACME", "Acme Tools");
    company.place("o-1", "c-1", "A-100 10 12.50 EUR");
    company.confirm("o-1");
    company.reserve(line("o-1", 1), 10);
    company.ship("s-1", "o-1", Map.of(line("o-1", 1), 6L));
    company.ship("s-2", "o-1", Map.of(line("o-1", 1), 4L));
  }

  @Test
  void a_shipment_that_has_left_is_told_with_its_lines() {
    told();

    assertJson(
        get("/erp/shipments/s-1").path("shipment"),
        """
        {'shipmentId': 's-1', 'orderId': 'o-1',
         'customer': {'id': 'c-1', 'code': 'ACME', 'name': 'Acme Tools'}, 'warehouse': 'MAIN',
         'status': 'SHIPPED', 'plannedAt': '2026-03-01T09:30:00Z', 'packages': 1,
         'carrier': 'DHL', 'trackingNumber': 'T-s-1', 'expected': null, 'delayReason': null,
         'issuedAt': '2026-03-01T09:30:00Z', 'deliveredAt': null, 'proofOfDelivery': null,
         'cancelReason': null}
        """);
    assertJson(
        get("/erp/shipments/s-1").path("lines"),
        "[{'lineId': 'o-1/1', 'sku': 'A-100', 'quantity': 6, 'issued': 6}]");
  }

  @Test
  void delay_and_delivery_are_told() {
    told();
    company.tell("s-1", new ShipmentEvent.Delayed(LocalDate.parse("2026-03-09"), "snow"));
    company.on("2026-03-08");
    company.tell("s-1", new ShipmentEvent.Delivered("Mr. Jones"));
    company.tell("s-2", new ShipmentEvent.Cancelled("lost"));
    told();

    JsonNode shipment = get("/erp/shipments/s-1").path("shipment");
    assertThat(shipment.path("status").asString()).isEqualTo("DELIVERED");
    assertThat(shipment.path("expected").asString()).isEqualTo("2026-03-09");
    assertThat(shipment.path("delayReason").asString()).isEqualTo("snow");
    assertThat(shipment.path("deliveredAt").asString()).isEqualTo("2026-03-08T09:30:00Z");
    assertThat(shipment.path("proofOfDelivery").asString()).isEqualTo("Mr. Jones");
    assertThat(shipment.path("carrier").asString()).isEqualTo("DHL");
    assertThat(get("/erp/shipments/s-2").at("/shipment/cancelReason").asString()).isEqualTo("lost");
  }

  @Test
  void they_are_found_by_status_and_order_the_newest_first() {
    company.tell("s-1", new ShipmentEvent.Delivered(null));
    told();

    assertThat(get("/erp/shipments?status=SHIPPED").at("/items/0/shipmentId").asString())
        .isEqualTo("s-2");
    JsonNode page = get("/erp/shipments?orderId=o-1&limit=1");
    assertThat(page.at("/items/0/shipmentId").asString()).isEqualTo("s-2");
    JsonNode next = get("/erp/shipments?limit=1&after=" + page.path("next").asString());
    assertThat(next.at("/items/0/shipmentId").asString()).isEqualTo("s-1");
    assertThat(get("/erp/shipments?orderId=o-2").path("items").isEmpty()).isTrue();
    assertThat(ask("/erp/shipments/s-9").statusCode()).isEqualTo(404);
  }
}
