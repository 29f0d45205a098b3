package io.throughline.query.erp.receivable;

import io.throughline.kernel.event.CustomerAccountEvent.ItemKind;
import io.throughline.query.erp.receivable.Aging.Buckets;
import io.throughline.query.erp.receivable.ReceivableAnswers.CustomerRow;
import io.throughline.query.erp.receivable.ReceivableAnswers.ItemRow;
import io.throughline.query.http.Amount;
import io.throughline.query.http.Cursor;
import io.throughline.query.http.Paging;
import io.throughline.query.party.Parties;
import io.throughline.query.party.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What can be read about receivables, now or as of any business day.
@Component
class ReceivableTable {

  /// A row of the aging with the sort value that its currency does not print.
  record Entry(CustomerRow row, long total) {}

  /// What was open of every item at the end of a day.
  private static final String OPEN_ON_DAY =
      """
      with item as (
        select
          i.customer_id, i.currency, i.sign, i.due_date, i.amount + coalesce(c.amount, 0) as open
        from view.receivable_item i
        left join (
          select item_id, sum(amount) as amount from view.receivable_change
          where effective_on <= :day group by item_id) c on c.item_id = i.item_id
        where i.posted_on <= :day)
      """;

  /// The same for today, without reading what is long paid: nothing takes effect in the future.
  private static final String OPEN_NOW =
      """
      with item as (
        select customer_id, currency, sign, due_date, open
        from view.receivable_item where open <> 0)
      """;

  private static final String BUCKETS =
      """
      coalesce(sum(t.open) filter (where t.sign > 0 and :day - t.due_date <= 0), 0) as not_due,
      coalesce(sum(t.open) filter (
        where t.sign > 0 and :day - t.due_date between 1 and 30), 0) as days_1_to_30,
      coalesce(sum(t.open) filter (
        where t.sign > 0 and :day - t.due_date between 31 and 60), 0) as days_31_to_60,
      coalesce(sum(t.open) filter (
        where t.sign > 0 and :day - t.due_date between 61 and 90), 0) as days_61_to_90,
      coalesce(sum(t.open) filter (where t.sign > 0 and :day - t.due_date > 90), 0) as over_90,
      coalesce(-sum(t.open) filter (where t.sign < 0), 0) as unapplied,
      coalesce(sum(t.sign * t.open), 0) as total
      """;

  private static final String CUSTOMERS = "view.receivable_customer";

  private final JdbcClient jdbc;

  ReceivableTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One row per currency, over all customers or one of them.
  List<Buckets> totals(LocalDate day, boolean isToday, @Nullable String customerId) {
    String sql =
        (isToday ? OPEN_NOW : OPEN_ON_DAY)
            + "select t.currency, "
            + BUCKETS
            + " from item t where t.open <> 0 "
            + ofCustomer(customerId)
            + " group by t.currency order by t.currency";
    return jdbc.sql(sql)
        .param("day", day)
        .param("customer", customerId)
        .query((row, _) -> aging(row).in(Currency.getInstance(row.getString("currency"))))
        .list();
  }

  /// By currency, and whoever owes most first; one more than the page shows.
  List<Entry> byCustomer(
      LocalDate day, boolean isToday, @Nullable String customerId, Paging paging) {
    Cursor after = paging.after();
    String sql =
        (isToday ? OPEN_NOW : OPEN_ON_DAY)
            + ", aged as (select "
            + Parties.COLUMNS
            + ", t.currency, "
            + BUCKETS
            + " from item t"
            + Parties.join(CUSTOMERS)
            + "where t.open <> 0 "
            + ofCustomer(customerId)
            + """
             group by party_id, party_code, party_name, t.currency)
            select * from aged
            where :currency::text is null or currency > :currency or (currency = :currency
              and (total < :total or (total = :total and party_id > :party)))
            order by currency, total desc, party_id limit :rows
            """;
    return jdbc.sql(sql)
        .param("day", day)
        .param("customer", customerId)
        .param("currency", after == null ? null : after.text(0, 3))
        .param("total", after == null ? 0L : after.number(1, 3))
        .param("party", after == null ? null : after.text(2, 3))
        .param("rows", paging.rows())
        .query((row, _) ->
            new Entry(
                new CustomerRow(
                    Party.read(row),
                    aging(row).in(Currency.getInstance(row.getString("currency")))),
                row.getLong("total")))
        .list();
  }

  /// What is due first, first; one more than the page shows.
  List<ItemRow> items(
      @Nullable String customerId, boolean onlyOpen, LocalDate today, Paging paging) {
    Cursor after = paging.after();
    String sql =
        "select t.*, "
            + Parties.COLUMNS
            + " from view.receivable_item t"
            + Parties.join(CUSTOMERS)
            + "where true "
            + (onlyOpen ? "and t.open <> 0 " : "")
            + ofCustomer(customerId)
            + (after == null
                ? ""
                : "and (t.due_date, t.posted_position) > (:dueAfter, :positionAfter) ")
            + "order by t.due_date, t.posted_position limit :rows";
    return jdbc.sql(sql)
        .param("customer", customerId)
        .param("dueAfter", after == null ? null : after.date(0, 2))
        .param("positionAfter", after == null ? null : after.number(1, 2))
        .param("rows", paging.rows())
        .query((row, _) -> item(row, today))
        .list();
  }

  private static String ofCustomer(@Nullable String customerId) {
    return customerId == null ? "" : "and " + Parties.belongsTo(CUSTOMERS, ":customer") + " ";
  }

  private static Aging aging(ResultSet row) throws SQLException {
    return new Aging(
        row.getLong("not_due"),
        row.getLong("days_1_to_30"),
        row.getLong("days_31_to_60"),
        row.getLong("days_61_to_90"),
        row.getLong("over_90"),
        row.getLong("unapplied"));
  }

  private static ItemRow item(ResultSet row, LocalDate today) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    LocalDate due = row.getObject("due_date", LocalDate.class);
    boolean isOwed = row.getInt("sign") > 0 && row.getLong("open") != 0;
    return new ItemRow(
        row.getString("item_id"),
        ItemKind.valueOf(row.getString("kind")),
        Party.read(row),
        row.getString("order_id"),
        currency.getCurrencyCode(),
        Amount.text(row.getLong("amount"), currency),
        Amount.text(row.getLong("open"), currency),
        row.getObject("document_date", LocalDate.class),
        due,
        isOwed ? Math.max(0, ChronoUnit.DAYS.between(due, today)) : 0,
        row.getBoolean("disputed"),
        row.getInt("dunning_level"),
        row.getObject("promised_on", LocalDate.class),
        row.getLong("posted_position"));
  }
}
