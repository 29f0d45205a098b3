package io.throughline.command.salesorder;

import static io.throughline.command.decision.DecisionScenario.CONTEXT;
import static io.throughline.command.salesorder.SalesOrderExamples.EUR;
import static io.throughline.command.salesorder.SalesOrderExamples.LATER;
import static io.throughline.command.salesorder.SalesOrderExamples.ORDER;
import static io.throughline.command.salesorder.SalesOrderExamples.REQUESTED;
import static io.throughline.command.salesorder.SalesOrderExamples.place;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.decision.Decision;
import io.throughline.command.salesorder.SalesOrder.Existing;
import io.throughline.command.salesorder.SalesOrderCommand.Cancel;
import io.throughline.command.salesorder.SalesOrderCommand.ChangeLineQuantity;
import io.throughline.command.salesorder.SalesOrderCommand.ChangePrice;
import io.throughline.command.salesorder.SalesOrderCommand.Confirm;
import io.throughline.command.salesorder.SalesOrderCommand.Hold;
import io.throughline.command.salesorder.SalesOrderCommand.IncreaseLine;
import io.throughline.command.salesorder.SalesOrderCommand.LineRequest;
import io.throughline.command.salesorder.SalesOrderCommand.Promise;
import io.throughline.command.salesorder.SalesOrderCommand.RecordLineCancelled;
import io.throughline.command.salesorder.SalesOrderCommand.RequestLineCancellation;
import io.throughline.command.salesorder.SalesOrderCommand.Reschedule;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import io.throughline.kernel.event.SalesOrderEvent.LineCancellationRequested;
import io.throughline.kernel.event.SalesOrderEvent.LineCancelled;
import io.throughline.kernel.event.SalesOrderEvent.LineIncreased;
import io.throughline.kernel.event.SalesOrderEvent.LinePriceChanged;
import io.throughline.kernel.event.SalesOrderEvent.OrderLine;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.event.SalesOrderEvent.SupplyMode;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.id.Warehouse;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.LineAmount;
import io.throughline.kernel.money.TaxRate;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random lives of orders, each told by its seed. The books are kept here from the events alone.
class SalesOrderLawsTest {

  private static final int STEPS = 400;

  private final Map<LineId, Books> books = new HashMap<>();
  private final List<SalesOrderCommand> accepted = new ArrayList<>();
  private SalesOrder state = SalesOrder.NONE;

