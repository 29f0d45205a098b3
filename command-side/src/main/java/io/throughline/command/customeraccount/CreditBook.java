package io.throughline.command.customeraccount;

import io.throughline.command.decision.RecentKeys;
import io.throughline.kernel.event.CustomerAccountEvent.CommitmentReduced;
import io.throughline.kernel.event.CustomerAccountEvent.CreditCommitted;
import io.throughline.kernel.event.CustomerAccountEvent.CreditDenied;
import io.throughline.kernel.event.CustomerAccountEvent.CreditRequestWithdrawn;
import io.throughline.kernel.event.CustomerAccountEvent.DenialReason;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.money.Money;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;
import org.pcollections.TreePMap;

/// The orders of a customer that use credit or wait for it.
///
/// An order with nothing committed and nothing waiting is settled; the settled orders that were
/// touched last are remembered, so that a request delivered again is recognised. Process managers
/// deliver again one batch of events at most, far fewer than [#SETTLED_REMEMBERED] orders of one
/// customer.
///
/// @param orders unsettled ones and the settled ones that are remembered
/// @param queue orders that wait for more credit, first to be tried first
/// @param committed the sum of all commitments, in minor units
record CreditBook(
    HashPMap<OrderId, OrderCredit> orders,
    TreePMap<Turn, OrderId> queue,
    RecentKeys<OrderId> settled,
    long committed,
    long nextArrival) {

  static final int SETTLED_REMEMBERED = 10_000;

  static final CreditBook NONE =
      new CreditBook(
          HashTreePMap.empty(), TreePMap.empty(), RecentKeys.none(SETTLED_REMEMBERED), 0, 1);

  /// A place in the queue: priority first, then who came first.
  record Turn(int priority, long arrival) implements Comparable<Turn> {
    @Override
    public int compareTo(Turn other) {
      return priority != other.priority
          ? Integer.compare(priority, other.priority)
          : Long.compare(arrival, other.arrival);
    }
  }

  /// A request that was denied and not withdrawn.
  ///
  /// @param amount all that the order waits for; in another currency than the account's it waits to
  ///   be withdrawn
  record Waiting(String requestId, Money amount, Turn turn, DenialReason reason) {

    boolean isTriedAgain() {
      return reason == DenialReason.OVER_LIMIT;
    }
  }

  /// What an order was granted, in minor units of its currency.
  ///
  /// @param granted all that was ever committed
  /// @param withdrawn all that was asked for and given up while it waited
  /// @param reduced all that is no longer committed, because it was invoiced or cancelled
  /// @param releases the releases that were counted, each once
  record OrderCredit(
      OrderId id,
      long granted,
      long withdrawn,
      long reduced,
      @Nullable Waiting waiting,
      MapPSet<String> releases) {

    long committed() {
      return granted - reduced;
    }

    /// What the order waits for, in minor units.
    long waitingAmount() {
      return waiting == null ? 0 : waiting.amount().minor();
    }

    /// What is asked beyond all that was asked and answered before, in minor units.
    long beyond(Money total) {
      return total.minor() - granted - withdrawn;
    }

    private boolean isSettled() {
      return committed() == 0 && waiting == null;
    }

    private OrderCredit withWaiting(@Nullable Waiting newWaiting) {
      return new OrderCredit(id, granted, withdrawn, reduced, newWaiting, releases);
    }

    private OrderCredit grant(long amount) {
      return new OrderCredit(id, granted + amount, withdrawn, reduced, null, releases);
    }

    private OrderCredit reduce(long amount, String cause) {
      return new OrderCredit(
          id, granted, withdrawn, reduced + amount, waiting, releases.plus(cause));
    }

    private OrderCredit withdraw(Money amount, String cause) {
      Waiting left =
          waiting == null || waiting.amount().compareTo(amount) <= 0
              ? null
              : new Waiting(
                  waiting.requestId(),
                  waiting.amount().minus(amount),
                  waiting.turn(),
                  waiting.reason());
      return new OrderCredit(
          id, granted, withdrawn + amount.minor(), reduced, left, releases.plus(cause));
    }
  }

  OrderCredit order(OrderId id) {
    OrderCredit order = orders.get(id);
    return order == null ? new OrderCredit(id, 0, 0, 0, null, HashTreePSet.empty()) : order;
  }

  /// The orders that are tried when credit becomes free, in this order.
  Collection<OrderId> waitingInTurn() {
    return queue.values();
  }

  CreditBook after(CreditCommitted event) {
    return with(order(event.orderId()).grant(event.amount().minor()));
  }

  /// An order that waits for more than before keeps its turn among its priority.
  CreditBook after(CreditDenied event) {
    OrderCredit order = order(event.orderId());
    Waiting before = order.waiting();
    long arrival = before == null ? nextArrival : before.turn().arrival();
    return with(
        order.withWaiting(
            new Waiting(
                event.requestId(),
                event.amount(),
                new Turn(event.priority(), arrival),
                event.reason())));
  }

  CreditBook after(CreditRequestWithdrawn event) {
    return with(order(event.orderId()).withdraw(event.amount(), event.releaseId()));
  }

  CreditBook after(CommitmentReduced event) {
    return with(order(event.orderId()).reduce(event.amount().minor(), event.causeId()));
  }

  private CreditBook with(OrderCredit order) {
    OrderCredit before = order(order.id());
    Waiting waiting = order.waiting();
    CreditBook changed =
        new CreditBook(
            orders.plus(order.id(), order),
            requeued(before.waiting(), waiting, order.id()),
            order.isSettled() ? settled.plus(order.id()) : settled.minus(order.id()),
            committed + order.committed() - before.committed(),
            waiting == null ? nextArrival : Math.max(nextArrival, waiting.turn().arrival() + 1));
    return changed.settled.surplus().map(changed::without).orElse(changed);
  }

  private TreePMap<Turn, OrderId> requeued(
      @Nullable Waiting before, @Nullable Waiting after, OrderId id) {
    TreePMap<Turn, OrderId> others = before == null ? queue : queue.minus(before.turn());
    return after == null || !after.isTriedAgain() ? others : others.plus(after.turn(), id);
  }

  private CreditBook without(OrderId forgotten) {
    return new CreditBook(
        orders.minus(forgotten), queue, settled.minus(forgotten), committed, nextArrival);
  }
}
