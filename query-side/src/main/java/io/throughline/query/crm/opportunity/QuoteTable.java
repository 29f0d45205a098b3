package io.throughline.query.crm.opportunity;

import io.throughline.kernel.event.OpportunityEvent;
import io.throughline.kernel.event.OpportunityEvent.QuoteLine;
import io.throughline.kernel.event.OpportunityEvent.QuotePrepared;
import io.throughline.kernel.money.LineAmount;
import io.throughline.query.view.Rows;
import io.throughline.query.view.ViewBatch;
import io.throughline.query.view.ViewEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The versions of quotes as rows, read before a batch and written after it.
@Component
class QuoteTable {

  /// What can change of a version.
  private record Quote(QuoteStatus status, boolean sent, @Nullable String rejectedFor) {

    private static final Quote PREPARED = new Quote(QuoteStatus.DRAFT, false, null);

    private Quote as(QuoteStatus newStatus) {
      return new Quote(newStatus, sent, rejectedFor);
    }
  }

  /// The quotes that a batch concerns, by opportunity and version.
  private static final class Quotes {
    private final Map<String, NavigableMap<Integer, Quote>> all = new HashMap<>();

    private NavigableMap<Integer, Quote> of(String opportunity) {
      return all.computeIfAbsent(opportunity, _ -> new TreeMap<>());
    }

    private void tell(OpportunityEvent event, ViewEvent recorded) {
      NavigableMap<Integer, Quote> quotes = of(recorded.streamId());
      switch (event) {
        case QuotePrepared e -> {
          quotes.replaceAll((_, q) -> q.status().isOpen() && !q.sent() ? superseded(q) : q);
          quotes.put(e.version(), Quote.PREPARED);
        }
        case OpportunityEvent.QuoteSent e -> {
          quotes
              .headMap(e.version(), false)
              .replaceAll((_, q) -> q.status().isOpen() ? superseded(q) : q);
          change(quotes, e.version(), q -> new Quote(QuoteStatus.SENT, true, q.rejectedFor()));
        }
        case OpportunityEvent.QuoteAccepted e ->
            change(quotes, e.version(), q -> q.as(QuoteStatus.ACCEPTED));
        case OpportunityEvent.QuoteRejected e ->
            change(quotes, e.version(), q -> new Quote(QuoteStatus.REJECTED, q.sent(), e.reason()));
        case OpportunityEvent.QuoteExpired e ->
            change(quotes, e.version(), q -> q.as(QuoteStatus.EXPIRED));
        case OpportunityEvent.Reopened _ ->
            quotes.replaceAll(
                (_, q) -> q.status() == QuoteStatus.ACCEPTED ? q.as(QuoteStatus.WITHDRAWN) : q);
        case OpportunityEvent.Opened _,
            OpportunityEvent.StageChanged _,
            OpportunityEvent.AmountChanged _,
            OpportunityEvent.Won _,
            OpportunityEvent.Lost _ -> {}
      }
    }

    private static Quote superseded(Quote quote) {
      return quote.as(QuoteStatus.SUPERSEDED);
    }

    private static void change(
        Map<Integer, Quote> quotes, int version, UnaryOperator<Quote> change) {
      quotes.computeIfPresent(version, (_, quote) -> change.apply(quote));
    }
  }

  private final JdbcClient jdbc;

  QuoteTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void apply(ViewBatch batch) {
    Set<String> opportunities = new HashSet<>();
    batch.each(OpportunityEvent.class, (_, event) -> opportunities.add(event.streamId()));
    if (opportunities.isEmpty()) {
      return;
    }
    Quotes quotes = before(opportunities);
    insert(batch);
    batch.each(OpportunityEvent.class, quotes::tell);
    save(quotes);
  }

  private Quotes before(Set<String> opportunities) {
    Quotes quotes = new Quotes();
    jdbc.sql("select * from view.opportunity_quote where opportunity_id = any(?)")
        .param(opportunities.toArray(String[]::new))
        .query(row -> {
          quotes
              .of(row.getString("opportunity_id"))
              .put(
                  row.getInt("version"),
                  new Quote(
                      QuoteStatus.valueOf(row.getString("status")),
                      row.getBoolean("sent"),
                      row.getString("rejected_for")));
        });
    return quotes;
  }

  private void save(Quotes quotes) {
    Rows rows =
        Rows.of(
            "text opportunity_id",
            "integer version",
            "text status",
            "boolean sent",
            "text rejected_for");
    quotes.all.forEach((opportunity, versions) ->
        versions.forEach((version, quote) ->
            rows.add(opportunity, version, quote.status(), quote.sent(), quote.rejectedFor())));
    rows.write(
        jdbc,
        """
        update view.opportunity_quote t set
          status = rows.status, sent = rows.sent, rejected_for = rows.rejected_for
        from rows
        where t.opportunity_id = rows.opportunity_id and t.version = rows.version
          and (t.status, t.sent, t.rejected_for)
            is distinct from (rows.status, rows.sent, rows.rejected_for)
        """);
  }

  private void insert(ViewBatch batch) {
    Rows quotes =
        Rows.of(
            "text opportunity_id",
            "integer version",
            "text status",
            "text currency",
            "bigint net",
            "bigint tax",
            "date valid_until",
            "text price_basis",
            "timestamptz prepared_at");
    Rows lines =
        Rows.of(
            "text opportunity_id",
            "integer version",
            "integer number",
            "text sku",
            "bigint quantity",
            "numeric unit_price",
            "numeric discount",
            "text tax_code",
            "numeric tax_rate",
            "bigint net",
            "bigint tax",
            "date requested_date",
            "text warehouse");
    batch.each(
        QuotePrepared.class,
        (e, recorded) -> {
          LineAmount sum =
              e.lines().stream()
                  .map(QuoteLine::lineAmount)
                  .reduce(LineAmount.zero(e.currency()), LineAmount::plus);
          quotes.add(
              recorded.streamId(),
              e.version(),
              QuoteStatus.DRAFT,
              e.currency(),
              sum.net().minor(),
              sum.tax().minor(),
              e.validUntil(),
              e.priceBasis(),
              recorded.effectiveAt());
          e.lines().forEach(line -> add(lines, recorded.streamId(), e.version(), line));
        });
    quotes.write(
        jdbc,
        """
        insert into view.opportunity_quote (
          opportunity_id, version, status, sent, currency, net, tax, valid_until, price_basis,
          prepared_at)
        select
          opportunity_id, version, status, false, currency, net, tax, valid_until, price_basis,
          prepared_at
        from rows
        """);
    lines.write(
        jdbc,
        """
        insert into view.opportunity_quote_line (
          opportunity_id, version, number, sku, quantity, unit_price, discount, tax_code, tax_rate,
          net, tax, requested_date, warehouse)
        select
          opportunity_id, version, number, sku, quantity, unit_price, discount, tax_code, tax_rate,
          net, tax, requested_date, warehouse
        from rows
        """);
  }

  private static void add(Rows rows, String opportunity, int version, QuoteLine line) {
    rows.add(
        opportunity,
        version,
        line.number(),
        line.sku(),
        line.quantity().units(),
        line.unitPrice().amount().toPlainString(),
        line.discount(),
        line.taxCode(),
        line.taxRate(),
        line.net().minor(),
        line.tax().minor(),
        line.requestedDate(),
        line.warehouse());
  }
}
