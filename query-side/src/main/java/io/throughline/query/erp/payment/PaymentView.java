package io.throughline.query.erp.payment;

import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerEvent;
import io.throughline.kernel.event.PaymentEvent;
import io.throughline.kernel.id.PersonalText;
import io.throughline.query.party.Parties;
import io.throughline.query.view.Reference;
import io.throughline.query.view.Rows;
import io.throughline.query.view.View;
import io.throughline.query.view.ViewBatch;
import io.throughline.query.view.ViewEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Payments, and how much of them is used.
@Component
class PaymentView implements View {

  /// What became of the money, in minor units.
  private record Use(long cleared, long refunded, long takenBack) {

    Use plus(Use other) {
      return new Use(
          cleared + other.cleared, refunded + other.refunded, takenBack + other.takenBack);
    }
  }

  private final JdbcClient jdbc;
  private final Parties customers;

  PaymentView(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.customers = new Parties(jdbc, "view.payment_customer");
  }

  @Override
  public String name() {
    return "payment";
  }

  @Override
  public void apply(ViewBatch batch) {
    customers.apply(batch);
    Map<String, String> identified = new LinkedHashMap<>();
    Rows reversed = Rows.of("text payment_id", "text reason");
    batch.each(
        PaymentEvent.class,
        (event, recorded) -> {
          switch (event) {
            case PaymentEvent.Received _ -> {}
            case PaymentEvent.Identified e ->
                identified.put(recorded.streamId(), e.customerId().value());
            case PaymentEvent.Reversed e -> reversed.add(recorded.streamId(), e.reason());
          }
        });
    receive(batch);
    identify(identified);
    forgetPayers(batch);
    reversed.write(
        jdbc,
        """
        update view.payment t set reversal_reason = rows.reason
        from rows where t.payment_id = rows.payment_id
        """);
    use(batch);
  }

  /// Whoever was forgotten before is forgotten as a payer as well.
  private void identify(Map<String, String> identified) {
    Rows rows = Rows.of("text payment_id", "text customer_id");
    identified.forEach(rows::add);
    rows.write(
        jdbc,
        """
        update view.payment t set
          customer_id = rows.customer_id,
          payer = case when c.name = '%1$s' and t.payer is not null then '%1$s' else t.payer end
        from rows left join view.payment_customer c on c.customer_id = rows.customer_id
        where t.payment_id = rows.payment_id
        """
            .formatted(PersonalText.ERASED));
  }

  /// Whoever is forgotten is forgotten as a payer of what was known to be theirs.
  private void forgetPayers(ViewBatch batch) {
    Rows forgotten = Rows.of("text customer_id");
    batch.each(
        CustomerEvent.PersonalDataErased.class,
        (_, recorded) -> forgotten.add(recorded.streamId()));
    forgotten.write(
        jdbc,
        """
        update view.payment t set payer = '%s'
        from rows where t.customer_id = rows.customer_id and t.payer is not null
        """
            .formatted(PersonalText.ERASED));
  }

  private void receive(ViewBatch batch) {
    Rows rows =
        Rows.of(
            "text payment_id",
            "text currency",
            "bigint amount",
            "text method",
            "date value_date",
            "text bank_reference",
            "text payer",
            "jsonb payment_references",
            "bigint position",
            "timestamptz received_at");
    batch.each(PaymentEvent.Received.class, (e, recorded) -> add(rows, e, recorded));
    rows.write(
        jdbc,
        """
        insert into view.payment (
          payment_id, currency, amount, method, value_date, bank_reference, payer,
          payment_references, received_position, received_at)
        select
          payment_id, currency, amount, method, value_date, bank_reference, payer,
          payment_references, position, received_at
        from rows
        """);
  }

  private static void add(Rows rows, PaymentEvent.Received e, ViewEvent recorded) {
    rows.add(
        e.paymentId(),
        e.amount().currency(),
        e.amount().minor(),
        e.method(),
        e.valueDate(),
        e.bankReference(),
        e.payer() == null ? null : e.payer().text(),
        ReferencesJson.write(e.references()),
        recorded.position(),
        recorded.effectiveAt());
  }

  private void use(ViewBatch batch) {
    Map<String, Use> uses = new LinkedHashMap<>();
    batch.each(
        CustomerAccountEvent.class,
        (event, _) -> {
          switch (event) {
            case CustomerAccountEvent.ItemsCleared e ->
                add(uses, batch, e.creditItem(), new Use(e.amount().minor(), 0, 0));
            case CustomerAccountEvent.ClearingReversed e ->
                add(uses, batch, e.creditItem(), new Use(-e.amount().minor(), 0, 0));
            case CustomerAccountEvent.RefundIssued e ->
                add(uses, batch, e.creditItem(), new Use(0, e.amount().minor(), 0));
            case CustomerAccountEvent.ItemReversed e ->
                add(uses, batch, e.itemId(), new Use(0, 0, e.amount().minor()));
            case CustomerAccountEvent.LimitSet _,
                CustomerAccountEvent.CreditCommitted _,
                CustomerAccountEvent.CreditDenied _,
                CustomerAccountEvent.CreditOverrideGranted _,
                CustomerAccountEvent.CreditRequestWithdrawn _,
                CustomerAccountEvent.CommitmentReduced _,
                CustomerAccountEvent.OpenItemPosted _,
                CustomerAccountEvent.WriteOffPosted _,
                CustomerAccountEvent.DisputeOpened _,
                CustomerAccountEvent.DisputeClosed _,
                CustomerAccountEvent.DunningLevelRaised _,
                CustomerAccountEvent.PromiseToPayRecorded _ -> {}
          }
        });
    Rows rows =
        Rows.of("text payment_id", "bigint cleared", "bigint refunded", "bigint taken_back");
    uses.forEach((id, use) -> rows.add(id, use.cleared(), use.refunded(), use.takenBack()));
    rows.write(
        jdbc,
        """
        update view.payment t set
          cleared = t.cleared + rows.cleared,
          refunded = t.refunded + rows.refunded,
          taken_back = t.taken_back + rows.taken_back
        from rows where t.payment_id = rows.payment_id
        """);
  }

  private static void add(Map<String, Use> uses, ViewBatch batch, String item, Use use) {
    if (batch.reference(item).filter(known -> known.kind() == Reference.Kind.PAYMENT).isPresent()) {
      uses.merge(item, use, Use::plus);
    }
  }
}
