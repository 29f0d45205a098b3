package io.throughline.query.crm.opportunity;

import io.throughline.kernel.event.OpportunityEvent.Opened;
import io.throughline.kernel.event.OpportunityEvent.Stage;
import io.throughline.query.party.Parties;
import io.throughline.query.sale.OpportunityChange;
import io.throughline.query.view.Rows;
import io.throughline.query.view.View;
import io.throughline.query.view.ViewBatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Opportunities and their quotes.
@Component
class OpportunityView implements View {

  private final JdbcClient jdbc;
  private final QuoteTable quotes;
  private final Parties customers;

  OpportunityView(JdbcClient jdbc, QuoteTable quotes) {
    this.jdbc = jdbc;
    this.quotes = quotes;
    this.customers = new Parties(jdbc, "view.opportunity_customer");
  }

  @Override
  public String name() {
    return "opportunity";
  }

  @Override
  public void apply(ViewBatch batch) {
    customers.apply(batch);
    open(batch);
    change(batch);
    quotes.apply(batch);
  }

  private void open(ViewBatch batch) {
    Rows rows =
        Rows.of(
            "text opportunity_id",
            "text customer_id",
            "text owner_id",
            "text title",
            "text open_stage",
            "text outcome",
            "integer probability",
            "text currency",
            "bigint amount",
            "date close_date",
            "bigint position",
            "timestamptz opened_at");
    batch.each(
        Opened.class,
        (e, recorded) ->
            rows.add(
                e.opportunityId(),
                e.customerId(),
                e.ownerId(),
                e.title(),
                Stage.QUALIFICATION,
                OpportunityChange.Outcome.OPEN,
                OpportunityChange.FIRST_PROBABILITY,
                e.expectedAmount().currency(),
                e.expectedAmount().minor(),
                e.closeDate(),
                recorded.position(),
                recorded.effectiveAt()));
    rows.write(
        jdbc,
        """
        insert into view.opportunity (
          opportunity_id, customer_id, owner_id, title, open_stage, outcome, probability,
          currency, amount, close_date, opened_position, opened_at)
        select
          opportunity_id, customer_id, owner_id, title, open_stage, outcome, probability,
          currency, amount, close_date, position, opened_at
        from rows
        """);
  }

  private void change(ViewBatch batch) {
    Rows rows =
        Rows.of(
            "text opportunity_id",
            "text open_stage",
            "text outcome",
            "integer probability",
            "text currency",
            "bigint amount",
            "text order_id",
            "text lost_reason",
            "text competitor");
    OpportunityChange.in(batch)
        .forEach((id, change) ->
            rows.add(
                id,
                change.openStage(),
                change.outcome(),
                change.probability(),
                change.amount() == null ? null : change.amount().currency(),
                change.amount() == null ? null : change.amount().minor(),
                change.orderId(),
                change.lostReason(),
                change.competitor()));
    rows.write(
        jdbc,
        """
        update view.opportunity t set
          open_stage = coalesce(rows.open_stage, t.open_stage),
          outcome = coalesce(rows.outcome, t.outcome),
          probability = coalesce(rows.probability, t.probability),
          currency = coalesce(rows.currency, t.currency),
          amount = coalesce(rows.amount, t.amount),
          order_id = coalesce(rows.order_id, t.order_id),
          lost_reason = coalesce(rows.lost_reason, t.lost_reason),
          competitor = coalesce(rows.competitor, t.competitor)
        from rows where t.opportunity_id = rows.opportunity_id
        """);
  }
}
