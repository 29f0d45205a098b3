package io.throughline.query.account;

import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerAccountEvent.ItemKind;
import io.throughline.query.view.ViewBatch;
import io.throughline.query.view.ViewEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a batch says of open items: what their amounts change by, and what is agreed about them.
public final class ItemChanges {

  /// A change of what is open of an item, in minor units.
  ///
  /// @param with the other item of a clearing, which changes on the same day
  public record Change(String item, @Nullable String with, ViewEvent event, long minor) {}

  /// What was last said of an item; null where nothing was.
  public record Mark(
      @Nullable Boolean disputed, @Nullable Integer dunningLevel, @Nullable LocalDate promisedOn) {

    Mark then(Mark later) {
      return new Mark(
          later.disputed == null ? disputed : later.disputed,
          later.dunningLevel == null ? dunningLevel : later.dunningLevel,
          later.promisedOn == null ? promisedOn : later.promisedOn);
    }
  }

  private final List<Change> changes = new ArrayList<>();
  private final Map<String, Mark> marks = new LinkedHashMap<>();

  private ItemChanges() {}

  public static ItemChanges of(ViewBatch batch) {
    return batch.derived(ItemChanges.class, ItemChanges::fold);
  }

  /// 1 for an item that the customer owes us, -1 for one that we owe the customer.
  public static int sign(ItemKind kind) {
    return switch (kind) {
      case INVOICE, DUNNING_FEE -> 1;
      case CREDIT_NOTE, PAYMENT -> -1;
    };
  }

  public List<Change> changes() {
    return Collections.unmodifiableList(changes);
  }

  /// The changes summed by item, in minor units.
  public Map<String, Long> sums() {
    Map<String, Long> sums = new LinkedHashMap<>();
    changes.forEach(change -> sums.merge(change.item(), change.minor(), Long::sum));
    return sums;
  }

  public Map<String, Mark> marks() {
    return Collections.unmodifiableMap(marks);
  }

  private static ItemChanges fold(ViewBatch batch) {
    ItemChanges told = new ItemChanges();
    batch.each(CustomerAccountEvent.class, told::tell);
    return told;
  }

  private void tell(CustomerAccountEvent event, ViewEvent recorded) {
    switch (event) {
      case CustomerAccountEvent.ItemsCleared e -> {
        long amount = e.amount().minor();
        change(e.debitItem(), e.creditItem(), recorded, -amount - e.discount().minor());
        change(e.creditItem(), e.debitItem(), recorded, -amount);
      }
      case CustomerAccountEvent.ClearingReversed e -> {
        long amount = e.amount().minor();
        change(e.debitItem(), e.creditItem(), recorded, amount + e.discount().minor());
        change(e.creditItem(), e.debitItem(), recorded, amount);
      }
      case CustomerAccountEvent.ItemReversed e ->
          change(e.itemId(), null, recorded, -e.amount().minor());
      case CustomerAccountEvent.WriteOffPosted e ->
          change(e.itemId(), null, recorded, -e.amount().minor());
      case CustomerAccountEvent.RefundIssued e ->
          change(e.creditItem(), null, recorded, -e.amount().minor());
      case CustomerAccountEvent.DisputeOpened e -> mark(e.itemId(), new Mark(true, null, null));
      case CustomerAccountEvent.DisputeClosed e -> mark(e.itemId(), new Mark(false, null, null));
      case CustomerAccountEvent.DunningLevelRaised e ->
          mark(e.itemId(), new Mark(null, e.level(), null));
      case CustomerAccountEvent.PromiseToPayRecorded e ->
          mark(e.itemId(), new Mark(null, null, e.promised()));
      case CustomerAccountEvent.OpenItemPosted _,
          CustomerAccountEvent.LimitSet _,
          CustomerAccountEvent.CreditCommitted _,
          CustomerAccountEvent.CreditDenied _,
          CustomerAccountEvent.CreditOverrideGranted _,
          CustomerAccountEvent.CreditRequestWithdrawn _,
          CustomerAccountEvent.CommitmentReduced _ -> {}
    }
  }

  private void change(String item, @Nullable String with, ViewEvent event, long minor) {
    changes.add(new Change(item, with, event, minor));
  }

  private void mark(String item, Mark mark) {
    marks.merge(item, mark, Mark::then);
  }
}
