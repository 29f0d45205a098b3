package io.throughline.query.story;

import io.throughline.kernel.event.OpportunityEvent;
import io.throughline.kernel.event.OpportunityEvent.QuoteLine;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.OpportunityId;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.id.UserId;
import io.throughline.kernel.id.Warehouse;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.LineAmount;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.money.TaxRate;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.time.LocalDate;
import java.util.List;

/// The part of a story that comes before anything is ordered.
public class Pitches extends Story {

  public static final Warehouse MAIN = new Warehouse("MAIN");
  protected static final TaxRate TAX = TaxRate.parse("0.10");

  public final void open(String opportunity, String customer, String title, String amount) {
    tell(
        opportunity,
        new OpportunityEvent.Opened(
            new OpportunityId(opportunity),
            new CustomerId(customer),
            new UserId("anna"),
            title,
            Money.parse(amount),
            LocalDate.parse("2026-05-31")));
  }

  /// A version of a quote with one line.
  public final void quote(
      String opportunity, int version, String sku, long quantity, String price) {
    UnitPrice unitPrice = UnitPrice.parse(price);
    LineAmount amount = LineAmount.of(Quantity.of(quantity), unitPrice, Discount.NONE, TAX);
    tell(
        opportunity,
        new OpportunityEvent.QuotePrepared(
            version,
            unitPrice.currency(),
            List.of(
                new QuoteLine(
                    1,
                    new Sku(sku),
                    Quantity.of(quantity),
                    unitPrice,
                    Discount.NONE,
                    "VAT",
                    TAX,
                    amount.net(),
                    amount.tax(),
                    LocalDate.parse("2026-05-01"),
                    MAIN)),
            LocalDate.parse("2026-04-30"),
            null));
  }
}
