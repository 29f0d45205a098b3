package io.throughline.command.stockitem;

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

  record ReceiveRequest(
      @NotNull Quantity quantity,
      @NotNull Currency currency,
      @NotNull BigDecimal unitCost,
      @NotBlank String source) {

    UnitPrice cost() {
      return new UnitPrice(unitCost, currency);
    }
  }

  record AdjustRequest(@NotNull Long delta, @NotBlank String reason) {}

  record RevalueRequest(
      @NotNull Currency currency, @NotNull BigDecimal valueDelta, @NotBlank String reason) {

    Money money() {
      return Money.of(valueDelta, currency);
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
      return new UnitPrice(unitCost, currency);
    }
  }

  record ReassignRequest(
      @NotNull LineId fromLine,
      @NotNull LineId toLine,
      @NotNull Quantity quantity,
      @NotBlank String rule) {}

  record SetPolicyRequest(@NotNull Quantity reorderPoint, @NotNull Quantity reorderQuantity) {}
}
