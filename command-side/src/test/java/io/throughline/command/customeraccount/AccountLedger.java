package io.throughline.command.customeraccount;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerAccountEvent.ClearingReversed;
import io.throughline.kernel.event.CustomerAccountEvent.CommitmentReduced;
import io.throughline.kernel.event.CustomerAccountEvent.CreditCommitted;
import io.throughline.kernel.event.CustomerAccountEvent.CreditDenied;
import io.throughline.kernel.event.CustomerAccountEvent.CreditOverrideGranted;
import io.throughline.kernel.event.CustomerAccountEvent.CreditRequestWithdrawn;
import io.throughline.kernel.event.CustomerAccountEvent.DenialReason;
import io.throughline.kernel.event.CustomerAccountEvent.DisputeClosed;
import io.throughline.kernel.event.CustomerAccountEvent.DisputeOpened;
import io.throughline.kernel.event.CustomerAccountEvent.DunningLevelRaised;
import io.throughline.kernel.event.CustomerAccountEvent.ItemKind;
import io.throughline.kernel.event.CustomerAccountEvent.ItemReversed;
import io.throughline.kernel.event.CustomerAccountEvent.ItemsCleared;
import io.throughline.kernel.event.CustomerAccountEvent.LimitSet;
import io.throughline.kernel.event.CustomerAccountEvent.OpenItemPosted;
import io.throughline.kernel.event.CustomerAccountEvent.PromiseToPayRecorded;
import io.throughline.kernel.event.CustomerAccountEvent.RefundIssued;
import io.throughline.kernel.event.CustomerAccountEvent.WriteOffPosted;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.money.Money;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// An account kept in the simplest way there is, apart from the rules and their state: amounts for
/// each document and order straight from the events, and all of them looked at for every question.
final class AccountLedger {

  private static final class Document {
    private final ItemKind kind;
    private final long total;
    private long paid;
    private long credited;
    private long discounted;
    private long writtenOff;
    private long refunded;
    private long reversed;
    private long used;
    private long left;

    private Document(ItemKind kind, long total) {
      this.kind = kind;
      this.total = total;
      this.left = total;
    }

    private boolean isDebit() {
      return kind == ItemKind.INVOICE || kind == ItemKind.DUNNING_FEE;
    }
  }

  private final Map<String, Document> documents = new HashMap<>();
  private final Map<OrderId, Long> committed = new HashMap<>();
  private final Map<OrderId, Money> waiting = new HashMap<>();
  private long limit;
  private @Nullable CreditOverrideGranted override;

  void tell(CustomerAccountEvent event, Instant now) {
    switch (event) {
      case LimitSet set -> limit = set.limit().minor();
      case CreditOverrideGranted granted -> override = granted;
      case CreditCommitted commitment -> {
        committed.merge(commitment.orderId(), commitment.amount().minor(), Long::sum);
        waiting.remove(commitment.orderId());
        assertThat(commitment.exposureAfter().minor()).as("exposure").isEqualTo(exposure());
        assertThat(commitment.headroom().minor()).as("headroom").isEqualTo(headroom(now));
        assertThat(exposure()).as("M12: within the headroom").isLessThanOrEqualTo(headroom(now));
      }
      case CreditDenied denied -> {
        assertThat(denied.exposure().minor()).isEqualTo(exposure());
        assertThat(denied.headroom().minor()).isEqualTo(headroom(now));
        waiting.put(denied.orderId(), denied.amount());
      }
      case CreditRequestWithdrawn withdrawn ->
          waiting.computeIfPresent(
              withdrawn.orderId(),
              (_, amount) ->
                  amount.equals(withdrawn.amount()) ? null : amount.minus(withdrawn.amount()));
      case CommitmentReduced reduced ->
          committed.merge(reduced.orderId(), -reduced.amount().minor(), Long::sum);
      case OpenItemPosted posted ->
          assertThat(
                  documents.put(
                      posted.itemId(), new Document(posted.kind(), posted.amount().minor())))
              .as("M11: posted once")
              .isNull();
      case ItemsCleared cleared ->
          clear(
              cleared.debitItem(),
              cleared.creditItem(),
              cleared.amount().minor(),
              cleared.discount().minor());
      case ClearingReversed reversed ->
          clear(
              reversed.debitItem(),
              reversed.creditItem(),
              -reversed.amount().minor(),
              -reversed.discount().minor());
      case ItemReversed(var id, var amount, _) -> {
        document(id).reversed += amount.minor();
        document(id).left -= amount.minor();
      }
      case WriteOffPosted(var id, var amount, _, _) -> {
        document(id).writtenOff += amount.minor();
        document(id).left -= amount.minor();
      }
      case RefundIssued(var id, var amount) -> {
        document(id).refunded += amount.minor();
        document(id).left -= amount.minor();
      }
      case DisputeOpened _, DisputeClosed _, DunningLevelRaised _, PromiseToPayRecorded _ -> {}
    }
  }

