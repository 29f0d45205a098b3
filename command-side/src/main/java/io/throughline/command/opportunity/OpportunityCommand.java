package io.throughline.command.opportunity;

import io.throughline.command.decision.BeginningCommand;
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

  /// Refused: opportunity-exists, opportunity-text-invalid, opportunity-amount-not-positive
  record Open(
      OpportunityId opportunityId,
      CustomerId customerId,
      UserId ownerId,
      String title,
      Money expectedAmount,
      LocalDate closeDate)
      implements OpportunityCommand, BeginningCommand {}

  /// Refused: opportunity-unknown, opportunity-won, opportunity-lost,
  /// opportunity-stage-is-an-outcome, opportunity-probability-invalid
  ///
  /// @param probability the chance to win in per cent; none takes what is usual for the stage
  record ChangeStage(OpportunityId opportunityId, Stage to, @Nullable Integer probability)
      implements OpportunityCommand {}

  /// Refused: opportunity-unknown, opportunity-won, opportunity-lost,
  /// opportunity-amount-not-positive, opportunity-currency-mismatch
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

  /// Prepares the next version of the quote; one that was prepared and never sent is superseded.
  ///
  /// Refused: opportunity-unknown, opportunity-won, opportunity-lost, quote-lines-missing,
  /// quote-lines-too-many, quote-valid-until-past, opportunity-text-invalid (price basis); then by
  /// the first line at fault: quote-quantity-not-positive, quote-currency-mismatch,
  /// opportunity-text-invalid (tax code); at last quote-amount-too-large
  record DraftQuote(
      OpportunityId opportunityId,
      Currency currency,
      List<QuoteLineRequest> lines,
      LocalDate validUntil,
      @Nullable String priceBasis)
      implements OpportunityCommand {}

  /// Gives the newest version to the customer; older ones are superseded.
  ///
  /// Refused: opportunity-unknown, opportunity-won, opportunity-lost, quote-unknown,
  /// quote-superseded, quote-accepted, quote-rejected, quote-expired, quote-withdrawn
  record SendQuote(OpportunityId opportunityId, int version) implements OpportunityCommand {}

  /// Refused: opportunity-unknown, opportunity-won, opportunity-lost, quote-unknown,
  /// quote-superseded, quote-rejected, quote-expired, quote-withdrawn, quote-not-sent,
  /// quote-accepted (another version), quote-expired (by its last day)
  record AcceptQuote(OpportunityId opportunityId, int version) implements OpportunityCommand {}

  /// Refused: opportunity-unknown, opportunity-won, opportunity-lost, quote-unknown,
  /// quote-superseded, quote-accepted, quote-rejected (for another reason), quote-expired,
  /// quote-withdrawn, quote-not-sent, opportunity-text-invalid
  record RejectQuote(OpportunityId opportunityId, int version, String reason)
      implements OpportunityCommand {}

  /// Refused: opportunity-unknown, opportunity-won, opportunity-lost, quote-unknown,
  /// quote-superseded, quote-accepted, quote-rejected, quote-withdrawn
  record ExpireQuote(OpportunityId opportunityId, int version) implements OpportunityCommand {}

  /// The accepted quote has become a confirmed order; this outweighs a loss told meanwhile.
  ///
  /// Refused: opportunity-unknown, opportunity-won (with another order), quote-unknown,
  /// quote-not-accepted
  record Win(OpportunityId opportunityId, int version, OrderId orderId)
      implements OpportunityCommand {}

  /// Refused: opportunity-unknown, opportunity-won, opportunity-lost (for another reason),
  /// opportunity-text-invalid
  record Lose(OpportunityId opportunityId, String reason, @Nullable String competitor)
      implements OpportunityCommand {}

  /// Makes a lost opportunity open again, in the stage it was in; takes back the acceptance of its
  /// quote.
  ///
  /// Refused: opportunity-unknown, quote-unknown, opportunity-won, opportunity-text-invalid
  ///
  /// @param version the quote whose order could not be placed: only its acceptance is taken back,
  ///   so that the same news told again later leaves a newer acceptance alone; none asks for
  ///   whatever stands in the way to go
  record Reopen(OpportunityId opportunityId, @Nullable Integer version, @Nullable String reason)
      implements OpportunityCommand {}
}
