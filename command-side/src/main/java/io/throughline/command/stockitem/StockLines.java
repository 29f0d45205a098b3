package io.throughline.command.stockitem;

import io.throughline.command.decision.RecentKeys;
import io.throughline.command.stockitem.StockLine.Place;
import io.throughline.kernel.id.LineId;
import java.util.Optional;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePMap;

/// The order lines of a stock item, with the orders in which they are served and lose.
///
/// A line with nothing reserved and nothing backordered is settled. The settled lines that were
/// touched last are remembered, so that a request delivered again is recognised; older ones are
/// forgotten, so that the state of an item that sells for years does not grow. That is enough
/// because requests come from process managers in the order of the log, and what one of them may
/// deliver again is a single batch of events: far fewer than [#SETTLED_REMEMBERED] lines.
///
/// @param known open lines and the settled ones that are remembered
/// @param queue lines that wait, first to be served first
/// @param holders lines with a reservation, last to lose it first
/// @param reserved the sum of all reservations
/// @param nextRank the rank of the next line that comes
record StockLines(
    HashPMap<LineId, StockLine> known,
    TreePMap<Place, LineId> queue,
    TreePMap<Place, LineId> holders,
    RecentKeys<LineId> settled,
    long reserved,
    long nextRank) {

  static final int SETTLED_REMEMBERED = 10_000;

  static final StockLines NONE =
      new StockLines(
          HashTreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          RecentKeys.none(SETTLED_REMEMBERED),
          0,
          1);

  /// The line, blank where nothing is known of it.
  StockLine line(LineId id) {
    StockLine line = known.get(id);
    return line == null ? StockLine.of(id) : line;
  }

  /// The line that is served next.
  Optional<StockLine> firstWaiting() {
    return queue.isEmpty() ? Optional.empty() : Optional.of(line(queue.firstEntry().getValue()));
  }

  /// The line that loses its reservation next.
  Optional<StockLine> lastHolder() {
    return holders.isEmpty() ? Optional.empty() : Optional.of(line(holders.lastEntry().getValue()));
  }

  StockLines with(StockLine line) {
    StockLine before = line(line.id());
    StockLines changed =
        new StockLines(
            known.plus(line.id(), line),
            moved(queue, before, before.backordered() > 0, line, line.backordered() > 0),
            moved(holders, before, before.reserved() > 0, line, line.reserved() > 0),
            line.isSettled() ? settled.plus(line.id()) : settled.minus(line.id()),
            reserved + line.reserved() - before.reserved(),
            Math.max(nextRank, line.rank() + 1));
    return changed.settled.surplus().map(changed::without).orElse(changed);
  }

  private StockLines without(LineId forgotten) {
    return new StockLines(
        known.minus(forgotten), queue, holders, settled.minus(forgotten), reserved, nextRank);
  }

  private static TreePMap<Place, LineId> moved(
      TreePMap<Place, LineId> order, StockLine before, boolean was, StockLine line, boolean is) {
    if (was && is && before.place().equals(line.place())) {
      return order;
    }
    TreePMap<Place, LineId> others = was ? order.minus(before.place()) : order;
    return is ? others.plus(line.place(), line.id()) : others;
  }
}
