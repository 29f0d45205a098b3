package io.throughline.command.salesorder;

import io.throughline.kernel.quantity.Quantity;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How much of a line is wanted.
///
/// @param ordered everything ordered so far, also what was cancelled again
/// @param cancelled what truly fell away
/// @param pending what was asked to be cancelled and is not answered; what stock had issued by then
///   stays unanswered for ever
/// @param releases the releases of stock that were counted as cancelled, each once
record LineDemand(Quantity ordered, Quantity cancelled, Quantity pending, List<String> releases) {

  static LineDemand of(Quantity ordered) {
    return new LineDemand(ordered, Quantity.ZERO, Quantity.ZERO, List.of());
  }

  /// What is wanted still: ordered less cancelled.
  Quantity open() {
    return ordered.lessAtMost(cancelled);
  }

  /// What can be asked to be cancelled beyond what was asked before. That leaves out nothing that
  /// stock could let go of: what stays unanswered was issued, and never comes back.
  Quantity cancellable() {
    return open().lessAtMost(pending);
  }

  LineDemand increasedBy(Quantity quantity) {
    return new LineDemand(ordered.plus(quantity), cancelled, pending, releases);
  }

  LineDemand withRequest(Quantity quantity) {
    return new LineDemand(ordered, cancelled, pending.plus(quantity), releases);
  }

  LineDemand cancelledBy(Quantity quantity, @Nullable String releaseId) {
    Quantity fallen = cancelled.plus(quantity);
    return releaseId == null
        ? new LineDemand(ordered, fallen, pending, releases)
        : new LineDemand(
            ordered,
            fallen,
            pending.lessAtMost(quantity),
            Stream.concat(releases.stream(), Stream.of(releaseId)).toList());
  }
}
