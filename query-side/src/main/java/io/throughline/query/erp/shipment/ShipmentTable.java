package io.throughline.query.erp.shipment;

import io.throughline.query.erp.shipment.ShipmentAnswers.Line;
import io.throughline.query.erp.shipment.ShipmentAnswers.ShipmentRow;
import io.throughline.query.http.Paging;
import io.throughline.query.party.Parties;
import io.throughline.query.party.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What can be read about shipments.
@Component
class ShipmentTable {

  /// A shipment and where the log tells that it was planned, by which lists are sorted.
  record Entry(long plannedPosition, ShipmentRow shipment) {}

  private static final String SELECT =
      "select t.*, "
          + Parties.COLUMNS
          + " from view.shipment t"
          + Parties.join("view.shipment_customer")
          + "where true ";

  private final JdbcClient jdbc;

  ShipmentTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The newest first; one more than the page shows.
  List<Entry> newest(@Nullable ShipmentStatus status, @Nullable String orderId, Paging paging) {
    StringBuilder sql = new StringBuilder(SELECT);
    if (status != null) {
      sql.append("and t.status = :status ").append(status.isOpen() ? "and t.is_open " : "");
    }
    if (orderId != null) {
      sql.append("and t.order_id = :order ");
    }
    if (paging.after() != null) {
      sql.append("and t.planned_position < :after ");
    }
    return jdbc.sql(sql.append("order by t.planned_position desc limit :rows").toString())
        .param("status", status == null ? null : status.name())
        .param("order", orderId)
        .param("after", paging.afterNumber())
        .param("rows", paging.rows())
        .query((row, _) -> entry(row))
        .list();
  }

  Optional<Entry> shipment(String id) {
    return jdbc.sql(SELECT + "and t.shipment_id = :id")
        .param("id", id)
        .query((row, _) -> entry(row))
        .optional();
  }

  List<Line> lines(String id) {
    return jdbc.sql(
            """
            select line_id, sku, quantity, issued from view.shipment_line
            where shipment_id = ?
            order by length(line_id), line_id
            """)
        .param(id)
        .query((row, _) ->
            new Line(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
        .list();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("planned_position"),
        new ShipmentRow(
            row.getString("shipment_id"),
            row.getString("order_id"),
            Party.read(row),
            row.getString("warehouse"),
            ShipmentStatus.valueOf(row.getString("status")),
            row.getTimestamp("planned_at").toInstant(),
            row.getObject("packages", Integer.class),
            row.getString("carrier"),
            row.getString("tracking_number"),
            row.getObject("expected", LocalDate.class),
            row.getString("delay_reason"),
            instant(row, "issued_at"),
            instant(row, "delivered_at"),
            row.getString("proof_of_delivery"),
            row.getString("cancel_reason")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }
}
