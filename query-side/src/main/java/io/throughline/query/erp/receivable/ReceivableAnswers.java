package io.throughline.query.erp.receivable;

import io.throughline.kernel.event.CustomerAccountEvent.ItemKind;
import io.throughline.query.erp.receivable.Aging.Buckets;
import io.throughline.query.http.Answer;
import io.throughline.query.party.Party;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is answered about receivables.
final class ReceivableAnswers {

  private ReceivableAnswers() {}

  record CustomerRow(Party customer, Buckets aging) {}

  /// @param asOf the end of this business day
  /// @param totals one row per currency, over all customers that were asked for
  /// @param items one row per customer and currency
  record AgingAnswer(
      long position,
      LocalDate asOf,
      List<Buckets> totals,
      List<CustomerRow> items,
      @Nullable String next)
      implements Answer {}

  /// @param amount always positive; the kind tells whose favour it is in
  /// @param open what is left of it
  /// @param daysOverdue days since it was due; 0 where nothing is owed or due
  /// @param postedPosition where the log tells that it was posted
  record ItemRow(
      String itemId,
      ItemKind kind,
      Party customer,
      @Nullable String orderId,
      String currency,
      String amount,
      String open,
      LocalDate documentDate,
      LocalDate dueDate,
      long daysOverdue,
      boolean disputed,
      int dunningLevel,
      @Nullable LocalDate promisedOn,
      long postedPosition) {}
}
