package io.throughline.query.crm.customer;

import io.throughline.kernel.event.OpportunityEvent.Opened;
import io.throughline.kernel.event.OpportunityEvent.Stage;
import io.throughline.query.sale.OpportunityChange;
import io.throughline.query.view.Rows;
import io.throughline.query.view.ViewBatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The chances to sell to a customer, as rows.
@Component
class CustomerOpportunityTable {

  private final JdbcClient jdbc;

  CustomerOpportunityTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void apply(ViewBatch batch) {
    open(batch);
    Rows rows =
        Rows.of(
            "text opportunity_id",
            "text open_stage",
            "text outcome",
            "integer probability",
            "text currency",
            "bigint amount");
    OpportunityChange.in(batch)
        .forEach((id, change) ->
            rows.add(
                id,
                change.openStage(),
                change.outcome(),
                change.probability(),
                change.amount() == null ? null : change.amount().currency(),
                change.amount() == null ? null : change.amount().minor()));
    rows.write(
        jdbc,
        """
        update view.customer_opportunity t set
          open_stage = coalesce(rows.open_stage, t.open_stage),
          outcome = coalesce(rows.outcome, t.outcome),
          probability = coalesce(rows.probability, t.probability),
          currency = coalesce(rows.currency, t.currency),
          amount = coalesce(rows.amount, t.amount)
        from rows where t.opportunity_id = rows.opportunity_id
        """);
  }

  private void open(ViewBatch batch) {
    Rows rows =
        Rows.of(
            "text opportunity_id",
            "text customer_id",
            "text title",
            "text open_stage",
            "text outcome",
            "integer probability",
            "text currency",
            "bigint amount",
            "date close_date",
            "bigint position");
    batch.each(
        Opened.class,
        (e, recorded) ->
            rows.add(
                e.opportunityId(),
                e.customerId(),
                e.title(),
                Stage.QUALIFICATION,
                OpportunityChange.Outcome.OPEN,
                OpportunityChange.FIRST_PROBABILITY,
                e.expectedAmount().currency(),
                e.expectedAmount().minor(),
                e.closeDate(),
                recorded.position()));
    rows.write(
        jdbc,
        """
        insert into view.customer_opportunity (
          opportunity_id, customer_id, title, open_stage, outcome, probability, currency, amount,
          close_date, opened_position)
        select
          opportunity_id, customer_id, title, open_stage, outcome, probability, currency, amount,
          close_date, position
        from rows
        """);
  }
}
