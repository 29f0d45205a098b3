package io.throughline.query.crm.customer;

import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerAccountEvent.CreditOverrideGranted;
import io.throughline.kernel.event.InvoiceEvent;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.StreamId;
import io.throughline.kernel.money.Money;
import io.throughline.query.account.ItemChanges;
import io.throughline.query.view.Rows;
import io.throughline.query.view.ViewBatch;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is open between a customer and us, the credit that is used, and the revenue, as rows.
@Component
class CustomerMoneyTable {

  private record Purse(String customer, String currency) {}

  /// What a batch says of the credit of a customer in one currency.
  private record Credit(
      @Nullable Money limit, long committed, @Nullable CreditOverrideGranted override) {

    Credit then(Credit later) {
      return new Credit(
          later.limit == null ? limit : later.limit,
          committed + later.committed,
          later.override == null ? override : later.override);
    }
  }

  private record Month(Purse purse, LocalDate first) {}

  private final JdbcClient jdbc;

  CustomerMoneyTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void apply(ViewBatch batch) {
    post(batch);
    credit(batch);
    earn(batch);
  }

  private void post(ViewBatch batch) {
    Rows posted =
        Rows.of(
            "text item_id",
            "text customer_id",
            "integer sign",
            "text currency",
            "date due_date",
            "bigint amount");
    batch.each(
        CustomerAccountEvent.OpenItemPosted.class,
        (e, recorded) ->
            posted.add(
                e.itemId(),
                StreamId.parse(recorded.streamId()).accountHolder(),
                ItemChanges.sign(e.kind()),
                e.amount().currency(),
                e.dueDate(),
                e.amount().minor()));
    posted.write(
        jdbc,
        """
        insert into view.customer_item (item_id, customer_id, sign, currency, due_date, open)
        select item_id, customer_id, sign, currency, due_date, amount from rows
        """);
    Rows changed = Rows.of("text item_id", "bigint amount");
    ItemChanges.of(batch).sums().forEach(changed::add);
    changed.write(
        jdbc,
        """
        update view.customer_item t set open = t.open + rows.amount
        from rows where t.item_id = rows.item_id
        """);
  }

  private void credit(ViewBatch batch) {
    Map<Purse, Credit> credits = new LinkedHashMap<>();
    batch.each(
        CustomerAccountEvent.class,
        (event, recorded) -> {
          String customer = StreamId.parse(recorded.streamId()).accountHolder().value();
          switch (event) {
            case CustomerAccountEvent.LimitSet e ->
                add(credits, customer, e.limit(), new Credit(e.limit(), 0, null));
            case CustomerAccountEvent.CreditCommitted e ->
                add(credits, customer, e.amount(), new Credit(null, e.amount().minor(), null));
            case CustomerAccountEvent.CommitmentReduced e ->
                add(credits, customer, e.amount(), new Credit(null, -e.amount().minor(), null));
            case CreditOverrideGranted e ->
                add(credits, customer, e.amount(), new Credit(null, 0, e));
            case CustomerAccountEvent.CreditDenied _,
                CustomerAccountEvent.CreditRequestWithdrawn _,
                CustomerAccountEvent.OpenItemPosted _,
                CustomerAccountEvent.ItemsCleared _,
                CustomerAccountEvent.ClearingReversed _,
                CustomerAccountEvent.ItemReversed _,
                CustomerAccountEvent.WriteOffPosted _,
                CustomerAccountEvent.RefundIssued _,
                CustomerAccountEvent.DisputeOpened _,
                CustomerAccountEvent.DisputeClosed _,
                CustomerAccountEvent.DunningLevelRaised _,
                CustomerAccountEvent.PromiseToPayRecorded _ -> {}
          }
        });
    Rows rows =
        Rows.of(
            "text customer_id",
            "text currency",
            "bigint credit_limit",
            "bigint committed",
            "bigint override_amount",
            "timestamptz override_until");
    credits.forEach((purse, credit) ->
        rows.add(
            purse.customer(),
            purse.currency(),
            credit.limit() == null ? null : credit.limit().minor(),
            credit.committed(),
            credit.override() == null ? null : credit.override().amount().minor(),
            credit.override() == null ? null : credit.override().until()));
    rows.write(
        jdbc,
        """
        merge into view.customer_credit t
        using rows on t.customer_id = rows.customer_id and t.currency = rows.currency
        when matched then update set
          credit_limit = coalesce(rows.credit_limit, t.credit_limit),
          committed = t.committed + rows.committed,
          override_amount = coalesce(rows.override_amount, t.override_amount),
          override_until = coalesce(rows.override_until, t.override_until)
        when not matched then insert (
          customer_id, currency, credit_limit, committed, override_amount, override_until)
        values (
          rows.customer_id, rows.currency, rows.credit_limit, rows.committed,
          rows.override_amount, rows.override_until)
        """);
  }

  private static void add(
      Map<Purse, Credit> credits, String customer, Money amount, Credit credit) {
    credits.merge(new Purse(customer, amount.currency().getCurrencyCode()), credit, Credit::then);
  }

  private void earn(ViewBatch batch) {
    Map<Month, Long> revenue = new LinkedHashMap<>();
    batch.each(
        InvoiceEvent.class,
        (event, recorded) -> {
          switch (event) {
            case InvoiceEvent.Issued e -> {
              var drafted = batch.drafted(new InvoiceId(recorded.streamId()));
              revenue.merge(
                  month(drafted.customerId().value(), e.net(), e.issueDate()),
                  e.net().minor(),
                  Long::sum);
            }
            case InvoiceEvent.CreditNoteIssued e ->
                revenue.merge(
                    month(e.customerId().value(), e.net(), e.issueDate()),
                    -e.net().minor(),
                    Long::sum);
            case InvoiceEvent.Drafted _,
                InvoiceEvent.NumberAssigned _,
                InvoiceEvent.ExternalFiled _ -> {}
          }
        });
    Rows rows = Rows.of("text customer_id", "text currency", "date month", "bigint net");
    revenue.forEach((month, net) ->
        rows.add(month.purse().customer(), month.purse().currency(), month.first(), net));
    rows.write(
        jdbc,
        """
        merge into view.customer_revenue t
        using rows on t.customer_id = rows.customer_id and t.currency = rows.currency
          and t.month = rows.month
        when matched then update set net = t.net + rows.net
        when not matched then insert (customer_id, currency, month, net)
        values (rows.customer_id, rows.currency, rows.month, rows.net)
        """);
  }

  private static Month month(String customer, Money amount, LocalDate day) {
    return new Month(
        new Purse(customer, amount.currency().getCurrencyCode()), day.withDayOfMonth(1));
  }
}
