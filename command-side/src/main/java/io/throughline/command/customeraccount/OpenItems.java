package io.throughline.command.customeraccount;

import io.throughline.command.customeraccount.OpenItem.Balance;
import io.throughline.command.customeraccount.OpenItem.Collection;
import io.throughline.command.decision.RecentKeys;
import io.throughline.kernel.event.CustomerAccountEvent.ClearingReversed;
import io.throughline.kernel.event.CustomerAccountEvent.ItemsCleared;
import io.throughline.kernel.event.CustomerAccountEvent.OpenItemPosted;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// The documents of an account, with running sums and the order in which they are cleared.
///
/// Closed items are remembered for a while: their ids, so that a document delivered again is
/// recognised, and their clearings, so that these can be reversed. Beyond [#CLOSED_REMEMBERED] the
/// ones that closed first are forgotten with their clearings, except those that were cleared with
/// an item that is still open. That is enough for documents delivered again, of which process
/// managers deliver one batch of events at most; a payment that bounces after so many items more is
/// refused by the rules and not half reversed.
///
/// @param known open items and the closed ones that are remembered
/// @param debits open debit items, first to be cleared first
/// @param credits open credit items, first to be used first
/// @param clearings by their numbers, which count up
/// @param clearingNumbers by the ids of clearings
/// @param outstanding the sum of what is left of debit items, in minor units
/// @param unused the sum of what is left of payments and credit notes, in minor units
record OpenItems(
    HashPMap<String, OpenItem> known,
    TreePMap<Age, String> debits,
    TreePMap<Age, String> credits,
    TreePMap<Long, Clearing> clearings,
    HashPMap<String, Long> clearingNumbers,
    RecentKeys<String> closed,
    long outstanding,
    long unused,
    long nextArrival,
    long nextClearing) {

  static final int CLOSED_REMEMBERED = 10_000;

  static final OpenItems NONE =
      new OpenItems(
          HashTreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          HashTreePMap.empty(),
          RecentKeys.none(CLOSED_REMEMBERED),
          0,
          0,
          1,
          1);

  /// The age of an item: its day, then who came first.
  record Age(LocalDate day, long arrival) implements Comparable<Age> {
    @Override
    public int compareTo(Age other) {
      int byDay = day.compareTo(other.day);
      return byDay != 0 ? byDay : Long.compare(arrival, other.arrival);
    }
  }

  /// A clearing that can be reversed, in minor units.
  record Clearing(
      String id, long number, String debitItem, String creditItem, long amount, long discount) {

    private String otherThan(String item) {
      return item.equals(debitItem) ? creditItem : debitItem;
    }
  }

  Optional<OpenItem> item(String id) {
    return Optional.ofNullable(known.get(id));
  }

  Optional<Clearing> clearing(String id) {
    return Optional.ofNullable(clearingNumbers.get(id)).map(this::clearing);
  }

  /// The clearings of an item, oldest first.
  List<Clearing> clearingsOf(OpenItem item) {
    return item.clearings().stream().map(this::clearing).toList();
  }

  Optional<OpenItem> oldestDebit() {
    return debits.isEmpty() ? Optional.empty() : item(debits.firstEntry().getValue());
  }

  Optional<OpenItem> oldestCredit() {
    return credits.isEmpty() ? Optional.empty() : item(credits.firstEntry().getValue());
  }

  OpenItems after(OpenItemPosted event) {
    return with(
        new OpenItem(
            event.itemId(),
            event.kind(),
            event.orderId(),
            new Balance(event.amount().minor(), 0, 0, 0, 0, 0),
            event.documentDate(),
            event.dueDate(),
            nextArrival,
            TreePSet.empty(),
            Collection.NONE));
  }

  OpenItems after(ItemsCleared event) {
    long amount = event.amount().minor();
    long discount = event.discount().minor();
    Clearing clearing =
        new Clearing(
            event.clearingId(),
            nextClearing,
            event.debitItem(),
            event.creditItem(),
            amount,
            discount);
    return with(
            clearings.plus(clearing.number(), clearing),
            clearingNumbers.plus(clearing.id(), clearing.number()),
            nextClearing + 1)
        .change(event.debitItem(), item -> cleared(item, clearing, amount, discount))
        .change(event.creditItem(), item -> cleared(item, clearing, amount, 0));
  }

  private static OpenItem cleared(OpenItem item, Clearing clearing, long amount, long discount) {
    return item.with(item.balance().clear(amount, discount))
        .with(item.clearings().plus(clearing.number()));
  }

  OpenItems after(ClearingReversed event) {
    Long number = clearingNumbers.get(event.clearingId());
    if (number == null) {
      return this;
    }
    long amount = event.amount().minor();
    long discount = event.discount().minor();
    return with(clearings.minus(number), clearingNumbers.minus(event.clearingId()), nextClearing)
        .change(event.debitItem(), item -> restored(item, number, amount, discount))
        .change(event.creditItem(), item -> restored(item, number, amount, 0));
  }

  private static OpenItem restored(OpenItem item, Long number, long amount, long discount) {
    return item.with(item.balance().clear(-amount, -discount)).with(item.clearings().minus(number));
  }

  /// With one item changed; one that is forgotten stays so.
  OpenItems change(String id, UnaryOperator<OpenItem> change) {
    return item(id).map(item -> with(change.apply(item))).orElse(this);
  }

  private Clearing clearing(Long number) {
    return Objects.requireNonNull(clearings.get(number));
  }

  private OpenItems with(OpenItem item) {
    OpenItem before = known.get(item.id());
    long delta = item.remaining() - (before == null ? 0 : before.remaining());
    OpenItems changed =
        new OpenItems(
            known.plus(item.id(), item),
            item.isDebit() ? aged(debits, before, item) : debits,
            item.isDebit() ? credits : aged(credits, before, item),
            clearings,
            clearingNumbers,
            item.isOpen() ? closed.minus(item.id()) : closed.plus(item.id()),
            outstanding + (item.isDebit() ? delta : 0),
            unused + (item.isDebit() ? 0 : delta),
            Math.max(nextArrival, item.arrival() + 1),
            nextClearing);
    return item.isOpen() ? changed : changed.withoutSurplus().withoutSurplus();
  }

  private static TreePMap<Age, String> aged(
      TreePMap<Age, String> order, @Nullable OpenItem before, OpenItem item) {
    boolean was = before != null && before.isOpen();
    if (was == item.isOpen()) {
      return order;
    }
    return was ? order.minus(item.age()) : order.plus(item.age(), item.id());
  }

  private OpenItems with(
      TreePMap<Long, Clearing> newClearings,
      HashPMap<String, Long> newClearingNumbers,
      long newNextClearing) {
    return new OpenItems(
        known,
        debits,
        credits,
        newClearings,
        newClearingNumbers,
        closed,
        outstanding,
        unused,
        nextArrival,
        newNextClearing);
  }

  /// Forgets the item that closed first where too many are remembered, or, where it may still have
  /// to be restored, puts it off. An item that closes makes room twice, so that what was put off is
  /// caught up with.
  private OpenItems withoutSurplus() {
    Optional<OpenItem> first = closed.surplus().flatMap(this::item);
    if (first.isEmpty()) {
      return this;
    }
    List<Clearing> itsClearings = clearingsOf(first.get());
    boolean needed =
        itsClearings.stream()
            .map(clearing -> clearing.otherThan(first.get().id()))
            .anyMatch(other -> !closed.contains(other));
    return needed
        ? remembering(known, closed.plus(first.get().id()))
        : without(first.get().id(), itsClearings);
  }

  private OpenItems without(String id, List<Clearing> itsClearings) {
    OpenItems changed = remembering(known.minus(id), closed.minus(id));
    for (Clearing clearing : itsClearings) {
      OpenItem other = Objects.requireNonNull(changed.known.get(clearing.otherThan(id)));
      changed =
          changed
              .with(
                  changed.clearings.minus(clearing.number()),
                  changed.clearingNumbers.minus(clearing.id()),
                  nextClearing)
              .remembering(
                  changed.known.plus(
                      other.id(), other.with(other.clearings().minus(clearing.number()))),
                  changed.closed);
    }
    return changed;
  }

  private OpenItems remembering(HashPMap<String, OpenItem> newKnown, RecentKeys<String> newClosed) {
    return new OpenItems(
        newKnown,
        debits,
        credits,
        clearings,
        clearingNumbers,
        newClosed,
        outstanding,
        unused,
        nextArrival,
        nextClearing);
  }
}
