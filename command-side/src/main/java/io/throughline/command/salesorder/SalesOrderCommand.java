package io.throughline.command.salesorder;

import io.throughline.command.decision.BeginningCommand;
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
///
/// Everything but placing is refused with `sales-order-unknown` before the order is placed; the
/// further refusals stand at each command, in the order they are checked, after what changes
/// nothing.
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

  /// The same content again changes nothing, whatever happened since.
  ///
  /// Refused: sales-order-line-count (1 to 5000), sales-order-payment-terms (0 to 365 days),
  /// sales-order-text; for each line sales-order-quantity, sales-order-priority (1 to 9),
  /// sales-order-currency, sales-order-amount, sales-order-text; sales-order-exists.
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
      implements SalesOrderCommand, BeginningCommand {}

  /// Credit was committed; lifts a hold for credit where there is one. Changes nothing where the
  /// order is confirmed and not held for credit.
  ///
  /// Refused: sales-order-text, sales-order-closed.
  ///
  /// @param creditDecisionId a decision that the order has heard of before changes nothing, so that
  ///   old news told again neither lifts a later hold nor holds an order that was released since
  record Confirm(OrderId orderId, String creditDecisionId) implements SalesOrderCommand {}

  /// Changes nothing where the order is held for that already; a new denial of credit is recorded
  /// beside an older one.
  ///
  /// Refused: sales-order-text, sales-order-closed.
  ///
  /// @param creditDecisionId the event by which credit was denied, counted once; none for other
  ///   holds
  record Hold(OrderId orderId, HoldType type, String reason, @Nullable String creditDecisionId)
      implements SalesOrderCommand {}

  /// Refused: sales-order-text, sales-order-credit-hold (which only a commitment of credit lifts),
  /// sales-order-closed.
  record ReleaseHold(OrderId orderId, HoldType type, String by) implements SalesOrderCommand {}

  /// Refused: sales-order-quantity, sales-order-closed, sales-order-line-unknown,
  /// sales-order-quantity (too many in all), sales-order-amount.
  record IncreaseLine(OrderId orderId, LineId lineId, Quantity quantity)
      implements SalesOrderCommand {}

  /// Makes the quantity of a line what is given: more is an increase, less a request to cancel.
  ///
  /// Refused: sales-order-closed, sales-order-line-unknown, sales-order-quantity (too many in all),
  /// sales-order-amount.
  record ChangeLineQuantity(OrderId orderId, LineId lineId, Quantity quantity)
      implements SalesOrderCommand {}

  /// Asks for no more than was not asked for before; at once where the order is not confirmed.
  ///
  /// Refused: sales-order-quantity, sales-order-closed, sales-order-line-unknown,
  /// sales-order-cancellation-exceeds-line.
  record RequestLineCancellation(OrderId orderId, LineId lineId, Quantity quantity)
      implements SalesOrderCommand {}

  /// Stock let go of a quantity that was asked to be cancelled. Each release counts once, even for
  /// a closed order.
  ///
  /// Refused: sales-order-text, sales-order-quantity, sales-order-line-unknown,
  /// sales-order-not-confirmed, sales-order-cancellation-exceeds-line.
  record RecordLineCancelled(OrderId orderId, LineId lineId, Quantity quantity, String releaseId)
      implements SalesOrderCommand {}

  /// Asks to cancel all of every line that is not yet issued; before the order is confirmed,
  /// cancels it and closes the order.
  ///
  /// Refused: sales-order-text, sales-order-closed (while anything is left to cancel).
  record Cancel(OrderId orderId, String reason) implements SalesOrderCommand {}

  /// Changes nothing where that is the price and the discount already.
  ///
  /// Refused: sales-order-closed, sales-order-line-unknown, sales-order-currency,
  /// sales-order-amount, sales-order-confirmed.
  record ChangePrice(OrderId orderId, LineId lineId, UnitPrice unitPrice, Discount discount)
      implements SalesOrderCommand {}

  /// Refused: sales-order-closed, sales-order-line-unknown, sales-order-line-cancelled.
  record Reschedule(OrderId orderId, LineId lineId, LocalDate requestedDate)
      implements SalesOrderCommand {}

  /// Changes nothing where that date is promised already.
  ///
  /// Refused: sales-order-text, sales-order-closed, sales-order-line-unknown,
  /// sales-order-line-cancelled.
  record Promise(OrderId orderId, LineId lineId, LocalDate date, String basis)
      implements SalesOrderCommand {}

  /// Writes the contract of the confirmed order, once; its text and hash follow from the order
  /// alone.
  ///
  /// Refused: sales-order-text, sales-order-not-confirmed.
  record GenerateContract(OrderId orderId, String templateId) implements SalesOrderCommand {}

  /// Refused: sales-order-text.
  record Close(OrderId orderId, @Nullable String reason) implements SalesOrderCommand {}
}
