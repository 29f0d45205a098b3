package io.throughline.command.stockitem;

import static io.throughline.command.stockitem.StockItemExamples.ITEM;
import static io.throughline.command.stockitem.StockItemExamples.q;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.decision.Decision;
import io.throughline.command.stockitem.StockItemCommand.AcceptReturn;
import io.throughline.command.stockitem.StockItemCommand.Adjust;
import io.throughline.command.stockitem.StockItemCommand.Demand;
import io.throughline.command.stockitem.StockItemCommand.Issue;
import io.throughline.command.stockitem.StockItemCommand.LineIssue;
import io.throughline.command.stockitem.StockItemCommand.LineRelease;
import io.throughline.command.stockitem.StockItemCommand.Reassign;
import io.throughline.command.stockitem.StockItemCommand.Receive;
import io.throughline.command.stockitem.StockItemCommand.Release;
import io.throughline.command.stockitem.StockItemCommand.Reserve;
import io.throughline.command.stockitem.StockItemCommand.Revalue;
import io.throughline.command.stockitem.StockItemCommand.SetPolicy;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.event.StockItemEvent.Disposition;
import io.throughline.kernel.event.StockItemEvent.ReleaseCause;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.ShipmentId;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.money.UnitPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random days in the life of a stock item, each from a seed that a failure prints: the laws of
/// stock hold after every event, and what is delivered again changes nothing.
class StockItemPropertyTest {

  private static final int STEPS = 300;
  private static final int LINES = 12;
  private static final Currency EUR = Currency.getInstance("EUR");

  static Stream<Long> seeds() {
    return IntStream.rangeClosed(1, 60).mapToObj(seed -> 7_919L * seed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_laws_of_stock_hold_after_every_event(long seed) {
    new Day(seed).live();
  }

  @Test
  void in_a_few_days_everything_happens_that_can_happen() {
    Set<Class<?>> happened = new HashSet<>();
    seeds().limit(5).forEach(seed -> happened.addAll(new Day(seed).live()));
    assertThat(happened).containsExactlyInAnyOrder(StockItemEvent.class.getPermittedSubclasses());
  }

  private static final class Day {

    private final long seed;
    private final Random random;
    private final StockLedger ledger = new StockLedger();
    private final Map<LineId, Long> demands = new HashMap<>();
    private final List<StockItemCommand> delivered = new ArrayList<>();
    private final Set<Class<?>> happened = new HashSet<>();
    private StockItem item = StockItem.NONE;
    private int step;

    private Day(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
    }

    private Set<Class<?>> live() {
      for (step = 1; step <= STEPS; step++) {
        carryOut(next());
        redeliverSomething();
      }
      return happened;
    }

    private void carryOut(StockItemCommand command) {
      StockItem before = item;
      Decision<StockItemEvent> decision = StockItemDecider.decide(item, command);
      switch (decision) {
        case Decision.Rejected<StockItemEvent> _ -> {}
        case Decision.Accepted<StockItemEvent>(var events) -> {
          for (StockItemEvent event : events) {
            item = item.evolve(event);
            try {
              happened.add(event.getClass());
              ledger.tell(event);
              ledger.check(item);
            } catch (AssertionError e) {
              throw new AssertionError(place(command) + ", after " + event, e);
            }
          }
        }
      }
      try {
        ledger.checkSettled();
      } catch (AssertionError e) {
        throw new AssertionError(place(command), e);
      }
      assertThat(StockItemDecider.decide(before, command))
          .as("asked again of the state before: %s", place(command))
          .isEqualTo(decision);
    }

    /// What process managers send may arrive again at any later time. A release that found nothing
    /// leaves no trace, so only those that found something are sent again.
    private void redeliverSomething() {
      if (delivered.isEmpty() || random.nextInt(3) > 0) {
        return;
      }
      StockItemCommand again = delivered.get(random.nextInt(delivered.size()));
      assertThat(StockItemDecider.decide(item, again))
          .as("delivered again: %s", place(again))
          .isEqualTo(Decision.unchanged());
    }

    private String place(StockItemCommand command) {
      return "seed " + seed + ", step " + step + ", " + command;
    }

    private StockItemCommand next() {
      return switch (random.nextInt(16)) {
        case 0, 1, 2 -> receive();
        case 3, 4, 5, 6 -> remembered(reserve());
        case 7, 8 -> release();
        case 9, 10, 11 -> remembered(issue());
        case 12 -> adjust();
        case 13 -> remembered(acceptReturn());
        case 14 -> new Reassign(ITEM, line(), line(), q(1 + random.nextInt(3)), "by hand");
        default -> policyOrValue();
      };
    }

    private StockItemCommand remembered(StockItemCommand command) {
      delivered.add(command);
      return command;
    }

    private Receive receive() {
      return new Receive(ITEM, q(1 + random.nextInt(30)), cost(), "purchase " + step);
    }

    private Reserve reserve() {
      return new Reserve(ITEM, Stream.generate(this::demand).limit(1 + random.nextInt(4)).toList());
    }

    private Demand demand() {
      LineId line = line();
      long demand = demands.merge(line, (long) random.nextInt(15), Long::sum);
      return new Demand(line, q(demand), 1 + random.nextInt(3));
    }

    private Release release() {
      LineId line = line();
      StockLine known = item.line(line);
      Release release =
          new Release(
              ITEM,
              List.of(
                  new LineRelease(
                      line, q(1 + random.nextInt(6)), ReleaseCause.CANCELLED, "request " + step)));
      if (!known.isSettled()) {
        delivered.add(release);
      }
      return release;
    }

    private Issue issue() {
      ShipmentId shipment = new ShipmentId("shipment-" + step);
      return new Issue(
          ITEM,
          Stream.generate(() -> new LineIssue(line(), shipment, q(1 + random.nextInt(8))))
              .limit(1 + random.nextInt(3))
              .toList());
    }

    private Adjust adjust() {
      return new Adjust(ITEM, random.nextInt(-12, 8), "count " + step);
    }

    private AcceptReturn acceptReturn() {
      Disposition disposition = random.nextBoolean() ? Disposition.RESTOCK : Disposition.SCRAP;
      return new AcceptReturn(
          ITEM, "return-" + step, line(), q(1 + random.nextInt(4)), disposition, cost());
    }

    private StockItemCommand policyOrValue() {
      return random.nextBoolean()
          ? new SetPolicy(ITEM, q(random.nextInt(10)), q(random.nextInt(10)))
          : new Revalue(ITEM, new Money(random.nextInt(-500, 500), EUR), "market " + step);
    }

    private LineId line() {
      return LineId.parse("order-" + random.nextInt(LINES) + "/1");
    }

    private UnitPrice cost() {
      return new UnitPrice(BigDecimal.valueOf(random.nextInt(9_999_999), 6), EUR);
    }
  }
}
