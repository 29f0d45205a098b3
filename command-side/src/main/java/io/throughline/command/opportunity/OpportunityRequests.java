package io.throughline.command.opportunity;

import static java.util.Objects.requireNonNullElse;

import io.throughline.command.http.AmountRequest;
import io.throughline.command.http.BadRequestException;
import io.throughline.command.opportunity.OpportunityCommand.DraftQuote;
import io.throughline.command.opportunity.OpportunityCommand.Open;
import io.throughline.command.opportunity.OpportunityCommand.QuoteLineRequest;
import io.throughline.kernel.event.OpportunityEvent.Stage;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.OpportunityId;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.id.StreamId;
import io.throughline.kernel.id.UserId;
import io.throughline.kernel.id.Warehouse;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.TaxRate;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The bodies of commands to opportunities.
final class OpportunityRequests {

  private OpportunityRequests() {}

  record OpenRequest(
      @NotNull CustomerId customerId,
      @NotNull UserId ownerId,
      @NotBlank String title,
      @NotNull Currency currency,
      @NotNull BigDecimal expectedAmount,
      @NotNull LocalDate closeDate) {

    Open command(OpportunityId id) {
      return new Open(
          id,
          customerId,
          ownerId,
          title,
          new AmountRequest(expectedAmount, currency).money("/expectedAmount"),
          closeDate);
    }
  }

  record ChangeStageRequest(@NotNull Stage to, @Nullable Integer probability) {}

  record DraftQuoteRequest(
      @NotNull Currency currency,
      @NotNull LocalDate validUntil,
      @Nullable String priceBasis,
      @NotNull List<@Valid @NotNull LineRequest> lines) {

    DraftQuote command(OpportunityId id) {
      return new DraftQuote(
          id,
          currency,
          IntStream.range(0, lines.size()).mapToObj(this::line).toList(),
          validUntil,
          priceBasis);
    }

    /// The products of the lines.
    Map<String, StreamId> references() {
      return IntStream.range(0, lines.size())
          .boxed()
          .collect(
              Collectors.toMap(
                  index -> "/lines/" + index + "/sku",
                  index -> StreamId.product(lines.get(index).sku())));
    }

    private QuoteLineRequest line(int index) {
      try {
        return lines.get(index).in(currency);
      } catch (IllegalArgumentException e) {
        throw new BadRequestException(
            "/lines/" + index + "/unitPrice", String.valueOf(e.getMessage()));
      }
    }
  }

  record LineRequest(
      @NotNull Sku sku,
      @NotNull Quantity quantity,
      @NotNull BigDecimal unitPrice,
      @Nullable Discount discount,
      @Nullable String taxCode,
      @Nullable TaxRate taxRate,
      @NotNull LocalDate requestedDate,
      @Nullable Warehouse warehouse) {

    private QuoteLineRequest in(Currency currency) {
      return new QuoteLineRequest(
          sku,
          quantity,
          new UnitPrice(unitPrice, currency),
          requireNonNullElse(discount, Discount.NONE),
          requireNonNullElse(taxCode, "NONE"),
          requireNonNullElse(taxRate, TaxRate.NONE),
          requestedDate,
          requireNonNullElse(warehouse, new Warehouse("MAIN")));
    }
  }

  record VersionRequest(@NotNull Integer version) {}

  record RejectQuoteRequest(@NotNull Integer version, @NotBlank String reason) {}

  record LoseRequest(@NotBlank String reason, @Nullable String competitor) {}

  record ReopenRequest(@Nullable String reason) {}
}
