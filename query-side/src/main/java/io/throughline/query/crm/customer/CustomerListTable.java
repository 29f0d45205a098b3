package io.throughline.query.crm.customer;

import io.throughline.kernel.event.CustomerEvent.Kind;
import io.throughline.kernel.event.CustomerEvent.LifecycleStage;
import io.throughline.kernel.event.OpportunityEvent.Stage;
import io.throughline.query.crm.customer.CustomerAnswers.Consent;
import io.throughline.query.crm.customer.CustomerAnswers.OpportunityRow;
import io.throughline.query.crm.customer.CustomerAnswers.OrderRow;
import io.throughline.query.crm.customer.CustomerAnswers.Profile;
import io.throughline.query.http.Amount;
import io.throughline.query.http.Cursor;
import io.throughline.query.http.Paging;
import io.throughline.query.order.OrderFigures;
import io.throughline.query.order.OrderRows;
import io.throughline.query.party.Parties;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What can be read about customers besides their figures.
@Component
class CustomerListTable {

  private static final int LAST = 10;

  private final JdbcClient jdbc;

  CustomerListTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// By code, those that are not merged into another; one more than the page shows.
  List<Profile> customers(@Nullable String pattern, Paging paging) {
    Cursor after = paging.after();
    String sql =
        "select * from view.customer where merged_into is null "
            + (pattern == null
                ? ""
                : "and (lower(code) like :pattern or lower(name) like :pattern) ")
            + (after == null ? "" : "and (code, customer_id) > (:code, :customer) ")
            + "order by code, customer_id limit :rows";
    return jdbc.sql(sql)
        .param("pattern", pattern)
        .param("code", after == null ? null : after.text(0, 2))
        .param("customer", after == null ? null : after.text(1, 2))
        .param("rows", paging.rows())
        .query((row, _) -> profile(row))
        .list();
  }

  Optional<Profile> customer(String id) {
    return jdbc.sql("select * from view.customer where customer_id = ?")
        .param(id)
        .query((row, _) -> profile(row))
        .optional();
  }

  List<String> mergedInto(String id) {
    return jdbc.sql(
            """
            select customer_id from view.customer
            where root_id = :id and customer_id <> :id order by 1
            """)
        .param("id", id)
        .query((row, _) -> row.getString(1))
        .list();
  }

  List<Consent> consents(String id) {
    return jdbc.sql(
            """
            select * from view.customer_consent where customer_id = ? order by purpose, channel
            """)
        .param(id)
        .query((row, _) ->
            new Consent(
                row.getString("purpose"),
                row.getString("channel"),
                row.getBoolean("granted"),
                row.getString("evidence"),
                row.getTimestamp("told_at").toInstant()))
        .list();
  }

  List<OrderRow> lastOrders(String id) {
    return jdbc.sql(
            "select t.* from view.order_book t where "
                + Parties.belongsTo("view.customer", ":customer")
                + " order by t.placed_position desc limit "
                + LAST)
        .param("customer", id)
        .query((row, _) -> order(OrderRows.figures(row)))
        .list();
  }

  List<OpportunityRow> lastOpportunities(String id) {
    return jdbc.sql(
            "select t.* from view.customer_opportunity t where "
                + Parties.belongsTo("view.customer", ":customer")
                + " order by t.opened_position desc limit "
                + LAST)
        .param("customer", id)
        .query((row, _) -> opportunity(row))
        .list();
  }

  private static Profile profile(ResultSet row) throws SQLException {
    return new Profile(
        row.getString("customer_id"),
        row.getString("code"),
        Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("contact"),
        row.getString("email"),
        row.getString("phone"),
        row.getString("address"),
        row.getString("country"),
        row.getString("source"),
        row.getString("org_unit"),
        LifecycleStage.valueOf(row.getString("stage")),
        row.getString("owner_id"),
        row.getString("team_id"),
        row.getString("merged_into"),
        row.getTimestamp("registered_at").toInstant());
  }

  private static OrderRow order(OrderFigures order) {
    Currency currency = order.terms().currency();
    return new OrderRow(
        order.orderId(),
        order.terms().externalReference(),
        order.status(),
        order.paymentStatus(),
        order.terms().placedAt(),
        currency.getCurrencyCode(),
        Amount.text(order.amounts().total(), currency),
        Amount.text(order.amounts().open(), currency),
        Amount.text(order.amounts().outstanding(), currency));
  }

  private static OpportunityRow opportunity(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new OpportunityRow(
        row.getString("opportunity_id"),
        row.getString("title"),
        Stage.valueOf(row.getString("stage")),
        row.getInt("probability"),
        currency.getCurrencyCode(),
        Amount.text(row.getLong("amount"), currency),
        row.getObject("close_date", LocalDate.class));
  }
}
