package io.throughline.query.order;

import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.UnitPrice;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What some events change of one line: figures are added, what was newly agreed replaces what was
/// agreed before, and null leaves it as it is.
public record LineChange(
    Quantities quantities,
    LineMoney money,
    @Nullable UnitPrice unitPrice,
    @Nullable Discount discount,
    @Nullable LocalDate requestedDate,
    @Nullable LocalDate promisedDate,
    @Nullable String promiseBasis) {

  static LineChange of(Quantities quantities, LineMoney money) {
    return new LineChange(quantities, money, null, null, null, null, null);
  }

  static LineChange repriced(LineMoney money, UnitPrice unitPrice, Discount discount) {
    return new LineChange(Quantities.NONE, money, unitPrice, discount, null, null, null);
  }

  static LineChange rescheduled(LocalDate requestedDate) {
    return new LineChange(Quantities.NONE, LineMoney.NONE, null, null, requestedDate, null, null);
  }

  static LineChange promised(LocalDate date, String basis) {
    return new LineChange(Quantities.NONE, LineMoney.NONE, null, null, null, date, basis);
  }

  LineChange then(LineChange later) {
    return new LineChange(
        quantities.plus(later.quantities),
        money.plus(later.money),
        later.unitPrice == null ? unitPrice : later.unitPrice,
        later.discount == null ? discount : later.discount,
        later.requestedDate == null ? requestedDate : later.requestedDate,
        later.promisedDate == null ? promisedDate : later.promisedDate,
        later.promiseBasis == null ? promiseBasis : later.promiseBasis);
  }
}
