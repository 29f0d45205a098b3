package io.throughline.query.crm.customer;

import io.throughline.query.crm.customer.CustomerAnswers.ListMoney;
import io.throughline.query.crm.customer.CustomerAnswers.Money;
import io.throughline.query.http.Amount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// The figures of a customer, with those merged into it, in one currency; in minor units.
record CustomerFigures(
    String customerId,
    Currency currency,
    long openOrders,
    long openOrderValue,
    long receivable,
    long overdue,
    long revenue,
    @Nullable Long limit,
    long committed,
    @Nullable Long overrideAmount,
    @Nullable Instant overrideUntil) {

  static CustomerFigures read(ResultSet row, int index) throws SQLException {
    var until = row.getTimestamp("override_until");
    return new CustomerFigures(
        row.getString("root_id"),
        Currency.getInstance(row.getString("currency")),
        row.getLong("open_orders"),
        row.getLong("open_order_value"),
        row.getLong("receivable"),
        row.getLong("overdue"),
        row.getLong("revenue"),
        row.getObject("credit_limit", Long.class),
        row.getLong("committed"),
        row.getObject("override_amount", Long.class),
        until == null ? null : until.toInstant());
  }

  ListMoney inList() {
    return new ListMoney(
        currency.getCurrencyCode(),
        openOrders,
        text(openOrderValue),
        text(receivable),
        text(overdue));
  }

  /// Invariant M12: what is used of the credit is what is committed and what is owed.
  Money inFull() {
    long exposure = committed + receivable;
    return new Money(
        currency.getCurrencyCode(),
        openOrders,
        text(openOrderValue),
        text(revenue),
        text(receivable),
        text(overdue),
        limit == null ? null : text(limit),
        text(committed),
        text(exposure),
        text((limit == null ? 0 : limit) - exposure),
        overrideAmount == null ? null : text(overrideAmount),
        overrideUntil);
  }

  private String text(long minor) {
    return Amount.text(minor, currency);
  }
}
