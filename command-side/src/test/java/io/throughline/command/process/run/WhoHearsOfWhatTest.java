package io.throughline.command.process.run;

import static io.throughline.command.process.OrderExamples.BOLT;
import static io.throughline.command.process.OrderExamples.CUSTOMER;
import static io.throughline.command.process.OrderExamples.LINE_1;
import static io.throughline.command.process.OrderExamples.ORDER;
import static io.throughline.command.process.OrderExamples.bolts;
import static io.throughline.command.process.OrderExamples.eur;
import static io.throughline.command.process.OrderExamples.placed;
import static io.throughline.command.process.OrderExamples.units;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.throughline.command.process.ProcessEvent;
import io.throughline.command.process.ProcessScenario;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import io.throughline.kernel.event.ShipmentEvent;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.kernel.event.StockItemEvent.Direction;
import io.throughline.kernel.event.StockItemEvent.Disposition;
import io.throughline.kernel.event.StockItemEvent.ReleaseCause;
import io.throughline.kernel.id.ShipmentId;
import io.throughline.kernel.id.StreamId;
import io.throughline.kernel.money.Discount;
import io.throughline.kernel.money.UnitPrice;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A process that hears of less misses what it must do; one that hears of more loads a state for
/// nothing, for each of a million events.
class WhoHearsOfWhatTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final ShipmentId SHIPMENT = new ShipmentId("shipment-1");
  private static final UnitPrice COST = UnitPrice.parse("0.60 EUR");

  static Stream<Arguments> ofOrders() {
    return Stream.of(
        arguments(placed(bolts(1)), "credit allocation fulfilment billing"),
        arguments(new SalesOrderEvent.Confirmed("d"), "contracting allocation fulfilment billing"),
        arguments(
            new SalesOrderEvent.Closed(null), "contracting credit allocation fulfilment billing"),
        arguments(new SalesOrderEvent.Held(HoldType.MANUAL, "why", null), "fulfilment"),
        arguments(new SalesOrderEvent.HoldReleased(HoldType.MANUAL, "otto"), "fulfilment"),
        arguments(
            new SalesOrderEvent.LineIncreased(LINE_1, units(1), eur("1.00"), eur("0.19")),
            "credit allocation fulfilment billing"),
        arguments(new SalesOrderEvent.LineCancellationRequested(LINE_1, units(1)), "allocation"),
        arguments(
            new SalesOrderEvent.LineCancelled(LINE_1, units(1), eur("1.00"), eur("0.19"), null),
            "allocation fulfilment billing"),
        arguments(
            new SalesOrderEvent.LineCancelled(LINE_1, units(1), eur("1.00"), eur("0.19"), "r"),
            "allocation billing"),
        arguments(
            new SalesOrderEvent.LinePriceChanged(
                LINE_1, COST, Discount.NONE, eur("1.00"), eur("0.19")),
            "credit fulfilment billing"),
        arguments(new SalesOrderEvent.LineRescheduled(LINE_1, DAY, DAY.plusDays(1)), ""),
        arguments(new SalesOrderEvent.LinePromised(LINE_1, DAY, "in stock"), ""),
        arguments(new SalesOrderEvent.ContractGenerated("standard", "hash", eur("1.19")), ""));
  }

  static Stream<Arguments> ofStock() {
    return Stream.of(
        arguments(new StockItemEvent.Reserved(LINE_1, units(1), 5, 1), "fulfilment"),
        arguments(new StockItemEvent.Backordered(LINE_1, units(1), 5, 1), "fulfilment"),
        arguments(new StockItemEvent.BackorderFilled(LINE_1, units(1)), "fulfilment"),
        arguments(
            new StockItemEvent.ReservationReleased(LINE_1, units(1), ReleaseCause.CANCELLED, "r"),
            "allocation fulfilment"),
        arguments(
            new StockItemEvent.BackorderReleased(LINE_1, units(1), ReleaseCause.CANCELLED, "r"),
            "allocation fulfilment"),
        arguments(
            new StockItemEvent.ReservationReassigned(LINE_1, LINE_1, units(1), "vip"),
            "fulfilment"),
        arguments(new StockItemEvent.ReservationDisplaced(LINE_1, units(1)), "fulfilment"),
        arguments(
            new StockItemEvent.Issued(LINE_1, SHIPMENT, units(1), COST), "fulfilment billing"),
        arguments(new StockItemEvent.IssueFellShort(LINE_1, SHIPMENT, units(1)), "fulfilment"),
        arguments(new StockItemEvent.Received(BOLT, units(1), COST, "purchase"), ""),
        arguments(
            new StockItemEvent.Returned("r", LINE_1, units(1), Disposition.RESTOCK, COST), ""),
        arguments(new StockItemEvent.Adjusted(BOLT, -1, COST, "count"), ""),
        arguments(new StockItemEvent.Revalued(BOLT, eur("1.00"), "price"), ""),
        arguments(new StockItemEvent.ReorderPolicySet(BOLT, units(1), units(1)), ""),
        arguments(new StockItemEvent.ReorderPointCrossed(Direction.BELOW, units(1), units(1)), ""));
  }

  static Stream<Arguments> ofShipments() {
    return Stream.of(
        arguments(
            new ShipmentEvent.Planned(SHIPMENT, ORDER, CUSTOMER, BOLT.warehouse(), List.of()),
            "fulfilment"),
        arguments(new ShipmentEvent.GoodsIssueRequested(null, null), "fulfilment"),
        arguments(new ShipmentEvent.GoodsIssued(List.of(), null, null), "fulfilment billing"),
        arguments(new ShipmentEvent.Cancelled("why"), "fulfilment"),
        arguments(new ShipmentEvent.Picked(), ""),
        arguments(new ShipmentEvent.Packed(1), ""),
        arguments(new ShipmentEvent.Delayed(DAY, "rain"), ""),
        arguments(new ShipmentEvent.Delivered(null), ""));
  }

  @ParameterizedTest
  @MethodSource({"ofOrders", "ofStock", "ofShipments"})
  void a_process_hears_of_what_it_acts_on_and_of_no_more(Object payload, String processes) {
    ProcessEvent event =
        new ProcessEvent(1, "e1", new StreamId("stream"), ProcessScenario.NOON, "c", payload);
    assertThat(
            ProcessCatalogue.ALL.stream()
                .filter(process -> !process.concerns(event).isEmpty())
                .map(process -> process.name())
                .collect(joining(" ")))
        .isEqualTo(processes);
  }
}
