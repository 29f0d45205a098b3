package io.throughline.command.salesorder;

import io.throughline.kernel.event.SalesOrderEvent.OrderLine;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.LineAmount;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A line of an order as it stands.
///
/// @param placed the line as it was placed
record LineState(
    OrderLine placed,
    UnitPrice unitPrice,
    Discount discount,
    LocalDate requestedDate,
    @Nullable LocalDate promisedDate,
    LineDemand demand) {

  static LineState of(OrderLine line) {
    return new LineState(
        line,
        line.unitPrice(),
        line.discount(),
        line.requestedDate(),
        null,
        LineDemand.of(line.quantity()));
  }

  LineId lineId() {
    return placed.lineId();
  }

  Quantity open() {
    return demand.open();
  }

  /// What the open quantity costs; invariant M1.
  LineAmount amount() {
    return amountOf(open());
  }

  LineAmount amountOf(Quantity quantity) {
    return LineAmount.of(quantity, unitPrice, discount, placed.taxRate());
  }

  LineState withDemand(LineDemand changed) {
    return new LineState(placed, unitPrice, discount, requestedDate, promisedDate, changed);
  }

  LineState withPrice(UnitPrice newPrice, Discount newDiscount) {
    return new LineState(placed, newPrice, newDiscount, requestedDate, promisedDate, demand);
  }

  LineState withDates(LocalDate requested, @Nullable LocalDate promised) {
    return new LineState(placed, unitPrice, discount, requested, promised, demand);
  }
}
