package io.throughline.kernel.money;

import io.throughline.kernel.quantity.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// What a line costs: net and tax, each rounded once, half up, to the minor unit.
///
/// Invariants M1 and M3: `net = round(qty × price × (1 − discount))`, `tax = round(net × rate)`,
/// and a part of a line is billed as the rounded share of everything so far less what was billed
/// before, so that the parts sum to the line, to the cent.
public record LineAmount(Money net, Money tax) {

  public static LineAmount zero(Currency currency) {
    return new LineAmount(Money.zero(currency), Money.zero(currency));
  }

  public static LineAmount of(
      Quantity quantity, UnitPrice price, Discount discount, TaxRate taxRate) {
    BigDecimal exact =
        price
            .amount()
            .multiply(BigDecimal.valueOf(quantity.units()))
            .multiply(BigDecimal.ONE.subtract(discount.fraction()));
    Money net = Money.rounded(exact, price.currency());
    return new LineAmount(
        net, Money.rounded(net.amount().multiply(taxRate.fraction()), price.currency()));
  }

  /// The rounded share of this amount that `part` of `whole` units has; the whole for all of them.
  public LineAmount share(Quantity part, Quantity whole) {
    if (part.compareTo(whole) > 0 || whole.isZero()) {
      throw new IllegalArgumentException(part + " is not a part of " + whole);
    }
    return new LineAmount(share(net, part, whole), share(tax, part, whole));
  }

  /// The share of the next `part` of `whole` units after `before` were billed.
  public LineAmount nextShare(Quantity before, Quantity part, Quantity whole) {
    LineAmount soFar = before.isZero() ? zero(net.currency()) : share(before, whole);
    return share(before.plus(part), whole).minus(soFar);
  }

  public LineAmount plus(LineAmount other) {
    return new LineAmount(net.plus(other.net), tax.plus(other.tax));
  }

  public LineAmount minus(LineAmount other) {
    return new LineAmount(net.minus(other.net), tax.minus(other.tax));
  }

  public Money total() {
    return net.plus(tax);
  }

  private static Money share(Money amount, Quantity part, Quantity whole) {
    return new Money(
        BigDecimal.valueOf(amount.minor())
            .multiply(BigDecimal.valueOf(part.units()))
            .divide(BigDecimal.valueOf(whole.units()), 0, RoundingMode.HALF_UP)
            .longValueExact(),
        amount.currency());
  }
}
