package io.throughline.query.erp.payment;

import io.throughline.kernel.event.PaymentEvent.Method;
import io.throughline.query.http.Amount;
import io.throughline.query.http.Paging;
import io.throughline.query.party.Parties;
import io.throughline.query.party.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What can be read about payments.
@Component
class PaymentTable {

  /// Invariant M8: amount = cleared + refunded + unapplied, and what a reversal took back.
  ///
  /// @param customer whose it is; none until it is identified
  /// @param receivedPosition where the log tells of it
  record PaymentRow(
      String paymentId,
      @Nullable Party customer,
      String currency,
      String amount,
      String cleared,
      String refunded,
      String takenBack,
      String unapplied,
      Method method,
      LocalDate valueDate,
      @Nullable String bankReference,
      @Nullable String payer,
      List<String> references,
      boolean reversed,
      @Nullable String reversalReason,
      Instant receivedAt,
      long receivedPosition) {}

  private static final String CUSTOMERS = "view.payment_customer";
  private static final String PAYMENTS =
      "select t.*, " + Parties.COLUMNS + " from view.payment t" + Parties.join(CUSTOMERS);

  private final JdbcClient jdbc;

  PaymentTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The newest first; one more than the page shows.
  List<PaymentRow> newest(@Nullable String customerId, Paging paging) {
    String sql =
        PAYMENTS
            + "where true "
            + (customerId == null ? "" : "and " + Parties.belongsTo(CUSTOMERS, ":customer") + " ")
            + (paging.after() == null ? "" : "and t.received_position < :after ")
            + "order by t.received_position desc limit :rows";
    return jdbc.sql(sql)
        .param("customer", customerId)
        .param("after", paging.afterNumber())
        .param("rows", paging.rows())
        .query((row, _) -> payment(row))
        .list();
  }

  Optional<PaymentRow> payment(String paymentId) {
    return jdbc.sql(PAYMENTS + "where t.payment_id = :payment")
        .param("payment", paymentId)
        .query((row, _) -> payment(row))
        .optional();
  }

  private static PaymentRow payment(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    String reversal = row.getString("reversal_reason");
    long used = row.getLong("cleared") + row.getLong("refunded") + row.getLong("taken_back");
    return new PaymentRow(
        row.getString("payment_id"),
        row.getString("customer_id") == null ? null : Party.read(row),
        currency.getCurrencyCode(),
        Amount.text(row.getLong("amount"), currency),
        Amount.text(row.getLong("cleared"), currency),
        Amount.text(row.getLong("refunded"), currency),
        Amount.text(row.getLong("taken_back"), currency),
        Amount.text(row.getLong("amount") - used, currency),
        Method.valueOf(row.getString("method")),
        row.getObject("value_date", LocalDate.class),
        row.getString("bank_reference"),
        row.getString("payer"),
        ReferencesJson.read(row.getString("payment_references")),
        reversal != null,
        reversal,
        row.getTimestamp("received_at").toInstant(),
        row.getLong("received_position"));
  }
}
