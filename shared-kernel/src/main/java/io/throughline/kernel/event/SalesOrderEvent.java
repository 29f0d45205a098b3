package io.throughline.kernel.event;

import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OpportunityId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.id.StockItemId;
import io.throughline.kernel.id.Warehouse;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.LineAmount;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.money.TaxRate;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can happen to a sales order. It alone records what was ordered, cancelled and agreed:
/// quantities, prices, terms and holds.
public sealed interface SalesOrderEvent {

  /// When goods are invoiced: as they leave the warehouse, or as soon as the order is confirmed.
  enum InvoicingPolicy {
    DELIVERED,
    ORDERED
  }

  /// Whether an order may leave in parts or waits until all of it is reserved.
  enum ShippingPolicy {
    PARTIAL,
    COMPLETE
  }

  enum SupplyMode {
    FROM_STOCK,
    MAKE_TO_ORDER
  }

  enum HoldType {
    CREDIT,
    APPROVAL,
    MANUAL
  }

  /// @param priority from 1 (first) to 9 (last), in the queue for scarce stock and for credit
  record OrderLine(
      LineId lineId,
      Sku sku,
      Quantity quantity,
      UnitPrice unitPrice,
      Discount discount,
      String taxCode,
      TaxRate taxRate,
      Money net,
      Money tax,
      LocalDate requestedDate,
      Warehouse warehouse,
      SupplyMode supplyMode,
      int priority) {

    public LineAmount lineAmount() {
      return new LineAmount(net, tax);
    }

    public StockItemId stockItem() {
      return new StockItemId(sku, warehouse);
    }
  }

  /// @param paymentTermsDays days from the invoice to its due date
  /// @param externalReference the order's name in another system
  record Placed(
      OrderId orderId,
      CustomerId customerId,
      @Nullable OpportunityId opportunityId,
      @Nullable Integer quoteVersion,
      Currency currency,
      List<OrderLine> lines,
      int paymentTermsDays,
      InvoicingPolicy invoicingPolicy,
      ShippingPolicy shippingPolicy,
      @Nullable String externalReference)
      implements SalesOrderEvent {

    /// Invariant M2: the sum of net and tax of the lines; the header is not rounded again.
    public Money total() {
      return lines.stream()
          .map(line -> line.lineAmount().total())
          .reduce(Money.zero(currency), Money::plus);
    }
  }

  /// @param creditDecisionId the id of the event by which credit was committed
  record Confirmed(String creditDecisionId) implements SalesOrderEvent {}

  /// @param creditDecisionId the event by which credit was denied; none for other holds
  record Held(HoldType type, String reason, @Nullable String creditDecisionId)
      implements SalesOrderEvent {}

  /// @param by who lifted it; of a hold for credit, the event by which credit was committed
  record HoldReleased(HoldType type, String by) implements SalesOrderEvent {}

  /// @param quantity what is added
  /// @param net the net amount that is added
  /// @param tax the tax that is added
  record LineIncreased(LineId lineId, Quantity quantity, Money net, Money tax)
      implements SalesOrderEvent {}

  record LineCancellationRequested(LineId lineId, Quantity quantity) implements SalesOrderEvent {}

  /// @param quantity what was truly cancelled
  /// @param net the net amount that falls away
  /// @param tax the tax that falls away
  /// @param releaseId the event by which stock let go of it; none where it was never shown to stock
  record LineCancelled(
      LineId lineId, Quantity quantity, Money net, Money tax, @Nullable String releaseId)
      implements SalesOrderEvent {}

  /// @param netDelta what the net amount changes by
  /// @param taxDelta what the tax changes by
  record LinePriceChanged(
      LineId lineId, UnitPrice unitPrice, Discount discount, Money netDelta, Money taxDelta)
      implements SalesOrderEvent {}

  record LineRescheduled(LineId lineId, LocalDate from, LocalDate to) implements SalesOrderEvent {}

  /// @param basis why the date can be kept
  record LinePromised(LineId lineId, LocalDate date, String basis) implements SalesOrderEvent {}

  /// @param documentHash SHA-256 of the contract's text, hexadecimal
  record ContractGenerated(String templateId, String documentHash, Money total)
      implements SalesOrderEvent {}

  record Closed(@Nullable String reason) implements SalesOrderEvent {}
}
