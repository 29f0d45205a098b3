package io.throughline.command.salesorder;

import static java.util.Objects.requireNonNullElse;

import io.throughline.command.http.BadRequestException;
import io.throughline.command.salesorder.SalesOrderCommand.ChangePrice;
import io.throughline.command.salesorder.SalesOrderCommand.LineRequest;
import io.throughline.command.salesorder.SalesOrderCommand.Place;
import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.ShippingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.SupplyMode;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.id.StreamId;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The bodies of commands to sales orders.
final class SalesOrderRequests {

  private static final int USUAL_TERMS = 30;
  private static final int USUAL_PRIORITY = 5;

  private SalesOrderRequests() {}

  /// The holds of people; credit holds and lifts by itself.
  enum HoldByHand {
    MANUAL,
    APPROVAL;

    HoldType type() {
      return switch (this) {
        case MANUAL -> HoldType.MANUAL;
        case APPROVAL -> HoldType.APPROVAL;
      };
    }
  }

  record PlaceRequest(
      @NotNull CustomerId customerId,
      @NotNull Currency currency,
      @NotNull List<@Valid @NotNull PlaceLine> lines,
      @Nullable Integer paymentTermsDays,
      @Nullable InvoicingPolicy invoicingPolicy,
      @Nullable ShippingPolicy shippingPolicy,
      @Nullable String externalReference) {

    Place command(OrderId id) {
      return new Place(
          id,
          customerId,
          null,
          null,
          currency,
          IntStream.range(0, lines.size()).mapToObj(this::line).toList(),
          requireNonNullElse(paymentTermsDays, USUAL_TERMS),
          requireNonNullElse(invoicingPolicy, InvoicingPolicy.DELIVERED),
          requireNonNullElse(shippingPolicy, ShippingPolicy.PARTIAL),
          externalReference);
    }

    /// The customer, and the products of the lines.
    Map<String, StreamId> references() {
      Map<String, StreamId> references = new HashMap<>();
      references.put("/customerId", new StreamId(customerId.value()));
      for (int i = 0; i < lines.size(); i++) {
        references.put("/lines/" + i + "/sku", StreamId.product(lines.get(i).sku()));
      }
      return references;
    }

    private LineRequest line(int index) {
      PlaceLine line = lines.get(index);
      return line.at(price("/lines/" + index + "/unitPrice", line.unitPrice(), currency));
    }
  }

  record PlaceLine(
      @NotNull Sku sku,
      @NotNull Quantity quantity,
      @NotNull BigDecimal unitPrice,
      @Nullable Discount discount,
      @Nullable String taxCode,
      @Nullable TaxRate taxRate,
      @NotNull LocalDate requestedDate,
      @Nullable Warehouse warehouse,
      @Nullable SupplyMode supplyMode,
      @Nullable Integer priority) {

    private LineRequest at(UnitPrice price) {
      return new LineRequest(
          sku,
          quantity,
          price,
          requireNonNullElse(discount, Discount.NONE),
          requireNonNullElse(taxCode, "NONE"),
          requireNonNullElse(taxRate, TaxRate.NONE),
          requestedDate,
          requireNonNullElse(warehouse, new Warehouse("MAIN")),
          requireNonNullElse(supplyMode, SupplyMode.FROM_STOCK),
          requireNonNullElse(priority, USUAL_PRIORITY));
    }
  }

  record HoldRequest(@Nullable HoldByHand type, @NotBlank String reason) {

    HoldType holdType() {
      return requireNonNullElse(type, HoldByHand.MANUAL).type();
    }
  }

  record ReleaseHoldRequest(@Nullable HoldByHand type) {

    static HoldType holdType(@Nullable ReleaseHoldRequest body) {
      return body == null || body.type == null ? HoldType.MANUAL : body.type.type();
    }
  }

  record CancelRequest(@NotBlank String reason) {}

  record CloseRequest(@Nullable String reason) {}

  record QuantityRequest(@NotNull Quantity quantity) {}

  record ChangePriceRequest(
      @NotNull Currency currency, @NotNull BigDecimal unitPrice, @Nullable Discount discount) {

    ChangePrice command(OrderId id, LineId lineId) {
      return new ChangePrice(
          id,
          lineId,
          price("/unitPrice", unitPrice, currency),
          requireNonNullElse(discount, Discount.NONE));
    }
  }

  record RescheduleRequest(@NotNull LocalDate requestedDate) {}

  record PromiseRequest(@NotNull LocalDate date, @NotBlank String basis) {}

  private static UnitPrice price(String pointer, BigDecimal amount, Currency currency) {
    try {
      return new UnitPrice(amount, currency);
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(pointer, String.valueOf(e.getMessage()));
    }
  }
}
