package io.throughline.command.salesorder;

import io.throughline.kernel.event.SalesOrderEvent.OrderLine;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.LineAmount;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
    Demand demand) {

  static LineState of(OrderLine line) {
    return new LineState(
        line,
        line.unitPrice(),
        line.discount(),
        line.requestedDate(),
        null,
        Demand.of(line.quantity()));
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

  LineState withDemand(Demand changed) {
    return new LineState(placed, unitPrice, discount, requestedDate, promisedDate, changed);
  }

  LineState withPrice(UnitPrice newPrice, Discount newDiscount) {
    return new LineState(placed, newPrice, newDiscount, requestedDate, promisedDate, demand);
  }

  LineState withDates(LocalDate requested, @Nullable LocalDate promised) {
    return new LineState(placed, unitPrice, discount, requested, promised, demand);
  }

  /// How much of a line is wanted.
  ///
  /// @param ordered everything ordered so far, also what was cancelled again
  /// @param cancelled what truly fell away
  /// @param pending what was asked to be cancelled and is not answered; what stock had issued by
  ///   then stays unanswered for ever
  /// @param releases the releases of stock that were counted as cancelled, each once
  record Demand(Quantity ordered, Quantity cancelled, Quantity pending, List<String> releases) {

    static Demand of(Quantity ordered) {
      return new Demand(ordered, Quantity.ZERO, Quantity.ZERO, List.of());
    }

    /// What is wanted still: ordered less cancelled.
    Quantity open() {
      return ordered.lessAtMost(cancelled);
    }

    /// What can be asked to be cancelled beyond what was asked before. That leaves out nothing that
    /// stock could let go of: what stays unanswered was issued, and never comes back.
    Quantity cancellable() {
      return open().lessAtMost(pending);
    }

    Demand increasedBy(Quantity quantity) {
      return new Demand(ordered.plus(quantity), cancelled, pending, releases);
    }

    Demand withRequest(Quantity quantity) {
      return new Demand(ordered, cancelled, pending.plus(quantity), releases);
    }

    Demand cancelledBy(Quantity quantity, @Nullable String releaseId) {
      Quantity fallen = cancelled.plus(quantity);
      return releaseId == null
          ? new Demand(ordered, fallen, pending, releases)
          : new Demand(
              ordered,
              fallen,
              pending.lessAtMost(quantity),
              Stream.concat(releases.stream(), Stream.of(releaseId)).toList());
    }
  }
}
