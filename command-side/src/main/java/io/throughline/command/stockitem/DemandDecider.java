package io.throughline.command.stockitem;

import static io.throughline.command.decision.TextLimit.NAME;

import io.throughline.command.decision.Decision;
import io.throughline.command.decision.Draft;
import io.throughline.command.stockitem.StockItemCommand.Demand;
import io.throughline.command.stockitem.StockItemCommand.Issue;
import io.throughline.command.stockitem.StockItemCommand.LineIssue;
import io.throughline.command.stockitem.StockItemCommand.LineRelease;
import io.throughline.command.stockitem.StockItemCommand.Reassign;
import io.throughline.command.stockitem.StockItemCommand.Release;
import io.throughline.command.stockitem.StockItemCommand.Reserve;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.event.StockItemEvent.BackorderReleased;
import io.throughline.kernel.event.StockItemEvent.Backordered;
import io.throughline.kernel.event.StockItemEvent.IssueFellShort;
import io.throughline.kernel.event.StockItemEvent.Issued;
import io.throughline.kernel.event.StockItemEvent.ReservationReassigned;
import io.throughline.kernel.event.StockItemEvent.ReservationReleased;
import io.throughline.kernel.event.StockItemEvent.Reserved;
import io.throughline.kernel.quantity.Quantity;
import java.util.List;
import java.util.Optional;

/// What order lines ask of a stock item: reservations, their release, their passing on, the issue
/// of goods. What a line asks depends on what the lines before it left.
final class DemandDecider {

  private static final int FIRST_PRIORITY = 1;
  private static final int LAST_PRIORITY = 9;

  private DemandDecider() {}

  static Decision<StockItemEvent> reserve(StockItem item, Reserve command) {
    Optional<Decision<StockItemEvent>> miscounted = lineCountFault(command.lines());
    if (miscounted.isPresent()) {
      return miscounted.get();
    }
    for (Demand demand : command.lines()) {
      if (demand.priority() < FIRST_PRIORITY || demand.priority() > LAST_PRIORITY) {
        return Decision.rejected(
            StockItemRejection.PRIORITY_OUT_OF_RANGE,
            "priority of line %s is %d: give %d (first) to %d (last)"
                .formatted(demand.lineId(), demand.priority(), FIRST_PRIORITY, LAST_PRIORITY));
      }
    }
    Draft<StockItem, StockItemEvent> draft = StockItemDecider.draft(item);
    command.lines().forEach(demand -> reserve(draft, demand));
    return StockItemDecider.settled(draft);
  }

  private static void reserve(Draft<StockItem, StockItemEvent> draft, Demand demand) {
    StockItem item = draft.state();
    StockLine line = item.line(demand.lineId());
    long fresh = demand.demand().units() - line.shown();
    if (fresh <= 0) {
      return;
    }
    long reserved = Math.min(item.available(), fresh);
    long waiting = fresh - reserved;
    long rank = keepsRank(line, waiting) ? line.rank() : item.lines().nextRank();
    if (reserved > 0) {
      draft.add(new Reserved(line.id(), Quantity.of(reserved), demand.priority(), rank));
    }
    if (waiting > 0) {
      draft.add(new Backordered(line.id(), Quantity.of(waiting), demand.priority(), rank));
    }
  }

  /// A line that waits keeps its place, and so does one that need not wait. A line that has to wait
  /// for more comes last among its priority, also if it came early with less.
  private static boolean keepsRank(StockLine line, long waiting) {
    return line.backordered() > 0 || (line.reserved() > 0 && waiting == 0);
  }

  static Decision<StockItemEvent> release(StockItem item, Release command) {
    Optional<Decision<StockItemEvent>> miscounted = lineCountFault(command.lines());
    if (miscounted.isPresent()) {
      return miscounted.get();
    }
    Draft<StockItem, StockItemEvent> draft = StockItemDecider.draft(item);
    command.lines().forEach(release -> release(draft, release));
    return StockItemDecider.settled(draft);
  }

  private static void release(Draft<StockItem, StockItemEvent> draft, LineRelease release) {
    StockLine line = draft.state().line(release.lineId());
    if (line.releases().contains(release.requestId())) {
      return;
    }
    Quantity waiting = release.quantity().min(Quantity.of(line.backordered()));
    Quantity reserved = release.quantity().minus(waiting).min(Quantity.of(line.reserved()));
    if (waiting.isPositive()) {
      draft.add(new BackorderReleased(line.id(), waiting, release.cause(), release.requestId()));
    }
    if (reserved.isPositive()) {
      draft.add(new ReservationReleased(line.id(), reserved, release.cause(), release.requestId()));
    }
  }

  static Decision<StockItemEvent> reassign(StockItem item, Reassign command) {
    long units = command.quantity().units();
    StockLine from = item.line(command.from());
    StockLine to = item.line(command.to());
    if (units == 0) {
      return Decision.rejected(
          StockItemRejection.QUANTITY_NOT_POSITIVE, "quantity is 0: reassign at least 1");
    }
    Optional<String> fault = NAME.fault("rule", command.rule());
    if (fault.isPresent()) {
      return Decision.rejected(StockItemRejection.TEXT_INVALID, fault.get());
    }
    if (command.from().equals(command.to())) {
      return Decision.rejected(
          StockItemRejection.SAME_LINE, "from and to are both " + from.id() + ": name two lines");
    }
    if (from.reserved() < units) {
      return Decision.rejected(
          StockItemRejection.RESERVATION_TOO_SMALL,
          "line %s has %d reserved, not %d: take at most that"
              .formatted(from.id(), from.reserved(), units));
    }
    if (to.backordered() < units) {
      return Decision.rejected(
          StockItemRejection.BACKORDER_TOO_SMALL,
          "line %s waits for %d, not %d: give at most that"
              .formatted(to.id(), to.backordered(), units));
    }
    return Decision.accepted(
        new ReservationReassigned(from.id(), to.id(), command.quantity(), command.rule()));
  }

  static Decision<StockItemEvent> issue(StockItem item, Issue command) {
    Optional<Decision<StockItemEvent>> miscounted = lineCountFault(command.lines());
    if (miscounted.isPresent()) {
      return miscounted.get();
    }
    Draft<StockItem, StockItemEvent> draft = StockItemDecider.draft(item);
    command.lines().forEach(issue -> issue(draft, issue));
    return draft.decision();
  }

  private static void issue(Draft<StockItem, StockItemEvent> draft, LineIssue issue) {
    StockItem item = draft.state();
    StockLine line = item.line(issue.lineId());
    if (line.shipments().contains(issue.shipmentId())) {
      return;
    }
    Quantity issued = issue.quantity().min(Quantity.of(line.reserved()));
    Quantity missing = issue.quantity().minus(issued);
    if (issued.isPositive()) {
      draft.add(new Issued(line.id(), issue.shipmentId(), issued, item.unitCost()));
    }
    if (missing.isPositive()) {
      draft.add(new IssueFellShort(line.id(), issue.shipmentId(), missing));
    }
  }

  private static Optional<Decision<StockItemEvent>> lineCountFault(List<?> lines) {
    if (!lines.isEmpty() && lines.size() <= StockItemCommand.MOST_LINES) {
      return Optional.empty();
    }
    return Optional.of(
        Decision.rejected(
            StockItemRejection.LINE_COUNT,
            "lines has %d entries: give 1 to %d"
                .formatted(lines.size(), StockItemCommand.MOST_LINES)));
  }
}
