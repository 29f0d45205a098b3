package io.throughline.command.process.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.process.ProcessEvent;
import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.StreamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/// The laws of the loop, reckoned from the log alone by plain sums: those that hold always after
/// every event, the others after everything has come to rest.
final class LawsAtRest {

  private final LogSums sums = new LogSums();

  private LawsAtRest(List<ProcessEvent> log) {
    LawsAlways always = new LawsAlways(sums);
    for (ProcessEvent event : log) {
      sums.take(event);
      always.check(event);
    }
  }

  static void check(ClosedLoop loop) {
    LawsAtRest laws = new LawsAtRest(loop.log());
    laws.quantities();
    laws.stock();
    laws.invoices();
    laws.credit();
    laws.holds();
    laws.documents();
  }

  /// What every line and order came to, whatever the path; the same for paths that should not
  /// differ.
  static String totals(ClosedLoop loop) {
    LogSums sums = new LawsAtRest(loop.log()).sums;
    List<String> totals = new ArrayList<>();
    sums.lines.forEach((id, line) -> totals.add(id.number() + ": " + line));
    sums.orders.values().forEach(order -> totals.add(order.toString()));
    sums.documents.values().forEach(total -> totals.add("document " + total));
    sums.posted.values().forEach(total -> totals.add("posted " + total));
    sums.numbers.forEach((series, each) -> totals.add(series + " " + each.size()));
    sums.accounts.values().forEach(account -> totals.add("exposure " + account.exposure()));
    return String.join("\n", totals.stream().sorted().toList());
  }

  private void quantities() {
    sums.lines.forEach((id, line) -> {
      boolean confirmed = sums.order(line.order).confirmed;
      assertThat(line.shown)
          .as("Q2 %s: stock has answered", id)
          .isEqualTo(confirmed ? line.ord : 0);
      assertThat(line.rel).as("Q2 %s: what was let go is cancelled", id).isEqualTo(line.can);
      assertThat(line.left).as("Q7 %s: what was issued has left", id).isEqualTo(line.issued);
    });
    sums.cited.forEach(
        (id, times) -> assertThat(times).as("Q7 issue %s is cited once", id).isOne());
  }

  private void stock() {
    sums.onHand.forEach((item, onHand) -> {
      List<LineSums> its =
          sums.lines.values().stream()
              .filter(line -> StreamId.stock(line.item).equals(item))
              .toList();
      long available = onHand - its.stream().mapToLong(line -> line.rsv).sum();
      assertThat(available).as("Q3 %s", item).isNotNegative();
      if (available > 0) {
        assertThat(its.stream().mapToLong(line -> line.bko).sum())
            .as("Q4 %s: nobody waits for what is there", item)
            .isZero();
      }
    });
  }

  private void invoices() {
    sums.lines.forEach((id, line) -> {
      OrderSums order = sums.order(line.order);
      if (!order.asOrdered()) {
        asDelivered(id, line);
      } else if (order.confirmed && order.waiting == 0) {
        asOrdered(id, line);
      }
      if (line.creditedUnits == line.creditedByPeople && line.invoicedUnits == line.open()) {
        assertThat(line.invoiced).as("M3 %s, to the cent", id).isEqualTo(line.total);
      }
    });
  }

  private static void asDelivered(LineId id, LineSums line) {
    assertThat(line.invoicedUnits).as("M4 %s: what left is billed", id).isEqualTo(line.issued);
    assertThat(line.creditedUnits)
        .as("M4 %s: nothing to take back", id)
        .isEqualTo(line.creditedByPeople);
  }

  private static void asOrdered(LineId id, LineSums line) {
    long left = line.invoicedUnits - line.creditedUnits;
    assertThat(left)
        .as("M4 %s: what is cancelled is credited", id)
        .isBetween(line.open() - line.creditedByPeople, line.open());
    assertThat(left + line.creditedByPeople)
        .as("M4 %s: all that is open is billed", id)
        .isBetween(line.open(), line.open() + line.creditedByPeople);
    if (line.creditedByPeople == 0) {
      assertThat(line.invoiced - line.credited)
          .as("M3 %s: credit notes are rounded by their own invoice", id)
          .isBetween(line.total - 2 * line.notes, line.total + 2 * line.notes);
    }
  }

  private void credit() {
    Map<OrderId, Long> unbilled = new HashMap<>();
    sums.lines
        .values()
        .forEach(line -> unbilled.merge(line.order, line.total - line.invoiced, Long::sum));
    sums.orders.forEach((id, order) -> {
      if (order.asOrdered() && order.confirmed && order.waiting == 0) {
        assertThat(order.committed).as("M13 %s: all is invoiced", id).isZero();
      } else if (!credited(order)) {
        boolean dead = order.closed && !order.confirmed;
        assertThat(order.committed + order.waiting)
            .as("M13 %s", id)
            .isEqualTo(dead ? 0 : unbilled.getOrDefault(id, 0L));
      }
    });
  }

  /// Credit notes are rounded by themselves, and what a process credits is invoiced anew.
  private boolean credited(OrderSums order) {
    return order.asOrdered()
        && sums.lines.values().stream()
            .anyMatch(line -> line.order.equals(order.placed.orderId()) && line.creditedUnits > 0);
  }

  private void holds() {
    sums.orders.forEach((id, order) -> {
      if (!order.closed) {
        assertThat(order.holds.containsKey(HoldType.CREDIT))
            .as("%s is held exactly while credit is denied", id)
            .isEqualTo(order.waiting > 0);
      }
    });
  }

  private void documents() {
    Map<String, List<Long>> worth = new TreeMap<>();
    sums.documents.forEach((id, total) -> {
      if (total != 0) {
        worth.put(id, List.of(total));
      }
    });
    assertThat(sums.posted).as("M11").isEqualTo(worth);
    sums.numbers.forEach((series, each) ->
        assertThat(each.stream().sorted().toList())
            .as("M16 %s", series)
            .isEqualTo(LongStream.rangeClosed(1, each.size()).boxed().toList()));
    Map<String, Long> expected = new HashMap<>();
    Map<String, Long> last = new HashMap<>();
    for (String document : sums.issueOrder) {
      String series = document.substring(0, document.indexOf(' '));
      expected.put(document, last.merge(series, 1L, Long::sum));
    }
    assertThat(sums.numberOf).as("M16: every document, in issue order").isEqualTo(expected);
  }
}
