package io.throughline.command.stockitem;

import io.throughline.command.http.AmountRequest;
import io.throughline.command.http.BadRequestException;
import io.throughline.kernel.event.StockItemEvent.Disposition;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Currency;

/// The bodies of commands to stock items.
final class StockItemRequests {

  private StockItemRequests() {}

  private static UnitPrice cost(BigDecimal amount, Currency currency) {
    try {
      return new UnitPrice(amount, currency);
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("/unitCost", String.valueOf(e.getMessage()));
    }
  }

  record ReceiveRequest(
      @NotNull Quantity quantity,
      @NotNull Currency currency,
      @NotNull BigDecimal unitCost,
      @NotBlank String source) {

    UnitPrice cost() {
      return StockItemRequests.cost(unitCost, currency);
    }
  }

  record AdjustRequest(@NotNull Long delta, @NotBlank String reason) {}

  record RevalueRequest(
      @NotNull Currency currency, @NotNull BigDecimal valueDelta, @NotBlank String reason) {

    Money money() {
      return new AmountRequest(valueDelta, currency).money("/valueDelta");
    }
  }

  record AcceptReturnRequest(
      @NotBlank String returnId,
      @NotNull LineId lineId,
      @NotNull Quantity quantity,
      @NotNull Disposition disposition,
      @NotNull Currency currency,
      @NotNull BigDecimal unitCost) {

    UnitPrice cost() {
      return StockItemRequests.cost(unitCost, currency);
    }
  }

  record ReassignRequest(
      @NotNull LineId fromLine,
      @NotNull LineId toLine,
      @NotNull Quantity quantity,
      @NotBlank String rule) {}

  record SetPolicyRequest(@NotNull Quantity reorderPoint, @NotNull Quantity reorderQuantity) {}
}
