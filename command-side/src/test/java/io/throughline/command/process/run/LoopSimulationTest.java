package io.throughline.command.process.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.process.Waiting;
import io.throughline.kernel.event.InvoiceEvent;
import io.throughline.kernel.event.PaymentEvent;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.ShipmentEvent;
import io.throughline.kernel.event.StockItemEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// People do what they like, also while processes act; batches are cut anyhow and late, commands to
/// different aggregates go in any order, runners crash, events come twice or again much later: the
/// laws hold, and at rest nothing is left under way.
///
/// More seeds and longer lives: `-Dsimulation.seeds=5000 -Dsimulation.steps=500`, from another
/// seed: `-Dsimulation.first=100000`. A seed that failed is part of the test's name.
class LoopSimulationTest {

  private static final int STEPS = Integer.getInteger("simulation.steps", 120);
  private static final long SEEDS = Long.getLong("simulation.seeds", 200);
  private static final int FEW = 3;
  private static final long FIRST = Long.getLong("simulation.first", 1);

  /// What nothing may wait for once everything has come to rest: the next step is not a person's.
  private static final Set<String> UNDER_WAY =
      Set.of(
          "stock-answer",
          "stock-issued",
          "goods-issued",
          "shipment-cancelled",
          "invoice-issued",
          "number-assigned",
          "credit-note-issued",
          "credit-decision");

  /// Refusals that a process may meet, because a person was quicker.
  private static final Set<String> RACES =
      Set.of(
          "shipment-issue-requested",
          "sales-order-closed",
          "credit-note-exceeds-invoice",
          "payment-refunded");

  /// Events that no process hears of.
  private static final Set<Class<?>> UNHEARD =
      Set.of(
          SalesOrderEvent.LineRescheduled.class,
          SalesOrderEvent.LinePromised.class,
          StockItemEvent.Revalued.class,
          StockItemEvent.ReorderPolicySet.class,
          StockItemEvent.ReorderPointCrossed.class,
          ShipmentEvent.Delayed.class,
          ShipmentEvent.Delivered.class,
          InvoiceEvent.ExternalFiled.class);

  private static final Set<Class<?>> HEARD_OF =
      Stream.of(
              SalesOrderEvent.class,
              StockItemEvent.class,
              ShipmentEvent.class,
              InvoiceEvent.class,
              PaymentEvent.class)
          .flatMap(kind -> Stream.<Class<?>>of(kind.getPermittedSubclasses()))
          .filter(event -> !UNHEARD.contains(event))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<Class<?>> seen = new HashSet<>();
  private static int crashes;

  static LongStream seeds() {
    return LongStream.range(FIRST, FIRST + SEEDS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_laws_hold(long seed) {
    Random random = new Random(seed);
    ClosedLoop loop = new ClosedLoop(seed % 2 == 0, 0, new AnyOrder(random));
    RandomPeople people = new RandomPeople(random, loop, seed % 3 == 0 ? FEW : Integer.MAX_VALUE);
    loop.meanwhile(() -> people.actOnceIn(20));
    for (int step = 0; step < STEPS; step++) {
      people.act();
      go(loop, people);
      if (people.below(30) == 0) {
        rest(loop, people);
      }
    }
    rest(loop, people);
    loop.log().forEach(event -> seen.add(event.payload().getClass()));
    crashes += loop.crashes();
  }

  private static void go(ClosedLoop loop, RandomPeople people) {
    if (people.below(8) == 0) {
      loop.crashAfter(1 + people.below(6));
    }
    for (int batches = people.below(4); batches > 0; batches--) {
      int most = 1 + people.below(12);
      switch (people.below(12)) {
        case 0 -> loop.step(people.below(200), most);
        case 1 -> loop.stepAndCrash(most);
        default -> loop.step(most);
      }
    }
  }

  private static void rest(ClosedLoop loop, RandomPeople people) {
    loop.meanwhile(() -> {});
    loop.rest();
    LawsAtRest.check(loop);
    assertThat(refused(loop)).isSubsetOf(RACES);
    assertThat(underWay(loop)).isEmpty();
    loop.meanwhile(() -> people.actOnceIn(20));
  }

  private static Set<String> refused(ClosedLoop loop) {
    return loop.refusals().stream()
        .map(refusal -> refusal.rejection().code())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Waiting> underWay(ClosedLoop loop) {
    return loop.memory().waits().stream().filter(wait -> UNDER_WAY.contains(wait.what())).toList();
  }

  /// Were something never met, its laws would hold for nothing.
  @AfterAll
  static void everything_that_a_process_hears_of_has_happened() {
    if (SEEDS >= 200 && STEPS >= 120) {
      assertThat(seen).containsAll(HEARD_OF);
      assertThat(crashes).isGreaterThan(200);
    }
  }
}
