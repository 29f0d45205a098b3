package io.throughline.command.salesorder;

import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What credit and people said of an order.
///
/// @param confirmed whether credit was once committed; the order may be held again since
/// @param creditDecisions what the order heard of credit, each counted once
record OrderApproval(boolean confirmed, Set<HoldType> holds, Set<String> creditDecisions) {

  static final OrderApproval AWAITED = new OrderApproval(false, Set.of(), Set.of());

  boolean isHeldFor(HoldType type) {
    return holds.contains(type);
  }

  boolean heardOf(@Nullable String creditDecisionId) {
    return creditDecisionId != null && creditDecisions.contains(creditDecisionId);
  }

  OrderApproval confirmedBy(String creditDecisionId) {
    return new OrderApproval(true, holds, with(creditDecisions, creditDecisionId));
  }

  OrderApproval heldFor(HoldType type, @Nullable String creditDecisionId) {
    return new OrderApproval(
        confirmed,
        with(holds, type),
        creditDecisionId == null ? creditDecisions : with(creditDecisions, creditDecisionId));
  }

  OrderApproval releasedOf(HoldType type, String by) {
    Set<HoldType> left = new HashSet<>(holds);
    left.remove(type);
    return new OrderApproval(
        confirmed,
        Set.copyOf(left),
        type == HoldType.CREDIT ? with(creditDecisions, by) : creditDecisions);
  }

  private static <T> Set<T> with(Set<T> some, T one) {
    Set<T> more = new HashSet<>(some);
    more.add(one);
    return Set.copyOf(more);
  }
}
