package io.throughline.query.erp.shipment;

import io.throughline.kernel.event.ShipmentEvent;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.id.LineId;
import io.throughline.query.party.Parties;
import io.throughline.query.view.Rows;
import io.throughline.query.view.View;
import io.throughline.query.view.ViewBatch;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Shipments and their lines.
@Component
class ShipmentView implements View {

  /// What a shipment takes of an order line.
  private record Part(String shipment, LineId line) {}

  private final JdbcClient jdbc;
  private final Parties customers;

  ShipmentView(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.customers = new Parties(jdbc, "view.shipment_customer");
  }

  @Override
  public String name() {
    return "shipment";
  }

  @Override
  public void apply(ViewBatch batch) {
    customers.apply(batch);
    plan(batch);
    Map<String, ShipmentChange> changes = new LinkedHashMap<>();
    batch.each(
        ShipmentEvent.class,
        (event, recorded) ->
            changes.merge(
                recorded.streamId(), ShipmentChange.of(event, recorded), ShipmentChange::then));
    change(changes);
    issue(batch);
  }

  private void plan(ViewBatch batch) {
    Rows shipments =
        Rows.of(
            "text shipment_id",
            "text order_id",
            "text customer_id",
            "text warehouse",
            "bigint position",
            "timestamptz planned_at");
    Rows lines = Rows.of("text shipment_id", "text line_id", "text sku", "bigint quantity");
    batch.each(
        ShipmentEvent.Planned.class,
        (e, recorded) -> {
          shipments.add(
              e.shipmentId(),
              e.orderId(),
              e.customerId(),
              e.warehouse(),
              recorded.position(),
              recorded.effectiveAt());
          e.lines()
              .forEach(line ->
                  lines.add(e.shipmentId(), line.lineId(), line.sku(), line.quantity().units()));
        });
    shipments.write(
        jdbc,
        """
        insert into view.shipment (
          shipment_id, order_id, customer_id, warehouse, planned_position, planned_at, status)
        select shipment_id, order_id, customer_id, warehouse, position, planned_at, 'PLANNED'
        from rows
        """);
    lines.write(
        jdbc,
        """
        insert into view.shipment_line (shipment_id, line_id, sku, quantity, issued)
        select shipment_id, line_id, min(sku), sum(quantity), 0 from rows
        group by shipment_id, line_id
        """);
  }

  private void change(Map<String, ShipmentChange> changes) {
    Rows rows =
        Rows.of(
            "text shipment_id",
            "text status",
            "integer packages",
            "text carrier",
            "text tracking_number",
            "date expected",
            "text delay_reason",
            "timestamptz issued_at",
            "timestamptz delivered_at",
            "text proof_of_delivery",
            "text cancel_reason");
    changes.forEach((id, change) ->
        rows.add(
            id,
            change.status(),
            change.packages(),
            change.carrier(),
            change.trackingNumber(),
            change.expected(),
            change.delayReason(),
            change.issuedAt(),
            change.deliveredAt(),
            change.proofOfDelivery(),
            change.cancelReason()));
    rows.write(
        jdbc,
        """
        update view.shipment t set
          status = coalesce(rows.status, t.status),
          packages = coalesce(rows.packages, t.packages),
          carrier = coalesce(rows.carrier, t.carrier),
          tracking_number = coalesce(rows.tracking_number, t.tracking_number),
          expected = coalesce(rows.expected, t.expected),
          delay_reason = coalesce(rows.delay_reason, t.delay_reason),
          issued_at = coalesce(rows.issued_at, t.issued_at),
          delivered_at = coalesce(rows.delivered_at, t.delivered_at),
          proof_of_delivery = coalesce(rows.proof_of_delivery, t.proof_of_delivery),
          cancel_reason = coalesce(rows.cancel_reason, t.cancel_reason)
        from rows where t.shipment_id = rows.shipment_id
        """);
  }

  private void issue(ViewBatch batch) {
    Map<Part, Long> issued = new LinkedHashMap<>();
    batch.each(
        StockItemEvent.Issued.class,
        (e, _) ->
            issued.merge(
                new Part(e.shipmentId().value(), e.lineId()), e.quantity().units(), Long::sum));
    Rows rows = Rows.of("text shipment_id", "text line_id", "bigint issued");
    issued.forEach((part, units) -> rows.add(part.shipment(), part.line(), units));
    rows.write(
        jdbc,
        """
        update view.shipment_line t set issued = t.issued + rows.issued
        from rows where t.shipment_id = rows.shipment_id and t.line_id = rows.line_id
        """);
  }
}
