package io.throughline.command.shipment;

import static io.throughline.command.shipment.ShipmentExamples.BOLTS;
import static io.throughline.command.shipment.ShipmentExamples.CANCELLED;
import static io.throughline.command.shipment.ShipmentExamples.DELIVERED;
import static io.throughline.command.shipment.ShipmentExamples.NUTS;
import static io.throughline.command.shipment.ShipmentExamples.ORDER;
import static io.throughline.command.shipment.ShipmentExamples.PLAN;
import static io.throughline.command.shipment.ShipmentExamples.PLANNED;
import static io.throughline.command.shipment.ShipmentExamples.SHIPMENTS;
import static io.throughline.command.shipment.ShipmentExamples.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.kernel.event.ShipmentEvent.ShipmentLine;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.quantity.Quantity;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanningTest {

  @Nested
  class When_a_shipment_is_planned {

    @Test
    void it_is_what_was_asked_for() {
      SHIPMENTS.given().when(PLAN).then(PLANNED.getFirst());
    }

    @Test
    void again_with_the_same_content_nothing_changes_whatever_happened_since() {
      SHIPMENTS.given(PLANNED).when(PLAN).thenUnchanged();
      SHIPMENTS.given(DELIVERED).when(PLAN).thenUnchanged();
      SHIPMENTS.given(CANCELLED).when(PLAN).thenUnchanged();
    }

    @Test
    void again_with_other_content_it_is_refused() {
      SHIPMENTS
          .given(PLANNED)
          .when(plan(BOLTS))
          .thenRejected(ShipmentRejection.EXISTS, "shipment-1");
    }
  }

  @Nested
  class When_its_content_is_wrong {

    @Test
    void it_has_1_to_5000_lines() {
      SHIPMENTS.given().when(plan()).thenRejected(ShipmentRejection.LINE_COUNT, "0 lines", "5000");
      assertThat(SHIPMENTS.given().when(plan(lines(5_000))).events()).hasSize(1);
      SHIPMENTS
          .given()
          .when(plan(lines(5_001)))
          .thenRejected(ShipmentRejection.LINE_COUNT, "5001 lines");
    }

    @Test
    void a_line_ships_something_of_its_order_once() {
      SHIPMENTS
          .given()
          .when(plan(BOLTS, new ShipmentLine(NUTS.lineId(), NUTS.sku(), Quantity.ZERO)))
          .thenRejected(ShipmentRejection.QUANTITY, "order-1/2");
      SHIPMENTS
          .given()
          .when(plan(new ShipmentLine(new LineId("order-2/1"), NUTS.sku(), Quantity.of(1))))
          .thenRejected(ShipmentRejection.LINE_OF_OTHER_ORDER, "order-2/1", "order-1");
      SHIPMENTS
          .given()
          .when(plan(BOLTS, NUTS, BOLTS))
          .thenRejected(ShipmentRejection.LINE_REPEATED, "order-1/1");
    }

    private static ShipmentLine[] lines(int number) {
      return IntStream.rangeClosed(1, number)
          .mapToObj(n -> new ShipmentLine(LineId.of(ORDER, n), new Sku("nut"), Quantity.of(1)))
          .toArray(ShipmentLine[]::new);
    }
  }
}
