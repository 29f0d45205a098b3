package io.throughline.command.process;

import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.OrderLine;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.event.SalesOrderEvent.ShippingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.SupplyMode;
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
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The order that the examples of the processes are about.
public final class OrderExamples {

  public static final Currency EUR = Currency.getInstance("EUR");
  public static final OrderId ORDER = new OrderId("order-1");
  public static final CustomerId CUSTOMER = new CustomerId("customer-1");
  public static final StockItemId BOLT = StockItemId.parse("BOLT@MAIN");
  public static final StockItemId NUT = StockItemId.parse("NUT@MAIN");
  public static final StockItemId FAR_NUT = StockItemId.parse("NUT@FAR");
  public static final LineId LINE_1 = LineId.of(ORDER, 1);
  public static final LineId LINE_2 = LineId.of(ORDER, 2);
  public static final LineId LINE_3 = LineId.of(ORDER, 3);

  private static final TaxRate TAX = TaxRate.parse("0.19");

  private OrderExamples() {}

  public static Quantity units(long units) {
    return Quantity.of(units);
  }

  public static Money eur(String amount) {
    return Money.parse(amount + " EUR");
  }

  /// A line at this price with a tax of 19 per cent.
  public static OrderLine line(int number, StockItemId item, long quantity, String price) {
    UnitPrice unitPrice = UnitPrice.parse(price + " EUR");
    LineAmount amount = LineAmount.of(units(quantity), unitPrice, Discount.NONE, TAX);
    return new OrderLine(
        LineId.of(ORDER, number),
        item.sku(),
        units(quantity),
        unitPrice,
        Discount.NONE,
        "STANDARD",
        TAX,
        amount.net(),
        amount.tax(),
        LocalDate.of(2026, 12, 1),
        item.warehouse(),
        SupplyMode.FROM_STOCK,
        5);
  }

  public static OrderLine bolts(long quantity) {
    return line(1, BOLT, quantity, "1.00");
  }

  public static Placed placed(OrderLine... lines) {
    return placed(InvoicingPolicy.DELIVERED, ShippingPolicy.PARTIAL, null, null, lines);
  }

  public static Placed placed(
      InvoicingPolicy invoicing,
      ShippingPolicy shipping,
      @Nullable OpportunityId opportunity,
      @Nullable Integer quote,
      OrderLine... lines) {
    return new Placed(
        ORDER,
        CUSTOMER,
        opportunity,
        quote,
        EUR,
        new ArrayList<>(List.of(lines)),
        30,
        invoicing,
        shipping,
        null);
  }

  public static Warehouse warehouse(StockItemId item) {
    return item.warehouse();
  }

  public static Sku sku(StockItemId item) {
    return item.sku();
  }
}
