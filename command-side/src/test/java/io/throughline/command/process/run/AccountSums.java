package io.throughline.command.process.run;

import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerAccountEvent.ClearingReversed;
import io.throughline.kernel.event.CustomerAccountEvent.CommitmentReduced;
import io.throughline.kernel.event.CustomerAccountEvent.CreditCommitted;
import io.throughline.kernel.event.CustomerAccountEvent.ItemKind;
import io.throughline.kernel.event.CustomerAccountEvent.ItemReversed;
import io.throughline.kernel.event.CustomerAccountEvent.ItemsCleared;
import io.throughline.kernel.event.CustomerAccountEvent.OpenItemPosted;
import io.throughline.kernel.event.CustomerAccountEvent.RefundIssued;
import io.throughline.kernel.event.CustomerAccountEvent.WriteOffPosted;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What the log says of a customer's account, in minor units.
final class AccountSums {

  /// What is open of each item, and whether the customer owes it.
  private final Map<String, Long> open = new HashMap<>();

  private final Set<String> owed = new HashSet<>();
  private long committed;

  long exposure() {
    long exposure = committed;
    for (Map.Entry<String, Long> item : open.entrySet()) {
      exposure += owed.contains(item.getKey()) ? item.getValue() : -item.getValue();
    }
    return exposure;
  }

  /// The least that is open of any item.
  long least() {
    return open.values().stream().mapToLong(Long::longValue).min().orElse(0);
  }

  void take(CustomerAccountEvent event) {
    switch (event) {
      case CreditCommitted more -> committed += more.amount().minor();
      case CommitmentReduced less -> committed -= less.amount().minor();
      case OpenItemPosted item -> {
        open.put(item.itemId(), item.amount().minor());
        if (item.kind() == ItemKind.INVOICE || item.kind() == ItemKind.DUNNING_FEE) {
          owed.add(item.itemId());
        }
      }
      case ItemsCleared cleared -> {
        settle(cleared.debitItem(), cleared.amount().minor() + cleared.discount().minor());
        settle(cleared.creditItem(), cleared.amount().minor());
      }
      case ClearingReversed back -> {
        settle(back.debitItem(), -back.amount().minor() - back.discount().minor());
        settle(back.creditItem(), -back.amount().minor());
      }
      case ItemReversed back -> settle(back.itemId(), back.amount().minor());
      case WriteOffPosted lost -> settle(lost.itemId(), lost.amount().minor());
      case RefundIssued back -> settle(back.creditItem(), back.amount().minor());
      default -> {}
    }
  }

  private void settle(String item, long amount) {
    open.merge(item, -amount, Long::sum);
  }
}
