package io.throughline.command.stockitem;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.event.StockItemEvent.Adjusted;
import io.throughline.kernel.event.StockItemEvent.BackorderFilled;
import io.throughline.kernel.event.StockItemEvent.BackorderReleased;
import io.throughline.kernel.event.StockItemEvent.Backordered;
import io.throughline.kernel.event.StockItemEvent.Disposition;
import io.throughline.kernel.event.StockItemEvent.IssueFellShort;
import io.throughline.kernel.event.StockItemEvent.Issued;
import io.throughline.kernel.event.StockItemEvent.Received;
import io.throughline.kernel.event.StockItemEvent.ReorderPointCrossed;
import io.throughline.kernel.event.StockItemEvent.ReorderPolicySet;
import io.throughline.kernel.event.StockItemEvent.ReservationDisplaced;
import io.throughline.kernel.event.StockItemEvent.ReservationReassigned;
import io.throughline.kernel.event.StockItemEvent.ReservationReleased;
import io.throughline.kernel.event.StockItemEvent.Reserved;
import io.throughline.kernel.event.StockItemEvent.Returned;
import io.throughline.kernel.event.StockItemEvent.Revalued;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.money.UnitPrice;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// An account of a stock item kept in the simplest way there is, apart from the rules and their
/// state: sums for each line straight from the events, and every line looked at for every question.
final class StockLedger {

  private static final class Line {
    private long reserved;
    private long backordered;
    private long shown;
    private long issued;
    private long released;
    private int priority;
    private long rank;
  }

  private final Map<LineId, Line> lines = new HashMap<>();
  private long onHand;
  private BigDecimal value = BigDecimal.ZERO;

  void tell(StockItemEvent event) {
    switch (event) {
      case Received(_, var quantity, var cost, _) -> move(quantity.units(), cost);
      case Reserved(var id, var quantity, var priority, var rank) -> {
        Line line = at(id, priority, rank);
        line.shown += quantity.units();
        line.reserved += quantity.units();
      }
      case Backordered(var id, var quantity, var priority, var rank) -> {
        Line line = at(id, priority, rank);
        line.shown += quantity.units();
        line.backordered += quantity.units();
      }
      case BackorderFilled(var id, var quantity) -> {
        assertThat(id).as("Q5: the first in the queue is served").isEqualTo(firstWaiting());
        swap(id, quantity.units());
      }
      case ReservationReleased(var id, var quantity, _, _) -> {
        line(id).reserved -= quantity.units();
        line(id).released += quantity.units();
      }
      case BackorderReleased(var id, var quantity, _, _) -> {
        line(id).backordered -= quantity.units();
        line(id).released += quantity.units();
      }
      case ReservationReassigned(var from, var to, var quantity, _) -> {
        swap(from, -quantity.units());
        swap(to, quantity.units());
      }
      case ReservationDisplaced(var id, var quantity) -> {
        assertThat(id).as("the last in priority loses").isEqualTo(lastHolder());
        swap(id, -quantity.units());
      }
      case Issued(var id, _, var quantity, var cost) -> {
        line(id).reserved -= quantity.units();
        line(id).issued += quantity.units();
        move(-quantity.units(), cost);
      }
      case Returned(_, _, var quantity, var disposition, var cost) ->
          move(disposition == Disposition.RESTOCK ? quantity.units() : 0, cost);
      case Adjusted(_, var delta, var cost, _) -> move(delta, cost);
      case Revalued(_, var delta, _) -> value = value.add(delta.amount());
      case IssueFellShort _, ReorderPolicySet _, ReorderPointCrossed _ -> {}
    }
  }

  /// What holds after every event.
  void check(StockItem item) {
    long reserved = lines.values().stream().mapToLong(line -> line.reserved).sum();
    assertThat(reserved).as("Q3: reserved is at most what is on hand").isBetween(0L, onHand);
    assertThat(item.onHand()).isEqualTo(onHand);
    assertThat(item.lines().reserved()).isEqualTo(reserved);
    assertThat(value).as("value").isNotNegative().isEqualByComparingTo(item.cost().value());
    lines.forEach((id, line) -> check(line, item.line(id)));
    assertThat(item.lines().queue())
        .hasSize((int) lines.values().stream().filter(line -> line.backordered > 0).count());
    assertThat(item.lines().holders())
        .hasSize((int) lines.values().stream().filter(line -> line.reserved > 0).count());
  }

  private static void check(Line line, StockLine known) {
    assertThat(line.shown)
        .as("Q1: shown = reserved + backordered + issued + released")
        .isEqualTo(line.reserved + line.backordered + line.issued + line.released);
    assertThat(line.reserved).isNotNegative();
    assertThat(line.backordered).isNotNegative();
    assertThat(known.shown()).isEqualTo(line.shown);
    assertThat(known.reserved()).isEqualTo(line.reserved);
    assertThat(known.backordered()).isEqualTo(line.backordered);
    assertThat(known.issued()).isEqualTo(line.issued);
    assertThat(known.released()).isEqualTo(line.released);
  }

  /// What holds when a decision is carried out.
  void checkSettled() {
    long reserved = lines.values().stream().mapToLong(line -> line.reserved).sum();
    boolean waiting = lines.values().stream().anyMatch(line -> line.backordered > 0);
    assertThat(waiting && onHand > reserved).as("Q4: stock is free while a line waits").isFalse();
  }

  private Line line(LineId id) {
    return lines.computeIfAbsent(id, _ -> new Line());
  }

  private Line at(LineId id, int priority, long rank) {
    Line line = line(id);
    line.priority = priority;
    line.rank = rank;
    return line;
  }

  private void swap(LineId id, long units) {
    line(id).reserved += units;
    line(id).backordered -= units;
  }

  private void move(long units, UnitPrice cost) {
    onHand += units;
    value = value.add(cost.amount().multiply(BigDecimal.valueOf(units)));
  }

  private LineId firstWaiting() {
    return lines.entrySet().stream()
        .filter(entry -> entry.getValue().backordered > 0)
        .min(byPlace())
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  private LineId lastHolder() {
    return lines.entrySet().stream()
        .filter(entry -> entry.getValue().reserved > 0)
        .max(byPlace())
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  private static Comparator<Map.Entry<LineId, Line>> byPlace() {
    return Comparator.comparingInt((Map.Entry<LineId, Line> entry) -> entry.getValue().priority)
        .thenComparingLong(entry -> entry.getValue().rank);
  }
}
