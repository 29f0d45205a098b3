package io.throughline.query.erp.receivable;

import io.throughline.kernel.event.CustomerAccountEvent.OpenItemPosted;
import io.throughline.kernel.id.StreamId;
import io.throughline.query.account.ItemChanges;
import io.throughline.query.account.ItemChanges.Change;
import io.throughline.query.party.Parties;
import io.throughline.query.view.Rows;
import io.throughline.query.view.View;
import io.throughline.query.view.ViewBatch;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Open items, and every change of them with the day from which it counts.
@Component
class ReceivableView implements View {

  private final JdbcClient jdbc;
  private final Parties customers;

  ReceivableView(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.customers = new Parties(jdbc, "view.receivable_customer");
  }

  @Override
  public String name() {
    return "receivable";
  }

  @Override
  public void apply(ViewBatch batch) {
    customers.apply(batch);
    post(batch);
    ItemChanges told = ItemChanges.of(batch);
    change(told);
    mark(told.marks());
  }

  private void post(ViewBatch batch) {
    Rows rows =
        Rows.of(
            "text item_id",
            "text customer_id",
            "text order_id",
            "text kind",
            "integer sign",
            "text currency",
            "bigint amount",
            "date document_date",
            "date due_date",
            "date posted_on",
            "bigint position");
    batch.each(
        OpenItemPosted.class,
        (e, recorded) ->
            rows.add(
                e.itemId(),
                StreamId.parse(recorded.streamId()).accountHolder(),
                e.orderId(),
                e.kind(),
                ItemChanges.sign(e.kind()),
                e.amount().currency(),
                e.amount().minor(),
                e.documentDate(),
                e.dueDate(),
                recorded.effectiveOn(),
                recorded.position()));
    rows.write(
        jdbc,
        """
        insert into view.receivable_item (
          item_id, customer_id, order_id, kind, sign, currency, amount, open,
          document_date, due_date, posted_on, posted_position)
        select
          item_id, customer_id, order_id, kind, sign, currency, amount, amount,
          document_date, due_date, posted_on, position
        from rows
        """);
  }

  private void change(ItemChanges told) {
    List<Change> changes = told.changes();
    if (changes.isEmpty()) {
      return;
    }
    Map<String, LocalDate> posted = posted(changes);
    Rows rows = Rows.of("text item_id", "bigint position", "date effective_on", "bigint amount");
    for (Change change : changes) {
      LocalDate day = change.event().effectiveOn();
      day = later(later(day, posted.get(change.item())), posted.get(change.with()));
      rows.add(change.item(), change.event().position(), day, change.minor());
    }
    rows.write(
        jdbc,
        """
        insert into view.receivable_change (item_id, position, effective_on, amount)
        select item_id, position, effective_on, amount from rows
        """);
    Rows open = Rows.of("text item_id", "bigint amount");
    told.sums().forEach(open::add);
    open.write(
        jdbc,
        """
        update view.receivable_item t set open = t.open + rows.amount
        from rows where t.item_id = rows.item_id
        """);
  }

  private Map<String, LocalDate> posted(List<Change> changes) {
    Map<String, LocalDate> posted = new HashMap<>();
    jdbc.sql("select item_id, posted_on from view.receivable_item where item_id = any(?)")
        .param(changes.stream().map(Change::item).distinct().toArray(String[]::new))
        .query(row -> {
          posted.put(row.getString(1), row.getObject(2, LocalDate.class));
        });
    return posted;
  }

  private static LocalDate later(LocalDate day, @Nullable LocalDate other) {
    return other != null && other.isAfter(day) ? other : day;
  }

  private void mark(Map<String, ItemChanges.Mark> marks) {
    Rows rows =
        Rows.of("text item_id", "boolean disputed", "integer dunning_level", "date promised_on");
    marks.forEach(
        (item, mark) -> rows.add(item, mark.disputed(), mark.dunningLevel(), mark.promisedOn()));
    rows.write(
        jdbc,
        """
        update view.receivable_item t set
          disputed = coalesce(rows.disputed, t.disputed),
          dunning_level = coalesce(rows.dunning_level, t.dunning_level),
          promised_on = coalesce(rows.promised_on, t.promised_on)
        from rows where t.item_id = rows.item_id
        """);
  }
}
