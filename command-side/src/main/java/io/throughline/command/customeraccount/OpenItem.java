package io.throughline.command.customeraccount;

import io.throughline.kernel.event.CustomerAccountEvent.ItemKind;
import io.throughline.kernel.event.CustomerAccountEvent.PromiseToPayRecorded;
import io.throughline.kernel.id.OrderId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePSet;

/// A document of the account and what became of its amount.
///
/// @param orderId the order that it bills
/// @param arrival who came first among items of one day
/// @param clearings the numbers of its clearings that can be reversed, oldest first
record OpenItem(
    String id,
    ItemKind kind,
    @Nullable OrderId orderId,
    Balance balance,
    LocalDate documentDate,
    LocalDate dueDate,
    long arrival,
    TreePSet<Long> clearings,
    Collection collection) {

  /// Where the amount went, in minor units, every term not negative.
  ///
  /// Invariants M7 and M8: `amount = cleared + discounted + writtenOff + refunded + reversed +
  /// remaining`; debit items are never refunded or reversed, credit items never discounted or
  /// written off.
  record Balance(
      long amount, long cleared, long discounted, long writtenOff, long refunded, long reversed) {

    long remaining() {
      return amount - cleared - discounted - writtenOff - refunded - reversed;
    }

    /// @param units negative where a clearing is reversed
    Balance clear(long units, long discount) {
      return new Balance(
          amount, cleared + units, discounted + discount, writtenOff, refunded, reversed);
    }

    Balance writeOff(long units) {
      return new Balance(amount, cleared, discounted, writtenOff + units, refunded, reversed);
    }

    Balance refund(long units) {
      return new Balance(amount, cleared, discounted, writtenOff, refunded + units, reversed);
    }

    Balance reverse(long units) {
      return new Balance(amount, cleared, discounted, writtenOff, refunded, reversed + units);
    }
  }

  /// What stands between the item and its collection.
  ///
  /// @param dispute why the customer does not agree, while it is open
  /// @param level how often the customer was reminded
  record Collection(@Nullable String dispute, int level, @Nullable PromiseToPayRecorded promise) {

    static final Collection NONE = new Collection(null, 0, null);
  }

  /// Whether the customer owes it; else it is in the customer's favour.
  boolean isDebit() {
    return switch (kind) {
      case INVOICE, DUNNING_FEE -> true;
      case CREDIT_NOTE, PAYMENT -> false;
    };
  }

  long remaining() {
    return balance.remaining();
  }

  boolean isOpen() {
    return remaining() > 0;
  }

  /// What decides who is cleared first: debit items by the day they are due, credit items by their
  /// own day.
  OpenItems.Age age() {
    return new OpenItems.Age(isDebit() ? dueDate : documentDate, arrival);
  }

  OpenItem with(Balance changed) {
    return new OpenItem(
        id, kind, orderId, changed, documentDate, dueDate, arrival, clearings, collection);
  }

  OpenItem with(TreePSet<Long> changed) {
    return new OpenItem(
        id, kind, orderId, balance, documentDate, dueDate, arrival, changed, collection);
  }

  OpenItem with(Collection changed) {
    return new OpenItem(
        id, kind, orderId, balance, documentDate, dueDate, arrival, clearings, changed);
  }
}
