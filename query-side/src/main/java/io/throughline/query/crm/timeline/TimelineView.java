package io.throughline.query.crm.timeline;

import io.throughline.kernel.event.CustomerAccountEvent.ItemsCleared;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.query.party.Parties;
import io.throughline.query.view.Rows;
import io.throughline.query.view.View;
import io.throughline.query.view.ViewBatch;
import io.throughline.query.view.ViewEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Every event that an order can be told by, and which other things an order has to do with.
@Component
class TimelineView implements View {

  private final JdbcClient jdbc;
  private final Parties customers;

  TimelineView(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.customers = new Parties(jdbc, "view.timeline_customer");
  }

  @Override
  public String name() {
    return "timeline";
  }

  @Override
  public void apply(ViewBatch batch) {
    customers.apply(batch);
    TimelineSubjects subjects = new TimelineSubjects(batch);
    enter(batch, subjects);
    link(batch, subjects);
  }

  private void enter(ViewBatch batch, TimelineSubjects subjects) {
    Rows rows =
        Rows.of(
            "text subject",
            "bigint position",
            "text wire_name",
            "timestamptz recorded_at",
            "timestamptz effective_at",
            "text actor",
            "text summary");
    for (ViewEvent event : batch.events()) {
      for (String subject : subjects.of(event)) {
        rows.add(
            subject,
            event.position(),
            event.wireName(),
            event.recordedAt(),
            event.effectiveAt(),
            event.actor(),
            SummaryJson.write(Summaries.of(event)));
      }
    }
    rows.write(
        jdbc,
        """
        insert into view.timeline_entry (
          subject, position, wire_name, recorded_at, effective_at, actor, summary)
        select subject, position, wire_name, recorded_at, effective_at, actor, summary from rows
        """);
  }

  private void link(ViewBatch batch, TimelineSubjects subjects) {
    Rows rows = Rows.of("text order_id", "text subject");
    batch.each(
        Placed.class,
        (e, _) -> {
          if (e.opportunityId() != null) {
            rows.add(e.orderId(), e.opportunityId());
          }
        });
    batch.each(
        ItemsCleared.class,
        (e, _) -> {
          if (subjects.orderOf(e.creditItem()).isEmpty()) {
            subjects.orderOf(e.debitItem()).ifPresent(order -> rows.add(order, e.creditItem()));
          }
        });
    rows.write(
        jdbc,
        """
        insert into view.timeline_link (order_id, subject)
        select distinct order_id, subject from rows on conflict do nothing
        """);
  }
}
