package io.throughline.command.process.finance;

import io.throughline.kernel.event.SalesOrderEvent.OrderLine;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.LineAmount;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.money.TaxRate;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.util.Currency;

/// What is known of the billing of an order line, in base units.
///
/// The line is billed by what its units so far cost together, less what was billed of it before.
/// The order reckons what is added and what falls away in the same manner, so that whatever is
/// increased or cancelled between two invoices, the sum of what was billed is the line's total, to
/// the cent, as soon as all that is left of it is billed (invariants M1 and M3).
///
/// @param open ordered and not cancelled
/// @param pending what waits for credit and may not be billed before it leaves
/// @param billed what was billed and not taken back
/// @param amount what was billed for it
public record BilledLine(
    UnitPrice price,
    Discount discount,
    TaxRate taxRate,
    long open,
    long pending,
    long issued,
    long billed,
    LineAmount amount) {

  static BilledLine of(OrderLine line, Currency currency) {
    return new BilledLine(
        line.unitPrice(),
        line.discount(),
        line.taxRate(),
        line.quantity().units(),
        0,
        0,
        0,
        LineAmount.zero(currency));
  }

  /// What so many units cost together.
  LineAmount amountOf(long units) {
    return LineAmount.of(Quantity.of(units), price, discount, taxRate);
  }

  /// What the next units are billed at.
  LineAmount next(long units) {
    return amountOf(billed + units).minus(amount);
  }

  /// What may be billed before it leaves, and is not.
  long toBillAsOrdered() {
    return open - pending - billed;
  }

  /// What was billed beyond what the billed units cost, or less than that where it is negative: a
  /// credit note is rounded by its own invoice. The next invoice makes up for it.
  Money overbilled() {
    return amount.minus(amountOf(billed)).total();
  }

  /// All that is left of it has been issued and billed.
  boolean isSettled() {
    return issued == open && billed == open;
  }

  BilledLine bill(long units) {
    return new BilledLine(
        price, discount, taxRate, open, pending, issued, billed + units, amount.plus(next(units)));
  }

  BilledLine order(long units) {
    return new BilledLine(price, discount, taxRate, open + units, pending, issued, billed, amount);
  }

  /// More, or less where negative, waits for credit.
  BilledLine await(long units) {
    return new BilledLine(price, discount, taxRate, open, pending + units, issued, billed, amount);
  }

  BilledLine issue(long units) {
    return new BilledLine(price, discount, taxRate, open, pending, issued + units, billed, amount);
  }

  BilledLine at(UnitPrice newPrice, Discount newDiscount) {
    return new BilledLine(newPrice, newDiscount, taxRate, open, pending, issued, billed, amount);
  }

  /// Units that were billed and then cancelled; their amount follows with the credit note.
  BilledLine takeBack(long units) {
    return new BilledLine(price, discount, taxRate, open, pending, issued, billed - units, amount);
  }

  BilledLine credited(LineAmount credit) {
    return new BilledLine(
        price, discount, taxRate, open, pending, issued, billed, amount.minus(credit));
  }
}
