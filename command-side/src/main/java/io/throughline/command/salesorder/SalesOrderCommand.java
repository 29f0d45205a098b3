package io.throughline.command.salesorder;

import io.throughline.command.decision.Command;
import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.ShippingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.SupplyMode;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OpportunityId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.id.StreamId;
import io.throughline.kernel.id.Warehouse;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.TaxRate;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be asked of a sales order.
public sealed interface SalesOrderCommand extends Command {

  OrderId orderId();

  @Override
  default StreamId streamId() {
    return new StreamId(orderId().value());
  }

  /// A line as it is asked for; net and tax are computed when it is placed. Lines are numbered from
  /// 1 in the order given.
  record LineRequest(
      Sku sku,
      Quantity quantity,
      UnitPrice unitPrice,
      Discount discount,
      String taxCode,
      TaxRate taxRate,
      LocalDate requestedDate,
      Warehouse warehouse,
      SupplyMode supplyMode,
      int priority) {}

  record Place(
      OrderId orderId,
      CustomerId customerId,
      @Nullable OpportunityId opportunityId,
      @Nullable Integer quoteVersion,
      Currency currency,
      List<LineRequest> lines,
      int paymentTermsDays,
      InvoicingPolicy invoicingPolicy,
      ShippingPolicy shippingPolicy,
      @Nullable String externalReference)
      implements SalesOrderCommand {}

  /// Credit was committed; lifts a hold for credit where there is one.
  ///
  /// @param creditDecisionId a decision that the order has heard of before changes nothing, so that
  ///   old news told again neither lifts a later hold nor holds an order that was released since
  record Confirm(OrderId orderId, String creditDecisionId) implements SalesOrderCommand {}

  /// @param creditDecisionId the event by which credit was denied, counted once; none for other
  ///   holds
  record Hold(OrderId orderId, HoldType type, String reason, @Nullable String creditDecisionId)
      implements SalesOrderCommand {}

  record ReleaseHold(OrderId orderId, HoldType type, String by) implements SalesOrderCommand {}

  record IncreaseLine(OrderId orderId, LineId lineId, Quantity quantity)
      implements SalesOrderCommand {}

  /// Makes the quantity of a line what is given: more is an increase, less a request to cancel.
  record ChangeLineQuantity(OrderId orderId, LineId lineId, Quantity quantity)
      implements SalesOrderCommand {}

  record RequestLineCancellation(OrderId orderId, LineId lineId, Quantity quantity)
      implements SalesOrderCommand {}

  /// Stock let go of a quantity that was asked to be cancelled.
  record RecordLineCancelled(OrderId orderId, LineId lineId, Quantity quantity, String releaseId)
      implements SalesOrderCommand {}

  /// Asks to cancel all of every line that is not yet issued.
  record Cancel(OrderId orderId, String reason) implements SalesOrderCommand {}

  record ChangePrice(OrderId orderId, LineId lineId, UnitPrice unitPrice, Discount discount)
      implements SalesOrderCommand {}

  record Reschedule(OrderId orderId, LineId lineId, LocalDate requestedDate)
      implements SalesOrderCommand {}

  record Promise(OrderId orderId, LineId lineId, LocalDate date, String basis)
      implements SalesOrderCommand {}

  /// Writes the contract of the confirmed order; its text and hash follow from the order alone.
  record GenerateContract(OrderId orderId, String templateId) implements SalesOrderCommand {}

  record Close(OrderId orderId, @Nullable String reason) implements SalesOrderCommand {}
}
