package io.throughline.command.customeraccount;

import io.throughline.command.customeraccount.OpenItem.Balance;
import io.throughline.command.customeraccount.OpenItem.Collection;
import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerAccountEvent.ClearingReversed;
import io.throughline.kernel.event.CustomerAccountEvent.CommitmentReduced;
import io.throughline.kernel.event.CustomerAccountEvent.CreditCommitted;
import io.throughline.kernel.event.CustomerAccountEvent.CreditDenied;
import io.throughline.kernel.event.CustomerAccountEvent.CreditOverrideGranted;
import io.throughline.kernel.event.CustomerAccountEvent.CreditRequestWithdrawn;
import io.throughline.kernel.event.CustomerAccountEvent.DisputeClosed;
import io.throughline.kernel.event.CustomerAccountEvent.DisputeOpened;
import io.throughline.kernel.event.CustomerAccountEvent.DunningLevelRaised;
import io.throughline.kernel.event.CustomerAccountEvent.ItemReversed;
import io.throughline.kernel.event.CustomerAccountEvent.ItemsCleared;
import io.throughline.kernel.event.CustomerAccountEvent.LimitSet;
import io.throughline.kernel.event.CustomerAccountEvent.OpenItemPosted;
import io.throughline.kernel.event.CustomerAccountEvent.PromiseToPayRecorded;
import io.throughline.kernel.event.CustomerAccountEvent.RefundIssued;
import io.throughline.kernel.event.CustomerAccountEvent.WriteOffPosted;
import io.throughline.kernel.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A customer's account as its events left it. It never changes: an event leads to a new one, which
/// shares all but a few nodes with the old, so that one event costs the same however many items are
/// open.
///
/// @param currency that of the first amount; the account is kept in it
/// @param limit null while none was set, which is a limit of nothing: only what is prepaid passes
/// @param override the newest; it may be over
public record CustomerAccount(
    @Nullable Currency currency,
    @Nullable Money limit,
    @Nullable CreditOverrideGranted override,
    CreditBook credit,
    OpenItems items) {

  /// Before the first event.
  public static final CustomerAccount NONE =
      new CustomerAccount(null, null, null, CreditBook.NONE, OpenItems.NONE);

  /// What the customer owes and will owe, less what it paid or was credited and did not use, in
  /// minor units (invariant M12).
  long exposure() {
    return credit.committed() + items.outstanding() - items.unused();
  }

  /// How much exposure is allowed now, in minor units.
  long headroom(Instant now) {
    long base = limit == null ? 0 : limit.minor();
    return override == null || !now.isBefore(override.until())
        ? base
        : base + override.amount().minor();
  }

  Optional<OpenItem> item(String id) {
    return items.item(id);
  }

  /// An amount in the account's currency, once that is known.
  Money money(long minor) {
    if (currency == null) {
      throw new IllegalStateException("an account without an amount has no currency");
    }
    return new Money(minor, currency);
  }

  public CustomerAccount evolve(CustomerAccountEvent event) {
    return switch (event) {
      case LimitSet(_, var newLimit) ->
          new CustomerAccount(known(newLimit), newLimit, override, credit, items);
      case CreditOverrideGranted granted ->
          new CustomerAccount(known(granted.amount()), limit, granted, credit, items);
      case CreditCommitted committed -> in(committed.amount()).with(credit.after(committed));
      case CreditDenied denied -> in(denied.exposure()).with(credit.after(denied));
      case CreditRequestWithdrawn withdrawn -> with(credit.after(withdrawn));
      case CommitmentReduced reduced -> with(credit.after(reduced));
      case OpenItemPosted posted -> in(posted.amount()).with(items.after(posted));
      case ItemsCleared cleared -> with(items.after(cleared));
      case ClearingReversed reversed -> with(items.after(reversed));
      case ItemReversed(var id, var amount, _) ->
          balance(id, balance -> balance.reverse(amount.minor()));
      case WriteOffPosted(var id, var amount, _, _) ->
          balance(id, balance -> balance.writeOff(amount.minor()));
      case RefundIssued(var id, var amount) ->
          balance(id, balance -> balance.refund(amount.minor()));
      case DisputeOpened(var id, var reason) ->
          collection(id, old -> new Collection(reason, old.level(), old.promise()));
      case DisputeClosed(var id, _) ->
          collection(id, old -> new Collection(null, old.level(), old.promise()));
      case DunningLevelRaised(var id, var level, _) ->
          collection(id, old -> new Collection(old.dispute(), level, old.promise()));
      case PromiseToPayRecorded promise ->
          collection(promise.itemId(), old -> new Collection(old.dispute(), old.level(), promise));
    };
  }

  private CustomerAccount balance(String id, UnaryOperator<Balance> change) {
    return with(items.change(id, item -> item.with(change.apply(item.balance()))));
  }

  private CustomerAccount collection(String id, UnaryOperator<Collection> change) {
    return with(items.change(id, item -> item.with(change.apply(item.collection()))));
  }

  private Currency known(Money amount) {
    return currency == null ? amount.currency() : currency;
  }

  private CustomerAccount in(Money amount) {
    return currency == null
        ? new CustomerAccount(amount.currency(), limit, override, credit, items)
        : this;
  }

  private CustomerAccount with(CreditBook newCredit) {
    return new CustomerAccount(currency, limit, override, newCredit, items);
  }

  private CustomerAccount with(OpenItems newItems) {
    return new CustomerAccount(currency, limit, override, credit, newItems);
  }
}