  /// What the events say of one line.
  private record Books(
      long ordered,
      long cancelled,
      long requested,
      long answered,
      LineAmount amount,
      UnitPrice price,
      Discount discount,
      TaxRate taxRate) {

    LineAmount due() {
      return LineAmount.of(Quantity.of(ordered - cancelled), price, discount, taxRate);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void amounts_follow_quantities_to_the_cent_and_repetition_changes_nothing(long seed) {
    Random random = new Random(seed);
    run(seed, place(lines(random)));
    for (int step = 0; step < STEPS; step++) {
      run(seed, next(random));
    }
    for (SalesOrderCommand command : accepted) {
      if (command instanceof RecordLineCancelled
          || command instanceof SalesOrderCommand.Place
          || command instanceof Confirm
          || command instanceof Hold) {
        assertThat(SalesOrderDecider.decide(state, command, CONTEXT))
            .as("seed %d, again: %s", seed, command)
            .isEqualTo(Decision.unchanged());
      }
    }
  }

  private void run(long seed, SalesOrderCommand command) {
    Decision<SalesOrderEvent> decision = SalesOrderDecider.decide(state, command, CONTEXT);
    if (!(decision instanceof Decision.Accepted<SalesOrderEvent>(var events)) || events.isEmpty()) {
      return;
    }
    accepted.add(command);
    for (SalesOrderEvent event : events) {
      state = state.evolve(event);
      record(event);
    }
    books.forEach((lineId, line) -> {
      String where = "seed %d, after %s, line %s: %s".formatted(seed, command, lineId, line);
      assertThat(line.amount()).as(where).isEqualTo(line.due());
      assertThat(line.cancelled()).as(where).isBetween(0L, line.ordered());
      assertThat(line.requested() - line.answered())
          .as(where)
          .isLessThanOrEqualTo(line.ordered() - line.cancelled());
    });
    LineAmount sum =
        books.values().stream().map(Books::amount).reduce(LineAmount.zero(EUR), LineAmount::plus);
    assertThat(((Existing) state).amount()).as("seed %d, invariant M2", seed).isEqualTo(sum);
  }

  private void record(SalesOrderEvent event) {
    switch (event) {
      case Placed placed -> placed.lines().forEach(this::open);
      case LineIncreased(var line, var quantity, var net, var tax) ->
          change(line, quantity.units(), 0, 0, 0, new LineAmount(net, tax));
      case LineCancellationRequested(var line, var quantity) ->
          change(line, 0, 0, quantity.units(), 0, LineAmount.zero(EUR));
      case LineCancelled(var line, var quantity, var net, var tax, var release) ->
          change(
              line,
              0,
              quantity.units(),
              0,
              release == null ? 0 : quantity.units(),
              new LineAmount(net.negated(), tax.negated()));
      case LinePriceChanged(var line, var price, var discount, var net, var tax) ->
          books.computeIfPresent(
              line,
              (_, b) ->
                  new Books(
                      b.ordered(),
                      b.cancelled(),
                      b.requested(),
                      b.answered(),
                      b.amount().plus(new LineAmount(net, tax)),
                      price,
                      discount,
                      b.taxRate()));
      case SalesOrderEvent.Confirmed _,
          SalesOrderEvent.Held _,
          SalesOrderEvent.HoldReleased _,
          SalesOrderEvent.LineRescheduled _,
          SalesOrderEvent.LinePromised _,
          SalesOrderEvent.ContractGenerated _,
          SalesOrderEvent.Closed _ -> {}
    }
  }

  private void open(OrderLine line) {
    books.put(
        line.lineId(),
        new Books(
            line.quantity().units(),
            0,
            0,
            0,
            line.lineAmount(),
            line.unitPrice(),
            line.discount(),
            line.taxRate()));
  }

  private void change(
      LineId line, long ordered, long cancelled, long requested, long answered, LineAmount amount) {
    books.computeIfPresent(
        line,
        (_, b) ->
            new Books(
                b.ordered() + ordered,
                b.cancelled() + cancelled,
                Math.max(b.requested() + requested, b.answered() + answered),
                b.answered() + answered,
                b.amount().plus(amount),
                b.price(),
                b.discount(),
                b.taxRate()));
  }

  private static SalesOrderCommand next(Random random) {
    LineId line = LineId.of(ORDER, 1 + random.nextInt(4));
    Quantity quantity = Quantity.of(random.nextInt(12));
    return switch (random.nextInt(60)) {
      case 0 -> new Confirm(ORDER, "credit-" + random.nextInt(5));
      case 1 -> new Hold(ORDER, HoldType.CREDIT, "because", "denial-" + random.nextInt(5));
      case 2 -> new Cancel(ORDER, "because");
      case 3, 4 -> new Promise(ORDER, line, LATER, "because");
      case 5, 6 -> new Reschedule(ORDER, line, random.nextBoolean() ? LATER : REQUESTED);
      case 7, 8, 9, 10, 11 -> new ChangePrice(ORDER, line, price(random), discount(random));
      case 12, 13, 14, 15, 16, 17, 18, 19, 20 ->
          new RecordLineCancelled(ORDER, line, quantity, "release-" + random.nextInt(80));
      case 21, 22, 23, 24, 25, 26, 27, 28, 29, 30 ->
          new RequestLineCancellation(ORDER, line, quantity);
      case 31, 32, 33, 34, 35, 36, 37, 38, 39, 40 -> new ChangeLineQuantity(ORDER, line, quantity);
      default -> new IncreaseLine(ORDER, line, quantity);
    };
  }

  private static LineRequest[] lines(Random random) {
    return random
        .ints(1 + random.nextInt(4), 1, 30)
        .mapToObj(quantity ->
            new LineRequest(
                new Sku("sku-" + random.nextInt(3)),
                Quantity.of(quantity),
                price(random),
                discount(random),
                "STANDARD",
                new TaxRate(BigDecimal.valueOf(random.nextInt(30), 2)),
                REQUESTED,
                new Warehouse("MAIN"),
                SupplyMode.FROM_STOCK,
                5))
        .toArray(LineRequest[]::new);
  }

  private static UnitPrice price(Random random) {
    return new UnitPrice(BigDecimal.valueOf(random.nextInt(100_000), 3), EUR);
  }

  private static Discount discount(Random random) {
    return new Discount(BigDecimal.valueOf(random.nextInt(1_000), 3));
  }
}
