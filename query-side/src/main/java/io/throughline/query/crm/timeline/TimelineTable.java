package io.throughline.query.crm.timeline;

import io.throughline.query.http.Answer;
import io.throughline.query.http.Paging;
import io.throughline.query.order.OrderFigures;
import io.throughline.query.order.OrderRows;
import io.throughline.query.order.OrderStatus;
import io.throughline.query.order.PaymentStatus;
import io.throughline.query.party.Parties;
import io.throughline.query.party.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What can be read about the way of an order.
@Component
class TimelineTable {

  /// An order and the customer it is counted to.
  record Tracked(OrderFigures order, Party customer) {}

  /// @param position of the event in the log
  /// @param type what the event is called, such as `stock-reserved`
  /// @param subject the order; or the opportunity, payment or credit note it has to do with
  /// @param summary what the event tells, in short texts
  record Entry(
      long position,
      String type,
      Instant recordedAt,
      Instant effectiveAt,
      String actor,
      String subject,
      Map<String, String> summary) {}

  /// @param items the events in log order
  record TimelineAnswer(
      long position,
      String orderId,
      Party customer,
      @Nullable String externalReference,
      @Nullable String opportunityId,
      OrderStatus status,
      PaymentStatus paymentStatus,
      String currency,
      String total,
      String openValue,
      String invoiced,
      String outstanding,
      List<Entry> items,
      @Nullable String next)
      implements Answer {}

  private final JdbcClient jdbc;

  TimelineTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Tracked> order(String orderId) {
    return jdbc.sql(
            "select t.*, "
                + Parties.COLUMNS
                + " from view.order_book t"
                + Parties.join("view.timeline_customer")
                + "where t.order_id = ?")
        .param(orderId)
        .query((row, _) -> new Tracked(OrderRows.figures(row), Party.read(row)))
        .optional();
  }

  /// In log order; one more than the page shows.
  List<Entry> entries(String orderId, Paging paging) {
    Long after = paging.afterNumber();
    return jdbc.sql(
            """
            select * from view.timeline_entry
            where position > :after and subject = any(array(
              select :order union all
              select subject from view.timeline_link where order_id = :order))
            order by position limit :rows
            """)
        .param("order", orderId)
        .param("after", after == null ? 0 : after)
        .param("rows", paging.rows())
        .query((row, _) -> entry(row))
        .list();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("position"),
        row.getString("wire_name"),
        row.getTimestamp("recorded_at").toInstant(),
        row.getTimestamp("effective_at").toInstant(),
        row.getString("actor"),
        row.getString("subject"),
        SummaryJson.read(row.getString("summary")));
  }
}