  /// What holds after every event.
  void check(CustomerAccount account) {
    documents.forEach((id, document) -> check(id, document, account));
    committed.forEach((order, amount) -> {
      assertThat(amount).as("committed to " + order).isNotNegative();
      assertThat(account.credit().order(order).committed()).isEqualTo(amount);
    });
    assertThat(account.exposure()).as("M12").isEqualTo(exposure());
    assertThat(account.items().outstanding() - account.items().unused())
        .as("M9")
        .isEqualTo(left(true) - left(false));
    assertThat(account.items().debits()).hasSize(open(true));
    assertThat(account.items().credits()).hasSize(open(false));
    waiting.forEach((order, amount) ->
        assertThat(account.credit().order(order).waitingAmount()).isEqualTo(amount.minor()));
  }

  private static void check(String id, Document document, CustomerAccount account) {
    if (document.isDebit()) {
      assertThat(document.total)
          .as("M7: total = paid + credited + discounted + writtenOff + outstanding, of " + id)
          .isEqualTo(
              document.paid
                  + document.credited
                  + document.discounted
                  + document.writtenOff
                  + document.left);
    } else {
      assertThat(document.total)
          .as("M8: amount = cleared + refunded + unapplied, of " + id)
          .isEqualTo(document.used + document.refunded + document.reversed + document.left);
    }
    assertThat(
            LongStream.of(
                document.paid,
                document.credited,
                document.discounted,
                document.writtenOff,
                document.refunded,
                document.reversed,
                document.used,
                document.left))
        .as("all parts of " + id)
        .allMatch(part -> part >= 0);
    OpenItem item = account.item(id).orElseThrow();
    assertThat(item.remaining()).isEqualTo(document.left);
    assertThat(item.balance().discounted()).isEqualTo(document.discounted);
    assertThat(item.balance().writtenOff()).isEqualTo(document.writtenOff);
  }

  /// What holds when a decision is carried out: whoever fits has credit.
  void checkNobodyWaitsInVain(CustomerAccount account, Instant now) {
    waiting.forEach((order, amount) -> {
      boolean foreign =
          Objects.requireNonNull(account.credit().order(order).waiting()).reason()
              == DenialReason.OTHER_CURRENCY;
      assertThat(foreign || exposure() + amount.minor() > headroom(now))
          .as("%s waits for %s and would fit", order, amount)
          .isTrue();
    });
  }

  private long exposure() {
    return committed.values().stream().mapToLong(Long::longValue).sum() + left(true) - left(false);
  }

  private long headroom(Instant now) {
    return override != null && now.isBefore(override.until())
        ? limit + override.amount().minor()
        : limit;
  }

  private long left(boolean debit) {
    return documents.values().stream()
        .filter(document -> document.isDebit() == debit)
        .mapToLong(document -> document.left)
        .sum();
  }

  private int open(boolean debit) {
    return (int)
        documents.values().stream()
            .filter(document -> document.isDebit() == debit && document.left > 0)
            .count();
  }

  private void clear(String debitItem, String creditItem, long amount, long discount) {
    Document debit = document(debitItem);
    Document credit = document(creditItem);
    if (credit.kind == ItemKind.PAYMENT) {
      debit.paid += amount;
    } else {
      debit.credited += amount;
    }
    debit.discounted += discount;
    debit.left -= amount + discount;
    credit.used += amount;
    credit.left -= amount;
  }

  private Document document(String id) {
    return Objects.requireNonNull(documents.get(id), id);
  }
}
