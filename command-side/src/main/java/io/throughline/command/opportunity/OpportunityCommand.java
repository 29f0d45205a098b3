package io.throughline.command.opportunity;

import io.throughline.command.decision.Command;
import io.throughline.kernel.event.OpportunityEvent.Stage;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.OpportunityId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.id.StreamId;
import io.throughline.kernel.id.UserId;
import io.throughline.kernel.id.Warehouse;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.money.TaxRate;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be asked of an opportunity.
public sealed interface OpportunityCommand extends Command {

  OpportunityId opportunityId();

  @Override
  default StreamId streamId() {
    return new StreamId(opportunityId().value());
  }

  record Open(
      OpportunityId opportunityId,
      CustomerId customerId,
      UserId ownerId,
      String title,
      Money expectedAmount,
      LocalDate closeDate)
      implements OpportunityCommand {}

  /// @param probability the chance to win in per cent; none takes what is usual for the stage
  record ChangeStage(OpportunityId opportunityId, Stage to, @Nullable Integer probability)
      implements OpportunityCommand {}

  record ChangeAmount(OpportunityId opportunityId, Money amount) implements OpportunityCommand {}

  record QuoteLineRequest(
      Sku sku,
      Quantity quantity,
      UnitPrice unitPrice,
      Discount discount,
      String taxCode,
      TaxRate taxRate,
      LocalDate requestedDate,
      Warehouse warehouse) {}

  /// Prepares the next version of the quote.
  record DraftQuote(
      OpportunityId opportunityId,
      Currency currency,
      List<QuoteLineRequest> lines,
      LocalDate validUntil,
      @Nullable String priceBasis)
      implements OpportunityCommand {}

  record SendQuote(OpportunityId opportunityId, int version) implements OpportunityCommand {}

  record AcceptQuote(OpportunityId opportunityId, int version) implements OpportunityCommand {}

  record RejectQuote(OpportunityId opportunityId, int version, String reason)
      implements OpportunityCommand {}

  record ExpireQuote(OpportunityId opportunityId, int version) implements OpportunityCommand {}

  /// The accepted quote has become a confirmed order.
  record Win(OpportunityId opportunityId, int version, OrderId orderId)
      implements OpportunityCommand {}

  record Lose(OpportunityId opportunityId, String reason, @Nullable String competitor)
      implements OpportunityCommand {}

  /// Makes a lost opportunity open again; of an open one, takes back the acceptance of its quote.
  ///
  /// @param version the quote whose order could not be placed: only its acceptance is taken back,
  ///   so that the same news told again later leaves a newer acceptance alone; none asks for
  ///   whatever stands in the way to go
  record Reopen(OpportunityId opportunityId, @Nullable Integer version, @Nullable String reason)
      implements OpportunityCommand {}
}
