package io.throughline.query.erp.shipment;

import io.throughline.query.erp.shipment.ShipmentAnswers.ShipmentAnswer;
import io.throughline.query.erp.shipment.ShipmentAnswers.ShipmentRow;
import io.throughline.query.http.Cursor;
import io.throughline.query.http.Page;
import io.throughline.query.http.Paging;
import io.throughline.query.http.QueryRefused;
import io.throughline.query.http.ViewRead;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shipments over HTTP.
@RestController
@RequestMapping("/api/erp/shipments")
class ShipmentController {

  private final ViewRead read;
  private final ShipmentTable shipments;

  ShipmentController(ViewRead read, ShipmentTable shipments) {
    this.read = read;
    this.shipments = shipments;
  }

  @GetMapping
  Page<ShipmentRow> newest(
      @RequestParam @Nullable ShipmentStatus status,
      @RequestParam @Nullable String orderId,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String after) {
    Paging paging = Paging.of(limit, after);
    return read.at(position ->
        Page.of(
            position,
            paging,
            shipments.newest(status, orderId, paging),
            ShipmentTable.Entry::shipment,
            entry -> Cursor.of(entry.plannedPosition())));
  }

  @GetMapping("/{shipmentId}")
  ShipmentAnswer shipment(@PathVariable String shipmentId) {
    return read.at(position ->
        new ShipmentAnswer(
            position,
            shipments
                .shipment(shipmentId)
                .orElseThrow(() -> QueryRefused.unknown("shipment", shipmentId))
                .shipment(),
            shipments.lines(shipmentId)));
  }
}
