package io.throughline.kernel.event;

import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.OpportunityId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.id.UserId;
import io.throughline.kernel.id.Warehouse;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.LineAmount;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.money.TaxRate;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can happen to a chance to sell, from opened to won or lost, with the versions of its quote.
public sealed interface OpportunityEvent {

  enum Stage {
    QUALIFICATION,
    NEEDS_ANALYSIS,
    PROPOSAL,
    NEGOTIATION,
    WON,
    LOST
  }

  record QuoteLine(
      int number,
      Sku sku,
      Quantity quantity,
      UnitPrice unitPrice,
      Discount discount,
      String taxCode,
      TaxRate taxRate,
      Money net,
      Money tax,
      LocalDate requestedDate,
      Warehouse warehouse) {

    public LineAmount lineAmount() {
      return new LineAmount(net, tax);
    }
  }

  record Opened(
      OpportunityId opportunityId,
      CustomerId customerId,
      UserId ownerId,
      String title,
      Money expectedAmount,
      LocalDate closeDate)
      implements OpportunityEvent {}

  /// @param probability the chance to win, in per cent
  record StageChanged(Stage from, Stage to, int probability) implements OpportunityEvent {}

  record AmountChanged(Money from, Money to) implements OpportunityEvent {}

  record QuotePrepared(
      int version,
      Currency currency,
      List<QuoteLine> lines,
      LocalDate validUntil,
      @Nullable String priceBasis)
      implements OpportunityEvent {

    public Money total() {
      return lines.stream()
          .map(line -> line.lineAmount().total())
          .reduce(Money.zero(currency), Money::plus);
    }
  }

  record QuoteSent(int version) implements OpportunityEvent {}

  record QuoteAccepted(int version) implements OpportunityEvent {}

  record QuoteRejected(int version, String reason) implements OpportunityEvent {}

  record QuoteExpired(int version) implements OpportunityEvent {}

  record Won(int version, OrderId orderId) implements OpportunityEvent {}

  record Lost(String reason, @Nullable String competitor) implements OpportunityEvent {}

  record Reopened(@Nullable String reason) implements OpportunityEvent {}
}
