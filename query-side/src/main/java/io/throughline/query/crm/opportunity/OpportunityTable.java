package io.throughline.query.crm.opportunity;

import io.throughline.kernel.event.OpportunityEvent.Stage;
import io.throughline.query.crm.opportunity.OpportunityAnswers.OpportunityRow;
import io.throughline.query.crm.opportunity.OpportunityAnswers.Quote;
import io.throughline.query.crm.opportunity.OpportunityAnswers.QuoteLine;
import io.throughline.query.crm.opportunity.OpportunityAnswers.StageRow;
import io.throughline.query.http.Amount;
import io.throughline.query.http.Paging;
import io.throughline.query.party.Parties;
import io.throughline.query.party.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What can be read about opportunities.
@Component
class OpportunityTable {

  /// An opportunity and where the log tells that it was opened, by which lists are sorted.
  record Entry(long openedPosition, OpportunityRow opportunity) {}

  /// Open opportunities in one stage and currency, in minor units.
  record StageSum(Stage stage, Currency currency, long count, long amount, long weighted) {

    StageRow row() {
      return new StageRow(
          stage,
          currency.getCurrencyCode(),
          count,
          Amount.text(amount, currency),
          Amount.text(weighted, currency));
    }
  }

  private static final String CUSTOMERS = "view.opportunity_customer";

  /// Rounded one by one, so that the stages sum up to the whole.
  private static final String WEIGHTED =
      """
      case t.outcome
        when 'OPEN' then round(t.amount * t.probability / 100.0)
        when 'WON' then t.amount
        else 0 end\
      """;

  private static final String SELECT =
      "select t.*, "
          + WEIGHTED
          + " as weighted, "
          + Parties.COLUMNS
          + " from view.opportunity t"
          + Parties.join(CUSTOMERS)
          + "where true ";

  private final JdbcClient jdbc;

  OpportunityTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The newest first; one more than the page shows.
  List<Entry> newest(@Nullable Stage stage, @Nullable String customerId, Paging paging) {
    String sql =
        SELECT
            + (stage == null ? "" : "and t.stage = :stage ")
            + (customerId == null ? "" : "and " + Parties.belongsTo(CUSTOMERS, ":customer") + " ")
            + (paging.after() == null ? "" : "and t.opened_position < :after ")
            + "order by t.opened_position desc limit :rows";
    List<Entry> entries =
        jdbc.sql(sql)
            .param("stage", stage == null ? null : stage.name())
            .param("customer", customerId)
            .param("after", paging.afterNumber())
            .param("rows", paging.rows())
            .query((row, _) -> entry(row, List.of()))
            .list();
    return withQuotes(entries);
  }

  Optional<Entry> opportunity(String id) {
    List<Entry> found =
        jdbc.sql(SELECT + "and t.opportunity_id = :id")
            .param("id", id)
            .query((row, _) -> entry(row, List.of()))
            .list();
    return withQuotes(found).stream().findFirst();
  }

  List<QuoteLine> lines(String id) {
    return jdbc.sql(
            """
            select l.*, q.currency
            from view.opportunity_quote_line l
            join view.opportunity_quote q using (opportunity_id, version)
            where opportunity_id = ? order by version, number
            """)
        .param(id)
        .query((row, _) -> line(row))
        .list();
  }

  /// In the order of the stages.
  List<StageSum> pipeline() {
    return jdbc
        .sql(
            "select t.stage, t.currency, count(*) as count, sum(t.amount) as amount, sum("
                + WEIGHTED
                + ") as weighted from view.opportunity t where t.outcome = 'OPEN'"
                + " group by t.stage, t.currency")
        .query((row, _) ->
            new StageSum(
                Stage.valueOf(row.getString("stage")),
                Currency.getInstance(row.getString("currency")),
                row.getLong("count"),
                row.getLong("amount"),
                row.getLong("weighted")))
        .list()
        .stream()
        .sorted(
            Comparator.comparing(StageSum::stage)
                .thenComparing(sum -> sum.currency().getCurrencyCode()))
        .toList();
  }

  private List<Entry> withQuotes(List<Entry> entries) {
    Map<String, List<Quote>> quotes = new HashMap<>();
    jdbc.sql(
            """
            select * from view.opportunity_quote
            where opportunity_id = any(?) order by opportunity_id, version
            """)
        .param(entries.stream().map(e -> e.opportunity().opportunityId()).toArray(String[]::new))
        .query(row -> {
          quotes
              .computeIfAbsent(row.getString("opportunity_id"), _ -> new ArrayList<>())
              .add(quote(row));
        });
    return entries.stream()
        .map(e ->
            new Entry(
                e.openedPosition(),
                with(
                    e.opportunity(),
                    quotes.getOrDefault(e.opportunity().opportunityId(), List.of()))))
        .toList();
  }

  private static OpportunityRow with(OpportunityRow row, List<Quote> quotes) {
    return new OpportunityRow(
        row.opportunityId(),
        row.customer(),
        row.ownerId(),
        row.title(),
        row.stage(),
        row.probability(),
        row.currency(),
        row.amount(),
        row.weighted(),
        row.closeDate(),
        row.openedAt(),
        row.orderId(),
        row.lostReason(),
        row.competitor(),
        quotes);
  }

  private static Entry entry(ResultSet row, List<Quote> quotes) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    Stage stage = Stage.valueOf(row.getString("stage"));
    boolean isLost = stage == Stage.LOST;
    return new Entry(
        row.getLong("opened_position"),
        new OpportunityRow(
            row.getString("opportunity_id"),
            Party.read(row),
            row.getString("owner_id"),
            row.getString("title"),
            stage,
            row.getInt("probability"),
            currency.getCurrencyCode(),
            Amount.text(row.getLong("amount"), currency),
            Amount.text(row.getLong("weighted"), currency),
            row.getObject("close_date", LocalDate.class),
            row.getTimestamp("opened_at").toInstant(),
            stage == Stage.WON ? row.getString("order_id") : null,
            isLost ? row.getString("lost_reason") : null,
            isLost ? row.getString("competitor") : null,
            quotes));
  }

  private static Quote quote(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new Quote(
        row.getInt("version"),
        QuoteStatus.valueOf(row.getString("status")),
        currency.getCurrencyCode(),
        Amount.text(row.getLong("net"), currency),
        Amount.text(row.getLong("tax"), currency),
        Amount.text(row.getLong("net") + row.getLong("tax"), currency),
        row.getObject("valid_until", LocalDate.class),
        row.getString("price_basis"),
        row.getString("rejected_for"),
        row.getTimestamp("prepared_at").toInstant());
  }

  private static QuoteLine line(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new QuoteLine(
        row.getInt("version"),
        row.getInt("number"),
        row.getString("sku"),
        row.getLong("quantity"),
        Amount.price(row.getBigDecimal("unit_price"), currency),
        row.getBigDecimal("discount").toPlainString(),
        row.getString("tax_code"),
        row.getBigDecimal("tax_rate").toPlainString(),
        Amount.text(row.getLong("net"), currency),
        Amount.text(row.getLong("tax"), currency),
        Amount.text(row.getLong("net") + row.getLong("tax"), currency),
        row.getObject("requested_date", LocalDate.class),
        row.getString("warehouse"));
  }
}
